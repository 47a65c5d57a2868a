using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings.Meetings;

/// <summary>Every deed from every status.</summary>
public class MeetingTests
{
    private const string ZoomLink = "https://zoom.example/j/1";
    private const string Why = "Zoom cannot be reached.";

    private static readonly Uri Rooms = new("https://rooms.example.com/");
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 15, 0);
    private static readonly Instant End = Start + Duration.FromHours(1);
    private static readonly Instant Now = Sample.Now;
    private static readonly Instant HourBefore = Start - Duration.FromHours(1);
    private static readonly Duration Second = Duration.FromSeconds(1);

    public static TheoryData<MeetingStatus> Statuses => [.. Enum.GetValues<MeetingStatus>()];

    [Fact]
    public void For_Room_IsThereAtOnceAndNobodyElsesEver()
    {
        var addresses = Enumerable.Range(0, 1000).Select(_ => At(MeetingProvider.Room).JoinAddress!).ToList();

        addresses.Distinct().Count().ShouldBe(1000);
        addresses[0].ShouldMatch("^https://rooms\\.example\\.com/mentorship-[a-z2-7]{26}$");
        var meeting = At(MeetingProvider.Room);
        (meeting.Status, meeting.DueAt, meeting.ExternalId, meeting.Account).ShouldBe((MeetingStatus.Ready, null, null, ""));
    }

    [Fact]
    public void For_RoomsUnderAPath_KeepsThePath()
    {
        var meeting = Meeting.For(Sample.At(BookingStatus.Confirmed, Start), Mentor(MeetingProvider.Room, ""), new("https://example.com/meet/"), Now);

        meeting.JoinAddress!.ShouldStartWith("https://example.com/meet/mentorship-");
    }

    [Fact]
    public void For_OwnLink_IsThatLink()
    {
        var meeting = At(MeetingProvider.OwnLink, "https://meet.example.com/charles");

        (meeting.Status, meeting.JoinAddress, meeting.DueAt).ShouldBe((MeetingStatus.Ready, "https://meet.example.com/charles", null));
    }

    [Fact]
    public void For_Zoom_IsWantedNow()
    {
        var meeting = Zoom(MeetingStatus.Wanted);

        (meeting.Status, meeting.JoinAddress, meeting.DueAt, meeting.Account)
            .ShouldBe((MeetingStatus.Wanted, null, Now, "charles@example.com"));
        meeting.IsInTrouble.ShouldBeFalse();
    }

    [Fact]
    public void Made_AfterFailures_IsReadyAndNothingIsLeftOfThem()
    {
        var meeting = Zoom(MeetingStatus.Wanted);
        meeting.Failed(Why, Start, Rooms, Now);

        meeting.Made("1", ZoomLink);

        (meeting.Status, meeting.ExternalId, meeting.JoinAddress, meeting.DueAt).ShouldBe((MeetingStatus.Ready, "1", ZoomLink, null));
        (meeting.Failures, meeting.Attempts, meeting.Note, meeting.IsInTrouble, meeting.IsInRoomInstead).ShouldBe((0, 0, "", false, false));
    }

    [Fact]
    public void Want_MadeAtAProvider_IsDueAgainUnderItsLink()
    {
        var meeting = Zoom(MeetingStatus.Ready);

        meeting.Want(HourBefore);

        (meeting.Status, meeting.DueAt, meeting.ExternalId, meeting.JoinAddress).ShouldBe((MeetingStatus.Wanted, HourBefore, "1", ZoomLink));
    }

    [Theory]
    [InlineData(MeetingProvider.Room)]
    [InlineData(MeetingProvider.OwnLink)]
    public void Want_NoProvider_ChangesNothing(MeetingProvider provider)
    {
        var meeting = At(provider, "https://meet.example.com/charles");
        var before = (meeting.Version, meeting.JoinAddress);

        meeting.Want(Now);

        (meeting.Version, meeting.JoinAddress).ShouldBe(before);
        (meeting.Status, meeting.DueAt).ShouldBe((MeetingStatus.Ready, null));
    }

    [Theory]
    [InlineData(MeetingProvider.Room)]
    [InlineData(MeetingProvider.OwnLink)]
    public void Drop_NoProvider_IsGone(MeetingProvider provider)
    {
        var meeting = At(provider, "https://meet.example.com/charles");

        meeting.Drop(Now);

        (meeting.Status, meeting.DueAt).ShouldBe((MeetingStatus.Removed, null));
    }

    [Theory]
    [InlineData(MeetingStatus.Wanted)]
    [InlineData(MeetingStatus.Ready)]
    public void Drop_Zoom_HasItRemovedEvenIfNothingIsKnownOfIt(MeetingStatus status)
    {
        var meeting = Zoom(status);
        var version = meeting.Version;

        meeting.Drop(HourBefore);

        (meeting.Status, meeting.DueAt, meeting.Version).ShouldBe((MeetingStatus.Unwanted, HourBefore, version + 1));
    }

    [Theory]
    [InlineData(MeetingStatus.Unwanted)]
    [InlineData(MeetingStatus.Removed)]
    public void Drop_Dropped_ChangesNothing(MeetingStatus status)
    {
        var meeting = Zoom(status);
        var before = (meeting.Status, meeting.DueAt, meeting.Version);

        meeting.Drop(End);

        (meeting.Status, meeting.DueAt, meeting.Version).ShouldBe(before);
    }

    [Fact]
    public void Drop_RoomInstead_HasTheProviderRemoveWhatItMayHaveMade()
    {
        var meeting = Zoom(MeetingStatus.Wanted);
        meeting.Failed(Why, Start, Rooms, HourBefore);

        meeting.Drop(HourBefore);

        meeting.Status.ShouldBe(MeetingStatus.Unwanted);
    }

    [Fact]
    public void Removed_Unwanted_IsGone()
    {
        var meeting = Zoom(MeetingStatus.Unwanted);

        meeting.Removed();

        (meeting.Status, meeting.DueAt).ShouldBe((MeetingStatus.Removed, null));
    }

    [Fact]
    public void Failed_AgainAndAgain_WaitsLongerEachTimeButNotLongerThanUntilAnHourBefore()
    {
        var meeting = Zoom(MeetingStatus.Wanted);
        var (now, waits) = (Now, new List<double>());
        while (now < HourBefore)
        {
            meeting.Failed(Why, Start, Rooms, now);
            waits.Add((meeting.DueAt!.Value - now).TotalMinutes);
            now = meeting.DueAt.Value;
        }

        waits.Take(9).ShouldBe([2, 4, 8, 16, 32, 64, 128, 128, 128]);
        waits.ShouldAllBe(minutes => minutes <= 128);
        now.ShouldBe(HourBefore);
        (meeting.Status, meeting.JoinAddress, meeting.Note, meeting.IsInTrouble).ShouldBe((MeetingStatus.Wanted, null, Why, true));
    }

    [Fact]
    public void Failed_AnHourBefore_HasARoomInstead()
    {
        var meeting = Zoom(MeetingStatus.Wanted);
        meeting.Failed(Why, Start, Rooms, HourBefore - Second);
        meeting.JoinAddress.ShouldBeNull();

        meeting.Failed(Why, Start, Rooms, HourBefore);

        meeting.JoinAddress!.ShouldStartWith("https://rooms.example.com/mentorship-");
        (meeting.Status, meeting.Provider, meeting.DueAt, meeting.Note).ShouldBe((MeetingStatus.Ready, MeetingProvider.Room, null, Why));
        (meeting.IsInTrouble, meeting.IsInRoomInstead).ShouldBe((false, true));
    }

    [Fact]
    public void Failed_ToMoveAnHourBefore_KeepsItsLinkAndTriesOn()
    {
        var meeting = Zoom(MeetingStatus.Ready);
        meeting.Want(HourBefore);

        meeting.Failed(Why, Start, Rooms, HourBefore);

        (meeting.Status, meeting.JoinAddress, meeting.IsInTrouble).ShouldBe((MeetingStatus.Wanted, ZoomLink, true));
        meeting.DueAt.ShouldBe(HourBefore + Duration.FromMinutes(2));
    }

    [Fact]
    public void Failed_ToRemove_TriesOnAndTellsNobody()
    {
        var meeting = Zoom(MeetingStatus.Unwanted);

        meeting.Failed(Why, Start, Rooms, HourBefore);

        (meeting.Status, meeting.Provider, meeting.DueAt).ShouldBe((MeetingStatus.Unwanted, MeetingProvider.Zoom, HourBefore + Duration.FromMinutes(2)));
        (meeting.IsInTrouble, meeting.IsInRoomInstead).ShouldBe((false, false));
    }

    [Fact]
    public void Failed_WithManyWords_KeepsAsManyAsThereIsRoomFor()
    {
        var meeting = Zoom(MeetingStatus.Wanted);

        meeting.Failed(new string('x', 500) + "\r\n", Start, Rooms, Now);

        meeting.Note.ShouldBe(new string('x', Meeting.NoteMaxLength));
    }

    [Fact]
    public void IsTooLate_Wanted_IsFromTheEndOn()
    {
        var meeting = Zoom(MeetingStatus.Wanted);

        meeting.IsTooLate(End, End - Second).ShouldBeFalse();
        meeting.IsTooLate(End, End).ShouldBeTrue();
    }

    [Fact]
    public void IsTooLate_Unwanted_IsADayAfterTheEnd()
    {
        var meeting = Zoom(MeetingStatus.Unwanted);

        meeting.IsTooLate(End, End + Duration.FromDays(1) - Second).ShouldBeFalse();
        meeting.IsTooLate(End, End + Duration.FromDays(1)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void GiveUp_Always_AsksNobodyAnyMore(MeetingStatus status)
    {
        var meeting = Zoom(status);

        meeting.GiveUp();

        (meeting.Status, meeting.DueAt).ShouldBe((status, null));
    }

    private static Meeting At(MeetingProvider provider, string account = "") =>
        Meeting.For(Sample.At(BookingStatus.Confirmed, Start), Mentor(provider, account), Rooms, Now);

    private static Meeting Zoom(MeetingStatus status)
    {
        var meeting = At(MeetingProvider.Zoom, "charles@example.com");
        if (status is not MeetingStatus.Wanted)
        {
            meeting.Made("1", ZoomLink);
        }

        if (status is MeetingStatus.Unwanted or MeetingStatus.Removed)
        {
            meeting.Drop(Now);
        }

        if (status is MeetingStatus.Removed)
        {
            meeting.Removed();
        }

        meeting.Status.ShouldBe(status);
        return meeting;
    }

    private static MentorProfile Mentor(MeetingProvider provider, string account)
    {
        var mentor = Sample.Mentor();
        mentor.MeetAt(provider, account);
        return mentor;
    }
}
