using System.Security.Cryptography;
using Mentorship.Core.Common;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Bookings.Meetings;

/// <summary>Where the two people of one session meet on a screen: a link, and what became of asking a provider for it.</summary>
public sealed class Meeting
{
    public const int AddressMaxLength = 1000;
    public const int ExternalIdMaxLength = 100;
    public const int NoteMaxLength = 200;

    /// <summary>So long before the start a session gets a room of ours if its provider still has not made a meeting.</summary>
    public static readonly Duration RoomInstead = Duration.FromHours(1);

    /// <summary>So long after the end a provider that fails is still asked to remove a meeting.</summary>
    public static readonly Duration RemovedWithin = Duration.FromDays(1);

    /// <summary>When a provider has failed so often in a row the mentor is told; once alone may be a hiccup.</summary>
    public const int FailuresToTell = 2;

    // So many letters that nobody comes upon somebody else's room: 26 of 32 are 130 bits.
    private const int RoomNameLength = 26;
    private const string RoomLetters = "abcdefghijklmnopqrstuvwxyz234567";

    private Meeting()
    {
    }

    public Guid BookingId { get; private set; }

    public MeetingProvider Provider { get; private set; }

    /// <summary>Whose meeting it is at the provider: the mentor's e-mail address there; empty where there are no accounts.</summary>
    public string Account { get; private set; } = "";

    public MeetingStatus Status { get; private set; }

    /// <summary>The link by which both join; null until there is one. Always https.</summary>
    public string? JoinAddress { get; private set; }

    /// <summary>The provider's name for it; null where there is none.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>How often the provider was asked since it last made or changed it: after the first time there may be one that is not known here.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often the provider failed in a row.</summary>
    public int Failures { get; private set; }

    /// <summary>What the mentor is told about a provider that fails; else empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When the provider is asked next; null when there is nothing to ask.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>The concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>What the last answer of the provider means for people, since this was loaded; null if nothing.</summary>
    public MeetingNews? News { get; private set; }

    /// <summary>The place of a session that has just been agreed on, as its mentor wants it.</summary>
    /// <param name="booking">The session.</param>
    /// <param name="mentor">Its mentor.</param>
    /// <param name="rooms">Under which address rooms are.</param>
    /// <param name="now">The time.</param>
    public static Meeting For(Booking booking, MentorProfile mentor, Uri rooms, Instant now)
    {
        var meeting = new Meeting { BookingId = booking.Id, Provider = mentor.MeetingProvider };
        switch (mentor.MeetingProvider)
        {
            case MeetingProvider.OwnLink:
                meeting.BeAt(mentor.MeetingAccount);
                break;
            case MeetingProvider.Zoom:
                meeting.Account = mentor.MeetingAccount;
                meeting.Want(now);
                break;
            default:
                meeting.BeAt(NewRoom(rooms));
                break;
        }

        return meeting;
    }

    /// <summary>The place of a session that had none, by a link that its mentor gave.</summary>
    public static Meeting At(Guid bookingId, string joinAddress)
    {
        var meeting = new Meeting { BookingId = bookingId, Provider = MeetingProvider.OwnLink };
        meeting.BeAt(joinAddress);
        return meeting;
    }

    /// <summary>
    /// Whether its mentor can put a link of their own in the place of what there is: not where a provider makes the
    /// meeting, which would stay behind there.
    /// </summary>
    public bool CanChangeLink => Provider != MeetingProvider.Zoom && Status == MeetingStatus.Ready;

    /// <summary>The two meet by another link, which their mentor gave. False if it cannot be changed.</summary>
    public bool UseLink(string joinAddress)
    {
        if (!CanChangeLink)
        {
            return false;
        }

        Provider = MeetingProvider.OwnLink;
        BeAt(joinAddress);
        return true;
    }

    /// <summary>The session is new, or has another time: a provider has to be told; a room or a link of one's own is good for any.</summary>
    public void Want(Instant now)
    {
        if (Provider != MeetingProvider.Zoom)
        {
            return;
        }

        Status = MeetingStatus.Wanted;
        DueAt = now;
        Version++;
    }

    /// <summary>
    /// The session is off. A provider is asked even where nothing is known of a meeting: it may be about to make it, or
    /// have made one whose answer was lost.
    /// </summary>
    public void Drop(Instant now)
    {
        if (Status is MeetingStatus.Unwanted or MeetingStatus.Removed)
        {
            return;
        }

        var isElsewhere = Account.Length > 0;
        Status = isElsewhere ? MeetingStatus.Unwanted : MeetingStatus.Removed;
        DueAt = isElsewhere ? now : null;
        Version++;
    }

    /// <summary>Whether it is too late to ask the provider: what is wanted is over, or what is not wanted has been so for long.</summary>
    public bool IsTooLate(Instant endsAt, Instant now) =>
        now >= (Status == MeetingStatus.Unwanted ? endsAt + RemovedWithin : endsAt);

    /// <summary>The provider is not asked any more, whatever it has.</summary>
    public void GiveUp()
    {
        DueAt = null;
        Version++;
    }

    /// <summary>The provider has made it, or has changed it as was wanted.</summary>
    public void Made(string externalId, string joinAddress)
    {
        ExternalId = externalId;
        BeAt(joinAddress);
    }

    /// <summary>The provider has removed it.</summary>
    public void Removed()
    {
        Status = MeetingStatus.Removed;
        DueAt = null;
        Version++;
    }

    /// <summary>
    /// The provider has failed: it is tried again after longer and longer waits. When the session is near and has no
    /// link it gets a room of ours, so that nobody stands before a closed door.
    /// </summary>
    public void Failed(string why, Instant startsAt, Uri rooms, Instant now)
    {
        Failures++;
        Note = why.OnOneLine().AtMost(NoteMaxLength);
        if (Status == MeetingStatus.Wanted && JoinAddress is null && now >= startsAt - RoomInstead)
        {
            Provider = MeetingProvider.Room;
            var words = Note;
            BeAt(NewRoom(rooms));
            Note = words;
            News = MeetingNews.RoomInstead;
            return;
        }

        if (Status == MeetingStatus.Wanted && Failures == FailuresToTell)
        {
            News = MeetingNews.Failing;
        }

        var retry = now + Duration.FromMinutes(1 << Math.Min(Failures, 7));

        // Not later than when the room would come.
        DueAt = Status == MeetingStatus.Wanted && now < startsAt - RoomInstead ? Instant.Min(retry, startsAt - RoomInstead) : retry;
        Version++;
    }

    /// <summary>Whether its provider has failed and is tried again.</summary>
    public bool IsInTrouble => Failures > 0 && Status == MeetingStatus.Wanted;

    /// <summary>Whether it is in a room of ours because its provider failed.</summary>
    public bool IsInRoomInstead => Provider == MeetingProvider.Room && Note.Length > 0 && Status == MeetingStatus.Ready;

    private static string NewRoom(Uri rooms) =>
        new Uri(rooms, $"mentorship-{RandomNumberGenerator.GetString(RoomLetters, RoomNameLength)}").AbsoluteUri;

    private void BeAt(string joinAddress)
    {
        if (JoinAddress is not null && JoinAddress != joinAddress)
        {
            News = MeetingNews.LinkChanged;
        }

        JoinAddress = joinAddress;
        Status = MeetingStatus.Ready;
        Attempts = 0;
        Failures = 0;
        Note = "";
        DueAt = null;
        Version++;
    }
}
