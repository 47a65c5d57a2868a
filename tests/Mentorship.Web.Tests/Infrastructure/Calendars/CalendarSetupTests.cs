using Mentorship.TestSupport;
using Mentorship.Web.Infrastructure.Calendars;

namespace Mentorship.Web.Tests.Infrastructure.Calendars;

public sealed class CalendarSetupTests(DatabaseFixture databases)
{
    [Fact]
    public async Task Start_PrivateAddressesAllowedInProduction_IsRefused()
    {
        await using var database = await databases.CreateAsync();
        await using var app = MentorshipApp.StartInProduction(
            database.Options, new TestClock(TestClock.Usual), builder => builder.UseSetting(CalendarSetup.AllowPrivateKey, "true"));

        Should.Throw<InvalidOperationException>(() => app.Services).Message.ShouldContain(CalendarSetup.AllowPrivateKey);
    }
}
