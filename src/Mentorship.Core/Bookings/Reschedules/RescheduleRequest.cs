using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Bookings.Reschedules;

/// <summary>
/// A negotiation about a new time for a session, from the first proposal to its end; of a request to book the first
/// proposal is the time that was asked for. A booking has one open at the most: a unique index says so. What happens to it are deeds of the booking; nothing else changes it.
/// </summary>
public sealed class RescheduleRequest
{
    public const int WordsMaxLength = Booking.ReasonMaxLength;

    private readonly List<RescheduleProposal> _proposals = [];

    private RescheduleRequest()
    {
    }

    public Guid Id { get; private set; }

    public Guid BookingId { get; private set; }

    /// <summary>Who began it, and by whose count a move goes; what was only a request to book goes by nobody's.</summary>
    public Party AskedBy { get; private set; }

    public Instant AskedAt { get; private set; }

    /// <summary>When the session began, or was to begin, before it.</summary>
    public Instant OldStartsAt { get; private set; }

    /// <summary>The time that is on the table: that of the latest proposal.</summary>
    public Instant ProposedStartsAt { get; private set; }

    /// <summary>Who has to answer the latest proposal.</summary>
    public Party Turn { get; private set; }

    /// <summary>How many counter-proposals there were, of both sides together.</summary>
    public int Counters { get; private set; }

    /// <summary>When the time to answer ends; at that very instant it is over, whoever notices.</summary>
    public Instant ExpiresAt { get; private set; }

    public RescheduleStatus Status { get; private set; }

    /// <summary>When it ended; null while it is open.</summary>
    public Instant? ClosedAt { get; private set; }

    /// <summary>Every time that was proposed; in no order when they come from the database.</summary>
    public IReadOnlyList<RescheduleProposal> Proposals => _proposals;

    public RescheduleProposal Latest => _proposals.MaxBy(proposal => proposal.Number)!;

    public bool IsOpen(Instant now) => Status == RescheduleStatus.Open && ExpiresAt > now;

    internal static RescheduleRequest Ask(Booking booking, Party by, Instant startsAt, string words, Instant now)
    {
        var request = new RescheduleRequest
        {
            Id = Ids.New(now),
            BookingId = booking.Id,
            AskedBy = by,
            AskedAt = now,
            OldStartsAt = booking.StartsAt,
            Status = RescheduleStatus.Open,
        };
        request.Propose(booking, by, startsAt, words, now);
        return request;
    }

    internal void Counter(Booking booking, Party by, Instant startsAt, string words, Instant now)
    {
        Counters++;
        Propose(booking, by, startsAt, words, now);
    }

    internal void End(RescheduleStatus status, Instant now)
    {
        Status = status;
        ClosedAt = now;
    }

    private void Propose(Booking booking, Party by, Instant startsAt, string words, Instant now)
    {
        ProposedStartsAt = startsAt;
        Turn = by == Party.Mentor ? Party.Mentee : Party.Mentor;
        ExpiresAt = RescheduleRule.AnswerBy(booking.StartsAt, startsAt, booking.Policy, now);
        _proposals.Add(RescheduleProposal.Of(this, Counters + 1, by, startsAt, words, now));
    }
}
