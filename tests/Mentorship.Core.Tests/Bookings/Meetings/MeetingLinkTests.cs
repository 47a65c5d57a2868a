using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings.Meetings;

/// <summary>A mentor gives one session another link.</summary>
public class MeetingLinkTests
{
    private const string Link = "https://meet.example.com/other";

    private static readonly Uri Rooms = new("https://rooms.example.com/");
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 15, 0);

    [Fact]
    public void UseLink_Room_MeetsThereAndIsNews()
    {
        var meeting = At(MeetingProvider.Room);

        meeting.UseLink(Link).ShouldBeTrue();

        (meeting.Provider, meeting.Status, meeting.JoinAddress, meeting.News, meeting.DueAt).ShouldBe(
            (MeetingProvider.OwnLink, MeetingStatus.Ready, Link, MeetingNews.LinkChanged, null));
    }

    [Fact]
    public void UseLink_TheSameAgain_IsNoNews()
    {
        var meeting = Meeting.At(Sample.At(BookingStatus.Confirmed, Start).Id, Link);

        meeting.UseLink(Link).ShouldBeTrue();

        (meeting.Provider, meeting.JoinAddress, meeting.News).ShouldBe((MeetingProvider.OwnLink, Link, null));
    }

    [Fact]
    public void UseLink_ZoomMadeOrNot_IsRefused()
    {
        var meeting = At(MeetingProvider.Zoom);
        meeting.UseLink(Link).ShouldBeFalse();
        meeting.Made("1", "https://zoom.example/j/1");

        meeting.UseLink(Link).ShouldBeFalse();

        meeting.JoinAddress.ShouldBe("https://zoom.example/j/1");
    }

    [Fact]
    public void UseLink_SessionThatIsOff_IsRefused()
    {
        var meeting = At(MeetingProvider.Room);
        meeting.Drop(Sample.Now);

        meeting.UseLink(Link).ShouldBeFalse();

        meeting.Status.ShouldBe(MeetingStatus.Removed);
    }

    private static Meeting At(MeetingProvider provider)
    {
        var mentor = Sample.Mentor();
        mentor.MeetAt(provider, provider == MeetingProvider.Zoom ? "charles@example.com" : "");
        return Meeting.For(Sample.At(BookingStatus.Confirmed, Start), mentor, Rooms, Sample.Now);
    }
}
