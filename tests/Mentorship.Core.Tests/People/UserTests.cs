using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Tests.People;

public class UserTests
{
    [Fact]
    public void Register_NameWithALineBreak_CannotBeginAMailHeader()
    {
        var user = User.Register(" Ada\r\nBcc: all@example.com ", "ada@example.com", DateTimeZoneProviders.Tzdb["Europe/London"], Sample.Now);

        user.Name.ShouldBe("Ada Bcc: all@example.com");
        user.UserName.ShouldBe("ada@example.com");
        user.Email.ShouldBe("ada@example.com");
        user.TimeZone.ShouldBe("Europe/London");
        user.CreatedAt.ShouldBe(Sample.Now);
    }
}
