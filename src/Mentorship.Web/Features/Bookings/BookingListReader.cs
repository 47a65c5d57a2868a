using System.Linq.Expressions;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure.Pictures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>Reads a person's lists of bookings, as mentee for "My sessions" and as mentor for the mentor's bookings.</summary>
public sealed class BookingListReader(MentorshipDbContext db, IClock clock)
{
    private const int PageSize = 20;

    // Someone with more sessions ahead than this sees the soonest.
    private const int MaxUpcoming = 100;

    private const int MaxInAFile = 10_000;

    public async Task<BookingLists> ReadAsync(Party side, Guid personId, int? page, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();

        // A hold is nobody's session yet, nor one that ran out; a request that did is what became of something.
        var mine = db.Bookings
            .AsNoTracking()
            .Where(booking => side == Party.Mentor ? booking.MentorId == personId : booking.MenteeId == personId)
            .OnceAskedFor();
        var requests = mine.Where(booking => booking.Status == BookingStatus.Pending && booking.RequestExpiresAt > now);
        Expression<Func<Booking, bool>> isUpcoming = booking =>
            booking.EndsAt > now
            && ((booking.Status == BookingStatus.Pending && booking.RequestExpiresAt > now)
                || booking.Status == BookingStatus.Confirmed
                || booking.Status == BookingStatus.InProgress);
        Expression<Func<Booking, bool>> isEarlier = booking =>
            booking.EndsAt <= now
            || (booking.Status == BookingStatus.Pending && booking.RequestExpiresAt <= now)
            || (booking.Status != BookingStatus.Pending && booking.Status != BookingStatus.Confirmed && booking.Status != BookingStatus.InProgress);

        Expression<Func<Booking, bool>> waitsForMe = booking =>
            booking.Status == BookingStatus.Confirmed
            && booking.Reschedules.Any(request => request.Status == RescheduleStatus.Open && request.ExpiresAt > now && request.Turn == side);

        // A request that its mentor answered with another time waits for the mentee, and so stands with what is ahead.
        var upcoming = side == Party.Mentee
            ? mine.Where(isUpcoming)
            : mine.Where(isUpcoming).Where(booking => booking.Status != BookingStatus.Pending
                || booking.Reschedules.Any(request => request.Status == RescheduleStatus.Open && request.ExpiresAt > now && request.Turn == Party.Mentee));
        var earlier = mine.Where(isEarlier);
        var paging = Paging.Of(page, PageSize, await earlier.CountAsync(cancellationToken));
        return new(
            side,
            side == Party.Mentor
                ? await LinesAsync(
                    requests.Where(booking => !booking.Reschedules.Any(request =>
                            request.Status == RescheduleStatus.Open && request.ExpiresAt > now && request.Turn == Party.Mentee))
                        .OrderBy(booking => booking.RequestExpiresAt)
                        .Take(MaxUpcoming),
                    side,
                    now,
                    cancellationToken)
                : [],
            await LinesAsync(mine.Where(waitsForMe).OrderBy(booking => booking.StartsAt).Take(MaxUpcoming), side, now, cancellationToken),
            await LinesAsync(upcoming.OrderBy(booking => booking.StartsAt).Take(MaxUpcoming), side, now, cancellationToken),
            await LinesAsync(
                earlier.OrderByDescending(booking => booking.StartsAt).ThenBy(booking => booking.Id).Skip(paging.Skip).Take(PageSize),
                side,
                now,
                cancellationToken),
            paging);
    }

    /// <summary>The sessions that a mentee has in a stretch of time, soonest first: what came to nothing is left out.</summary>
    public Task<IReadOnlyList<BookingLine>> ReadMenteesAsync(Guid menteeId, TimeRange time, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return LinesAsync(
            db.Bookings
                .AsNoTracking()
                .Where(booking => booking.MenteeId == menteeId && booking.StartsAt >= time.Start && booking.StartsAt < time.End)
                .Where(booking => (booking.Status == BookingStatus.Pending && booking.RequestExpiresAt > now)
                    || booking.Status == BookingStatus.Confirmed
                    || booking.Status == BookingStatus.InProgress
                    || booking.Status == BookingStatus.Completed
                    || booking.Status == BookingStatus.NoShow)
                .OrderBy(booking => booking.StartsAt)
                .Take(MaxUpcoming),
            Party.Mentee,
            now,
            cancellationToken);
    }

    /// <summary>One page of the bookings with a mentor of which something is true.</summary>
    /// <param name="mentorId">Whose.</param>
    /// <param name="which">What is true of them.</param>
    /// <param name="isNewestFirst">Whether the latest stands first; else the soonest.</param>
    /// <param name="page">Which page, from one.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<(IReadOnlyList<BookingLine> Lines, Paging Paging)> ReadMentorsAsync(
        Guid mentorId, Expression<Func<Booking, bool>> which, bool isNewestFirst, int? page, Instant now, CancellationToken cancellationToken)
    {
        var found = With(mentorId).Where(which);
        var paging = Paging.Of(page, PageSize, await found.CountAsync(cancellationToken));
        var sorted = isNewestFirst ? found.OrderByDescending(booking => booking.StartsAt) : found.OrderBy(booking => booking.StartsAt);
        return (
            await LinesAsync(sorted.ThenBy(booking => booking.Id).Skip(paging.Skip).Take(PageSize), Party.Mentor, now, cancellationToken),
            paging);
    }

    /// <summary>The same for a file, latest first.</summary>
    public Task<IReadOnlyList<BookingLine>> ReadAllMentorsAsync(
        Guid mentorId, Expression<Func<Booking, bool>> which, Instant now, CancellationToken cancellationToken) => LinesAsync(
        With(mentorId).Where(which).OrderByDescending(booking => booking.StartsAt).ThenBy(booking => booking.Id).Take(MaxInAFile),
        Party.Mentor,
        now,
        cancellationToken);

    private IQueryable<Booking> With(Guid mentorId) =>
        db.Bookings.AsNoTracking().Where(booking => booking.MentorId == mentorId).OnceAskedFor();

    private static async Task<IReadOnlyList<BookingLine>> LinesAsync(
        IQueryable<Booking> bookings, Party side, Instant now, CancellationToken cancellationToken)
    {
        var opens = now + Booking.JoinBefore;
        return await bookings
            .Select(booking => new BookingLine(
                booking.Id,
                booking.Title,
                side == Party.Mentor ? booking.Mentee.Name : booking.Mentor.User.Name,
                side == Party.Mentor ? null : PictureAddress.Of(booking.MentorId, booking.Mentor.PictureVersion),
                booking.Topic,
                booking.Status == BookingStatus.Pending && booking.RequestExpiresAt <= now ? BookingStatus.Expired : booking.Status,
                new(booking.StartsAt, booking.EndsAt),
                booking.RequestExpiresAt,
                (booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.InProgress) && booking.StartsAt <= opens && booking.EndsAt > now,
                booking.IsIncluded,
                (booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.InProgress) && booking.EndsAt > now && booking.MeetingType != MeetingTypes.InPerson,
                booking.Policy.MaxCounterProposals > 0,
                booking.Status != BookingStatus.Confirmed && booking.Status != BookingStatus.Pending
                    ? null
                    : booking.Reschedules
                        .Where(request => request.Status == RescheduleStatus.Open && request.ExpiresAt > now)
                        .Select(request => new MoveLine(
                            request.Turn,
                            request.ProposedStartsAt,
                            request.ExpiresAt,
                            request.Proposals.OrderByDescending(proposal => proposal.Number).Select(proposal => proposal.Id).First(),
                            request.Counters < booking.Policy.MaxCounterProposals,
                            booking.Status == BookingStatus.Pending))
                        .FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }
}
