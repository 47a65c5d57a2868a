using Mentorship.Core.Common;
using Mentorship.Core.Notifications;
using NodaTime;

namespace Mentorship.Core.Tests.Notifications;

public class InvitationTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);

    [Fact]
    public void For_IsTheFirst() => Invitation.For(Ids.New(Now), Now).Facts().ShouldBe(new(0, IsCancelled: false, Now));

    [Fact]
    public void ChangeAndCancel_CountEachAndSayWhen()
    {
        var invitation = Invitation.For(Ids.New(Now), Now);

        invitation.Change(Now + Duration.FromHours(1));
        invitation.Facts().ShouldBe(new(1, IsCancelled: false, Now + Duration.FromHours(1)));
        invitation.Cancel(Now + Duration.FromHours(2));
        invitation.Facts().ShouldBe(new(2, IsCancelled: true, Now + Duration.FromHours(2)));
    }
}
