using System.Linq.Expressions;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Pictures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>
/// Reads "My sessions" of the viewer: a handful of queries that each give back a page or a month, however many
/// sessions there are.
/// </summary>
public sealed class MySessionsReader(MentorshipDbContext db, Viewer viewer, IClock clock)
{
    private const int PageSize = 20;

    // More than these stand on a page of their own.
    private const int MostUpcoming = 10;

    // Each needs a time of its own that is still ahead, or is on one day or in one month.
    private const int MostAtOnce = 100;
    private const int MostInMonth = 1000;

    // What goes on now has begun since then: it keeps what is ahead to a range of the index by start.
    private static readonly Duration LongestSession = Duration.FromHours(24);

    public async Task<MySessions> ReadAsync(
        SessionFilter show, LocalDate? day, YearMonth? month, int? page, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var today = now.InZone(viewer.Zone).Date;
        day = day is { } asked && SessionMonth.IsWithin(asked, today) ? asked : null;
        month = month is { } wanted && SessionMonth.IsWithin(wanted.OnDayOfMonth(1), today) ? wanted : null;
        var sessions = new MySessions
        {
            Show = show,
            Day = day,
            Month = await MonthAsync(month ?? (day ?? today).ToYearMonth(), today, day, month is not null || day is not null, now, cancellationToken),
            Now = now,
        };
        return (day, show) switch
        {
            ({ } date, _) => sessions with
            {
                Listed = await LinesAsync(
                    On(Beginning(date, date.PlusDays(1)), now).OrderBy(booking => booking.StartsAt).Take(MostAtOnce), now, cancellationToken),
            },
            (_, SessionFilter.Upcoming) => await PageAsync(
                sessions, Ahead(now).Where(IsOnOrAsked(now)).OrderBy(booking => booking.StartsAt), page, now, cancellationToken),
            (_, SessionFilter.Past) => await PageAsync(sessions, Latest(Mine.Where(IsPast(now))), page, now, cancellationToken),
            (_, SessionFilter.Cancelled) => await PageAsync(sessions, Latest(Mine.Where(CameToNothing(now))), page, now, cancellationToken),
            _ => await OverviewAsync(sessions, page, now, cancellationToken),
        };
    }

    private async Task<MySessions> OverviewAsync(MySessions sessions, int? page, Instant now, CancellationToken cancellationToken)
    {
        var on = await LinesAsync(
            Ahead(now).Where(IsOn).OrderBy(booking => booking.StartsAt).Take(MostUpcoming + 2), now, cancellationToken);
        var moves = Ahead(now).Where(booking =>
            (booking.Status == BookingStatus.Confirmed || (booking.Status == BookingStatus.Pending && booking.RequestExpiresAt > now))
            && booking.Reschedules.Any(request => request.Status == RescheduleStatus.Open && request.ExpiresAt > now && request.Turn == Party.Mentee));
        var waiting = Ahead(now).Where(booking => booking.Status == BookingStatus.Pending && booking.RequestExpiresAt > now);
        var earlier = Mine.Where(booking => booking.EndsAt <= now
            || (booking.Status == BookingStatus.Pending && booking.RequestExpiresAt <= now)
            || (booking.Status != BookingStatus.Pending && booking.Status != BookingStatus.Confirmed && booking.Status != BookingStatus.InProgress));
        return await PageAsync(
            sessions with
            {
                Next = on.Count > 0 ? on[0] : null,
                Upcoming = [.. on.Skip(1).Take(MostUpcoming)],
                HasMoreUpcoming = on.Count > MostUpcoming + 1,
                Moves = await LinesAsync(moves.OrderBy(booking => booking.StartsAt).Take(MostAtOnce), now, cancellationToken),
                Waiting = await LinesAsync(waiting.OrderBy(booking => booking.StartsAt).Take(MostAtOnce), now, cancellationToken),
            },
            Latest(earlier),
            page,
            now,
            cancellationToken);
    }

    private static Expression<Func<Booking, bool>> IsOn { get; } = booking =>
        booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.InProgress;

    // A hold is nobody's session yet, nor one that ran out; a request that did is what became of something.
    private IQueryable<Booking> Mine
    {
        get
        {
            var id = viewer.RequireUserId();
            return db.Bookings.AsNoTracking().Where(booking => booking.MenteeId == id
                && booking.Status != BookingStatus.Held
                && (booking.Status != BookingStatus.Expired || booking.RequestExpiresAt != null));
        }
    }

    private static Expression<Func<Booking, bool>> IsOnOrAsked(Instant now) => booking =>
        booking.Status == BookingStatus.Confirmed
        || booking.Status == BookingStatus.InProgress
        || (booking.Status == BookingStatus.Pending && booking.RequestExpiresAt > now);

    private static Expression<Func<Booking, bool>> IsPast(Instant now) => booking =>
        booking.Status == BookingStatus.Completed
        || booking.Status == BookingStatus.NoShow
        || ((booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.InProgress) && booking.EndsAt <= now);

    private static Expression<Func<Booking, bool>> CameToNothing(Instant now) => booking =>
        booking.Status == BookingStatus.Cancelled
        || booking.Status == BookingStatus.Declined
        || booking.Status == BookingStatus.Expired
        || (booking.Status == BookingStatus.Pending && booking.RequestExpiresAt <= now);

    private static IOrderedQueryable<Booking> Latest(IQueryable<Booking> bookings) =>
        bookings.OrderByDescending(booking => booking.StartsAt).ThenBy(booking => booking.Id);

    private IQueryable<Booking> Ahead(Instant now)
    {
        var earliest = now - LongestSession;
        return Mine.Where(booking => booking.StartsAt > earliest && booking.EndsAt > now);
    }

    /// <summary>Those that begin on these dates of the viewer's, the last left out.</summary>
    private IQueryable<Booking> Beginning(LocalDate first, LocalDate last)
    {
        var (start, end) = (viewer.Zone.AtStartOfDay(first).ToInstant(), viewer.Zone.AtStartOfDay(last).ToInstant());
        return Mine.Where(booking => booking.StartsAt >= start && booking.StartsAt < end);
    }

    /// <summary>Without what came to nothing: that is on no day any more.</summary>
    private static IQueryable<Booking> On(IQueryable<Booking> bookings, Instant now) => bookings.Where(booking =>
        (booking.Status == BookingStatus.Pending && booking.RequestExpiresAt > now)
        || booking.Status == BookingStatus.Confirmed
        || booking.Status == BookingStatus.InProgress
        || booking.Status == BookingStatus.Completed
        || booking.Status == BookingStatus.NoShow);

    private async Task<SessionMonth> MonthAsync(
        YearMonth month, LocalDate today, LocalDate? chosen, bool isAskedFor, Instant now, CancellationToken cancellationToken)
    {
        var dates = month.ToDateInterval();
        var starts = await On(Beginning(dates.Start, dates.End.PlusDays(1)), now)
            .Select(booking => booking.StartsAt)
            .Take(MostInMonth)
            .ToListAsync(cancellationToken);
        return new()
        {
            Month = month,
            Today = today,
            Chosen = chosen,
            IsAskedFor = isAskedFor,
            Counts = starts.CountBy(start => start.InZone(viewer.Zone).Date).ToDictionary(),
        };
    }

    private static async Task<MySessions> PageAsync(
        MySessions sessions, IQueryable<Booking> bookings, int? page, Instant now, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, PageSize, await bookings.CountAsync(cancellationToken));
        return sessions with
        {
            Paging = paging,
            Listed = await LinesAsync(bookings.Skip(paging.Skip).Take(PageSize), now, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<MySession>> LinesAsync(IQueryable<Booking> bookings, Instant now, CancellationToken cancellationToken) =>
        await bookings
            .Select(booking => new MySession
            {
                Id = booking.Id,
                Title = booking.Title,
                Topic = booking.Topic,
                MentorName = booking.Mentor.User.Name,
                MentorPicture = PictureAddress.Of(booking.MentorId, booking.Mentor.PictureVersion),
                MentorTimeZone = booking.Mentor.TimeZone,
                MentorZoneChanges = booking.Mentor.ZoneChanges,
                Status = booking.Status == BookingStatus.Pending && booking.RequestExpiresAt <= now ? BookingStatus.Expired : booking.Status,
                StartsAt = booking.StartsAt,
                EndsAt = booking.EndsAt,
                AnswerBy = booking.RequestExpiresAt,
                MeetingType = booking.MeetingType,
                IsIncluded = booking.IsIncluded,
                CancelledBy = booking.CancelledBy,
                CancellationReason = booking.CancellationReason,
                Move = booking.Status != BookingStatus.Confirmed && booking.Status != BookingStatus.Pending
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
                        .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
}
