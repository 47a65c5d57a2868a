using Mentorship.Core.Common;
using Mentorship.Core.Notifications;
using NodaTime;

namespace Mentorship.Core.Tests.Notifications;

public class InvitationTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);

    [Fact]
    public void For_IsTheFirst() => Invitation.For(Ids.New(Now), Now).Facts(isTentative: true, Now).ShouldBe(new(0, IsCancelled: false, Now, IsTentative: true));

    [Fact]
    public void ChangeAndCancel_CountEachAndSayWhen()
    {
        var invitation = Invitation.For(Ids.New(Now), Now);

        invitation.Change(Now + Duration.FromHours(1));
        (invitation.Sequence, invitation.IsCancelled, invitation.ChangedAt).ShouldBe((1, false, Now + Duration.FromHours(1)));
        invitation.Cancel(Now + Duration.FromHours(2));
        (invitation.Sequence, invitation.IsCancelled, invitation.ChangedAt).ShouldBe((2, true, Now + Duration.FromHours(2)));
    }

    [Fact]
    public void Facts_AskedForAgain_HaveTheSameNumberAndANewStamp()
    {
        var invitation = Invitation.For(Ids.New(Now), Now);

        invitation.Facts(isTentative: false, Now + Duration.FromHours(1)).ShouldBe(new(0, IsCancelled: false, Now + Duration.FromHours(1)));
        invitation.ChangedAt.ShouldBe(Now);
    }
}
