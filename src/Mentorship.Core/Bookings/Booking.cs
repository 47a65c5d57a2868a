using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// One mentee's session with one mentor, from hold to review. Every change of its state is a method that takes the
/// time, refuses what is not allowed, and records an event: those of a hold in this file's neighbour Booking.Hold.cs,
/// those of another time in Booking.Moves.cs, cancelling in Booking.Cancellation.cs, those of a no-show in
/// Booking.NoShow.cs, those of a request and of a session here.
/// </summary>
public sealed partial class Booking
{
    public const int TopicMinLength = 10;
    public const int TopicMaxLength = 2000;
    public const int ReasonMinLength = 3;
    public const int ReasonMaxLength = 500;

    /// <summary>How long before the start the two can join.</summary>
    public static readonly Duration JoinBefore = Duration.FromMinutes(15);

    private readonly List<BookingEvent> _events = [];

    private Booking()
    {
    }

    public Guid Id { get; private set; }

    public Guid OfferingId { get; private set; }

    public Offering Offering { get; private set; } = null!;

    public Guid MentorId { get; private set; }

    public MentorProfile Mentor { get; private set; } = null!;

    public Guid MenteeId { get; private set; }

    public User Mentee { get; private set; } = null!;

    /// <summary>The offering's title when it was booked.</summary>
    public string Title { get; private set; } = "";

    /// <summary>
    /// What the offering wanted prepared when it was booked; null for those from before that was kept, of which the
    /// offering's own is as near as can be.
    /// </summary>
    public string? Preparation { get; private set; }

    /// <summary>What the mentee wants to talk about; empty until they say so.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>How the two meet; none until the mentee says so.</summary>
    public MeetingTypes MeetingType { get; private set; }

    /// <summary>Where they meet in person, as the offering said when it was booked; else empty.</summary>
    public string Place { get; private set; } = "";

    public BookingMode Mode { get; private set; }

    public BookingStatus Status { get; private set; }

    public Instant StartsAt { get; private set; }

    public Instant EndsAt { get; private set; }

    public int BufferBeforeMinutes { get; private set; }

    public int BufferAfterMinutes { get; private set; }

    public long PriceMinorUnits { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    /// <summary>Whether it is one of the mentee's included sessions of its week, and so costs nothing.</summary>
    public bool IsIncluded { get; private set; }

    /// <summary>The policies as they were when its time was taken.</summary>
    public SessionPolicy Policy { get; private set; } = null!;

    /// <summary>When the hold ends; null unless held.</summary>
    public Instant? HoldExpiresAt { get; private set; }

    /// <summary>How often the hold was made longer.</summary>
    public int HoldExtensions { get; private set; }

    /// <summary>
    /// When the time to answer a request ends, or ended without an answer; null if there is none to wait for. It is the
    /// mentor's, or, once another time was proposed, that of whose turn it is.
    /// </summary>
    public Instant? RequestExpiresAt { get; private set; }

    /// <summary>When its time was taken first.</summary>
    public Instant BookedAt { get; private set; }

    public Party? CancelledBy { get; private set; }

    /// <summary>For what kind of reason that side did; what they wrote is in the story. Null where none was said.</summary>
    public CancellationReason? CancellationReason { get; private set; }

    /// <summary>What the mentee is given back of the price because it did not come about, in minor units.</summary>
    public long RefundMinorUnits { get; private set; }

    /// <summary>
    /// Goes up by one with each change, and is the concurrency token: of two people who act on one booking at once,
    /// the second to save is told.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>The events recorded since this was loaded; the whole story is read by query.</summary>
    public IReadOnlyList<BookingEvent> Events => _events;

    public Money Price => new(PriceMinorUnits, Currencies.Get(CurrencyCode));

    public Money Refund => Price with { MinorUnits = RefundMinorUnits };

    public TimeRange Time => new(StartsAt, EndsAt);

    public int DurationMinutes => (int)Time.Length.TotalMinutes;

    /// <summary>Where it stands at <paramref name="now"/>: time that has run out is over, whether or not a job has noticed.</summary>
    public BookingStatus StatusAt(Instant now) =>
        (Status == BookingStatus.Pending && !IsLiveRequest(now)) || (Status == BookingStatus.Held && !IsLiveHold(now))
            ? BookingStatus.Expired
            : Status;

    /// <summary>Whether its time is not free for anyone else: from the hold on, unless it came to nothing.</summary>
    public bool KeepsTime => Status is not (BookingStatus.Cancelled or BookingStatus.Declined or BookingStatus.Expired);

    /// <summary>
    /// Pending → Confirmed, by the mentor and at the time that was asked for, whatever else was proposed: it is kept for the
    /// mentee as long as they ask. False if there is no live request.
    /// </summary>
    public bool Approve(Instant now)
    {
        if (!IsLiveRequest(now))
        {
            return false;
        }

        CloseMove(now);
        Become(BookingStatus.Confirmed);
        Record(BookingEventKind.Approved, MentorId, "", now);
        return true;
    }

    /// <summary>Pending → Declined, by the mentor and with words for the mentee. False if there is no live request.</summary>
    public bool Decline(string reason, Instant now)
    {
        if (!IsLiveRequest(now))
        {
            return false;
        }

        RefundMinorUnits = PriceMinorUnits;
        Become(BookingStatus.Declined);
        Record(BookingEventKind.Declined, MentorId, reason.OnLines(), now);
        return true;
    }

    /// <summary>Held or Pending → Expired, once its time to be booked or approved has run out. False before.</summary>
    public bool Expire(Instant now)
    {
        var isHold = Status == BookingStatus.Held && HoldExpiresAt <= now;
        var isRequest = Status == BookingStatus.Pending && RequestExpiresAt <= now;
        if (!isHold && !isRequest)
        {
            return false;
        }

        RefundMinorUnits = isRequest ? PriceMinorUnits : 0;

        // When the answer was due stays: by it a request that nobody answered is told from a hold.
        Status = BookingStatus.Expired;
        HoldExpiresAt = null;
        var proposed = _reschedules.SingleOrDefault(request => request.Status == RescheduleStatus.Open)?.ProposedStartsAt;
        Record(isHold ? BookingEventKind.HoldExpired : BookingEventKind.RequestExpired, null, "", now, proposed);
        return true;
    }

    /// <summary>
    /// Confirmed → InProgress, by whoever joins first, from fifteen minutes before the start until the end. False if it
    /// is not in progress after it; true when it has begun already.
    /// </summary>
    public bool Join(Party by, Instant now)
    {
        if (!CanJoin(now))
        {
            return false;
        }

        if (Status == BookingStatus.Confirmed)
        {
            Become(BookingStatus.InProgress);
            Record(BookingEventKind.Started, PersonOf(by), "", now);
        }

        return true;
    }

    /// <summary>Whether the two can join.</summary>
    public bool CanJoin(Instant now) =>
        Status is BookingStatus.Confirmed or BookingStatus.InProgress && now >= StartsAt - JoinBefore && now < EndsAt;

    /// <summary>Confirmed or InProgress → Completed, once it has begun. False if it cannot be.</summary>
    public bool Complete(Guid? actorId, Instant now)
    {
        if (Status is not (BookingStatus.Confirmed or BookingStatus.InProgress) || now < StartsAt)
        {
            return false;
        }

        Become(BookingStatus.Completed);
        Record(BookingEventKind.Completed, actorId, "", now);
        return true;
    }

    private bool IsLiveRequest(Instant now) => Status == BookingStatus.Pending && RequestExpiresAt > now;

    private Guid PersonOf(Party side) => side == Party.Mentor ? MentorId : MenteeId;

    private void Become(BookingStatus status)
    {
        Status = status;
        HoldExpiresAt = null;
        RequestExpiresAt = null;
    }

    private void Record(BookingEventKind kind, Guid? actorId, string detail, Instant now, Instant? proposed = null)
    {
        if (Status is not (BookingStatus.Pending or BookingStatus.Confirmed))
        {
            CloseMove(now);
        }

        Version++;
        _events.Add(BookingEvent.Of(this, kind, actorId, detail, now, proposed));
    }
}
