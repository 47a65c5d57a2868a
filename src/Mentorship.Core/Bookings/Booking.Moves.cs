using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Bookings;

// Moving it: the two agree on a new time, and until they do it keeps the old one. A request to book that its mentor
// answers with another time is the same negotiation, of which the time that was asked for is the first proposal. Whether a
// time can be had is asked by the use cases; here is who may do what and when.
public sealed partial class Booking
{
    private readonly List<RescheduleRequest> _reschedules = [];

    /// <summary>How often it was moved because the mentee asked.</summary>
    public int MenteeMoves { get; private set; }

    /// <summary>How often it was moved because the mentor asked.</summary>
    public int MentorMoves { get; private set; }

    /// <summary>
    /// The negotiations that were loaded with it or have begun since: for a change that is the one that was open, and
    /// it stays here when it ends.
    /// </summary>
    public IReadOnlyList<RescheduleRequest> Reschedules => _reschedules;

    /// <summary>The latest of those; what a line of the story about a move is about.</summary>
    public RescheduleRequest? Reschedule => _reschedules.MaxBy(request => request.AskedAt);

    /// <summary>The negotiation that is open at <paramref name="now"/>; one whose time has run out is over, whether or not a job has noticed.</summary>
    public RescheduleRequest? OpenReschedule(Instant now) =>
        Status == BookingStatus.Confirmed || IsLiveRequest(now) ? _reschedules.SingleOrDefault(request => request.IsOpen(now)) : null;

    /// <summary>
    /// What an answer names, so that nobody answers another time than the one they read: the latest proposal, or this
    /// booking's own id while it is a request to which nothing else was proposed. Null if nothing waits for an answer.
    /// </summary>
    public Guid? OnTheTable(Instant now) => OpenReschedule(now)?.Latest.Id ?? (IsLiveRequest(now) ? Id : null);

    /// <summary>How often it was moved because this side asked.</summary>
    public int MovesOf(Party side) => side == Party.Mentor ? MentorMoves : MenteeMoves;

    /// <summary>How many other times can still be proposed in answer, by both sides together.</summary>
    public int RoundsLeft(RescheduleRequest request) => Math.Max(0, Policy.MaxCounterProposals - request.Counters);

    /// <summary>Why this side cannot ask to move it at this time; null if it can.</summary>
    public RescheduleRefusal? RefuseToAsk(Party by, Instant now)
    {
        if (Status != BookingStatus.Confirmed || now >= StartsAt)
        {
            return new RescheduleRefusal.NotMovable();
        }

        if (OpenReschedule(now) is not null)
        {
            return new RescheduleRefusal.AlreadyAsked();
        }

        if (MovesOf(by) >= RescheduleRule.MostMoves(by, Policy))
        {
            return new RescheduleRefusal.NoMovesLeft();
        }

        return RescheduleRule.IsTooLate(by, StartsAt, Policy, now) ? new RescheduleRefusal.TooLate() : null;
    }

    /// <summary>
    /// Why this side cannot propose another time now, in answer to what is on the table or, where that is nothing, of its own
    /// accord; null if it can.
    /// </summary>
    public RescheduleRefusal? RefuseToPropose(Party by, Guid? answers, Instant now) =>
        answers is { } proposal ? RefuseToAnswer(by, proposal, withAnother: true, now) : RefuseToAsk(by, now);

    /// <summary>Why this side cannot answer this proposal, or not with another one; null if it can.</summary>
    public RescheduleRefusal? RefuseToAnswer(Party by, Guid proposalId, bool withAnother, Instant now) => OpenReschedule(now) switch
    {
        null when withAnother && proposalId == Id && IsLiveRequest(now) => (by, Policy.MaxCounterProposals) switch
        {
            (not Party.Mentor, _) => new RescheduleRefusal.NotYourTurn(),
            (_, 0) => new RescheduleRefusal.NoRoundsLeft(),
            _ => null,
        },
        null => new RescheduleRefusal.NotOpen(),
        var open when open.Latest.Id != proposalId => new RescheduleRefusal.OtherProposal(),
        var open when open.Turn != by => new RescheduleRefusal.NotYourTurn(),
        var open when withAnother && RoundsLeft(open) == 0 => new RescheduleRefusal.NoRoundsLeft(),
        _ => null,
    };

    /// <summary>
    /// Whether this side can take the open request back: it began it, or made the latest proposal. Of a request to book
    /// there is nothing to keep: it is approved, declined or taken back as a whole.
    /// </summary>
    public bool CanWithdraw(RescheduleRequest open, Party by) => Status == BookingStatus.Confirmed && (open.AskedBy == by || open.Turn != by);

    /// <summary>
    /// Whether this side may cancel instead of agreeing to another time, and gets everything back: the mentee, whom the
    /// mentor has asked to move.
    /// </summary>
    public bool CanCancelInstead(Party by, Instant now) =>
        by == Party.Mentee && now < StartsAt && OpenReschedule(now)?.AskedBy == Party.Mentor;

    /// <summary>Asks the other side to move it. The caller has found out that the time can be had.</summary>
    public RescheduleRefusal? AskToMove(Party by, Instant startsAt, string words, Instant now)
    {
        if (RefuseToAsk(by, now) is { } refusal)
        {
            return refusal;
        }

        if (startsAt == StartsAt)
        {
            return new RescheduleRefusal.SameTime();
        }

        if (_reschedules.Any(request => request.Status == RescheduleStatus.Open))
        {
            // One that ran out is ended first, in a transaction of its own: there is one open at the most.
            return new RescheduleRefusal.ChangedMeanwhile();
        }

        _reschedules.Add(RescheduleRequest.Ask(this, by, startsAt, words.OnLines(), now));
        Record(BookingEventKind.MoveAsked, PersonOf(by), words.OnLines(), now, startsAt);
        return null;
    }

    /// <summary>
    /// Answers a proposal, or a request to book, with another time. The caller has found out that it can be had. A request
    /// to book now lasts as long as this proposal can be answered.
    /// </summary>
    public RescheduleRefusal? CounterMove(Party by, Guid proposalId, Instant startsAt, string words, Instant now)
    {
        if (RefuseToAnswer(by, proposalId, withAnother: true, now) is { } refusal)
        {
            return refusal;
        }

        var open = OpenReschedule(now);
        if (startsAt == StartsAt || startsAt == open?.ProposedStartsAt)
        {
            return new RescheduleRefusal.SameTime();
        }

        if (open is null)
        {
            open = RescheduleRequest.Ask(this, Party.Mentee, StartsAt, "", now);
            _reschedules.Add(open);
        }

        open.Counter(this, by, startsAt, words.OnLines(), now);
        if (Status == BookingStatus.Pending)
        {
            RequestExpiresAt = open.ExpiresAt;
        }

        Record(BookingEventKind.MoveCountered, PersonOf(by), words.OnLines(), now, startsAt);
        return null;
    }

    /// <summary>
    /// Gives it the proposed time; a request to book is on with that. The caller claims the time, and frees the old one, in
    /// the same transaction.
    /// </summary>
    public RescheduleRefusal? AcceptMove(Party by, Guid proposalId, Instant now)
    {
        if (RefuseToAnswer(by, proposalId, withAnother: false, now) is { } refusal)
        {
            return refusal;
        }

        var open = OpenReschedule(now)!;
        EndsAt = open.ProposedStartsAt + Time.Length;
        StartsAt = open.ProposedStartsAt;
        open.End(RescheduleStatus.Accepted, now);
        if (Status == BookingStatus.Pending)
        {
            // Nothing that was agreed on is moved, so it is on nobody's count.
            Become(BookingStatus.Confirmed);
            Record(BookingEventKind.Approved, PersonOf(by), "", now, open.ProposedStartsAt);
            return null;
        }

        if (open.AskedBy == Party.Mentor)
        {
            MentorMoves++;
        }
        else
        {
            MenteeMoves++;
        }

        Record(BookingEventKind.Moved, PersonOf(by), "", now, open.ProposedStartsAt);
        return null;
    }

    /// <summary>The mentor's no, with words for the mentee; the session stays when it is.</summary>
    public RescheduleRefusal? RejectMove(Party by, Guid proposalId, string words, Instant now)
    {
        if (RefuseToAnswer(by, proposalId, withAnother: false, now) is { } refusal)
        {
            return refusal;
        }

        if (by != Party.Mentor)
        {
            return new RescheduleRefusal.NotYours();
        }

        if (Status == BookingStatus.Pending)
        {
            return new RescheduleRefusal.WholeRequest();
        }

        EndMove(RescheduleStatus.Rejected, BookingEventKind.MoveRejected, PersonOf(by), words.OnLines(), now);
        return null;
    }

    /// <summary>Takes the request back; the session stays when it is.</summary>
    public RescheduleRefusal? WithdrawMove(Party by, Guid proposalId, Instant now)
    {
        switch (OpenReschedule(now))
        {
            case null:
                return new RescheduleRefusal.NotOpen();
            case var open when open.Latest.Id != proposalId:
                return new RescheduleRefusal.OtherProposal();
            case not null when Status == BookingStatus.Pending:
                return new RescheduleRefusal.WholeRequest();
            case var open when !CanWithdraw(open, by):
                return new RescheduleRefusal.NotYours();
            default:
                EndMove(RescheduleStatus.Withdrawn, BookingEventKind.MoveWithdrawn, PersonOf(by), "", now);
                return null;
        }
    }

    /// <summary>Ends a request that nobody answered in time; one to book ends with it. False if there is none.</summary>
    public bool ExpireMove(Instant now)
    {
        if (Status == BookingStatus.Pending)
        {
            return Expire(now);
        }

        if (_reschedules.All(request => request.Status != RescheduleStatus.Open || request.ExpiresAt > now))
        {
            return false;
        }

        EndMove(RescheduleStatus.Expired, BookingEventKind.MoveExpired, null, "", now);
        return true;
    }

    private void EndMove(RescheduleStatus status, BookingEventKind kind, Guid? actorId, string words, Instant now)
    {
        var open = _reschedules.Single(request => request.Status == RescheduleStatus.Open);
        open.End(status, now);
        Record(kind, actorId, words, now, open.ProposedStartsAt);
    }

    /// <summary>There is nothing to negotiate about a session that is off or has begun, or a request that is approved as it was.</summary>
    private void CloseMove(Instant now)
    {
        foreach (var request in _reschedules.Where(request => request.Status == RescheduleStatus.Open))
        {
            request.End(request.IsOpen(now) ? RescheduleStatus.Closed : RescheduleStatus.Expired, now);
        }
    }
}
