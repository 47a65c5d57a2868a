using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Policies;

namespace Mentorship.TestSupport;

/// <summary>Whether what was negotiated about the times of bookings agrees with their times and their stories.</summary>
internal static class MoveCheck
{
    public static IEnumerable<string> FindFaults(IEnumerable<Booking> bookings, IEnumerable<RescheduleRequest> requests)
    {
        var byBooking = requests.ToLookup(request => request.BookingId);
        return bookings.SelectMany(booking => FindFaults(booking, [.. byBooking[booking.Id].OrderBy(request => request.AskedAt)]));
    }

    private static IEnumerable<string> FindFaults(Booking booking, IReadOnlyList<RescheduleRequest> requests)
    {
        var open = requests.Count(request => request.Status == RescheduleStatus.Open);
        if (open > 1 || (open == 1 && booking.Status is not (BookingStatus.Pending or BookingStatus.Confirmed)))
        {
            yield return $"{booking.Id} is {booking.Status} and has {open} open requests to move";
        }

        foreach (var side in new[] { Party.Mentee, Party.Mentor })
        {
            var moves = requests.Count(request => request.Status == RescheduleStatus.Accepted && request.AskedBy == side && !IsOfRequest(request));
            if (moves != booking.MovesOf(side) || moves > RescheduleRule.MostMoves(side, booking.Policy))
            {
                yield return $"{booking.Id} counts {booking.MovesOf(side)} moves of the {side}, and {moves} of their requests were accepted";
            }
        }

        foreach (var request in requests.Where(request => !IsSound(request, booking)))
        {
            yield return $"{request.Id} of {booking.Id} cannot be: {request.Status}, {request.Counters} counter-proposals, turn of the {request.Turn}, until {request.ExpiresAt}";
        }

        foreach (var fault in Times(booking))
        {
            yield return fault;
        }

        foreach (var (kind, status) in Ends)
        {
            var (told, there) = (booking.Events.Count(line => line.Kind == kind), requests.Count(request => request.Status == status && !IsOfRequest(request)));

            // One that had run out is tidied without a line of its own when the session itself ends.
            if (told > there || (told < there && (status != RescheduleStatus.Expired || booking.Status == BookingStatus.Confirmed)))
            {
                yield return $"{booking.Id} has {there} requests that are {status}, and its story has {told}";
            }
        }

        // Of a request to book the time that was asked for is the first proposal, and it ends with the request.
        var asked = requests.Where(IsOfRequest).ToList();
        if (asked.Count > 1
            || asked.Count(request => request.Status == RescheduleStatus.Accepted)
                != booking.Events.Count(line => line.Kind == BookingEventKind.Approved && line.ProposedStartsAt is not null)
            || asked.Any(request => (request.Status == RescheduleStatus.Open) != (booking.Status == BookingStatus.Pending))
            || (booking.Status == BookingStatus.Pending && asked.Any(request => request.ExpiresAt != booking.RequestExpiresAt)))
        {
            yield return $"{booking.Id} is {booking.Status} and was asked for with {string.Join(", ", asked.Select(request => request.Status))}";
        }

        if (requests.Count - asked.Count != booking.Events.Count(line => line.Kind == BookingEventKind.MoveAsked)
            || requests.Sum(request => request.Counters) != booking.Events.Count(line => line.Kind == BookingEventKind.MoveCountered))
        {
            yield return $"{booking.Id} has {requests.Count} requests to move, and its story has others";
        }
    }

    private static IReadOnlyList<(BookingEventKind Kind, RescheduleStatus Status)> Ends { get; } =
    [
        (BookingEventKind.Moved, RescheduleStatus.Accepted),
        (BookingEventKind.MoveRejected, RescheduleStatus.Rejected),
        (BookingEventKind.MoveWithdrawn, RescheduleStatus.Withdrawn),
        (BookingEventKind.MoveExpired, RescheduleStatus.Expired),
    ];

    /// <summary>Whether it is about a request to book: only there is the first time that is proposed the one that it has.</summary>
    private static bool IsOfRequest(RescheduleRequest request) =>
        request.Proposals.Single(proposal => proposal.Number == 1).StartsAt == request.OldStartsAt;

    private static bool IsSound(RescheduleRequest request, Booking booking)
    {
        var proposals = request.Proposals.OrderBy(proposal => proposal.Number).ToList();
        var turns = proposals.Zip(proposals.Skip(1)).All(pair => pair.First.By != pair.Second.By);
        return turns
            && proposals.Select(proposal => proposal.Number).SequenceEqual(Enumerable.Range(1, request.Counters + 1))
            && request.Counters <= booking.Policy.MaxCounterProposals
            && proposals[0].By == request.AskedBy
            && proposals[^1].By != request.Turn
            && proposals[^1].StartsAt == request.ProposedStartsAt
            && request.ExpiresAt <= request.OldStartsAt
            && request.ExpiresAt <= request.ProposedStartsAt
            && (request.Status == RescheduleStatus.Open) == (request.ClosedAt is null);
    }

    /// <summary>The times that the story tells: only a hold that moves and an acceptance change it, and the last is the booking's.</summary>
    private static IEnumerable<string> Times(Booking booking)
    {
        var events = booking.Events.OrderBy(line => line.Number).ToList();
        foreach (var (before, line) in events.Zip(events.Skip(1)))
        {
            var isAccepted = line.Kind == BookingEventKind.Moved || (line.Kind == BookingEventKind.Approved && line.ProposedStartsAt is not null);
            if ((before.StartsAt != line.StartsAt && !isAccepted && line.Kind != BookingEventKind.HoldMoved) || (isAccepted && line.StartsAt != line.ProposedStartsAt))
            {
                yield return $"{booking.Id} begins at {before.StartsAt}, and after {line.Kind} at {line.StartsAt}";
            }
        }

        if (events.Count > 0 && events[^1].StartsAt != booking.StartsAt)
        {
            yield return $"{booking.Id} begins at {booking.StartsAt}, and its story ends with {events[^1].StartsAt}";
        }
    }
}
