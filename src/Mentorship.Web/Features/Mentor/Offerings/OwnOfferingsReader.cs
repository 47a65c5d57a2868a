using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Web.Features.Offerings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>
/// Reads a mentor's own offerings with their figures: four queries, however many there are. What they read grows with
/// what this mentor sold and with nothing else; sessions are counted from an index alone.
/// </summary>
public sealed class OwnOfferingsReader(MentorshipDbContext db, IClock clock)
{
    public async Task<MentorOfferingsPage> ReadAsync(Guid mentorId, bool archived, CancellationToken cancellationToken)
    {
        var about = await db.MentorProfiles
            .Where(profile => profile.UserId == mentorId)
            .Select(profile => new
            {
                HasHours = db.WeeklyHours.Any(hours => hours.MentorId == mentorId),
                InUse = db.Offerings.Count(offering => offering.MentorId == mentorId && offering.Status != OfferingStatus.Archived),
                Archived = db.Offerings.Count(offering => offering.MentorId == mentorId && offering.Status == OfferingStatus.Archived && !offering.IsDeleted),
            })
            .SingleAsync(cancellationToken);
        var lines = await LinesAsync(mentorId, archived, cancellationToken);
        return new()
        {
            WithCourse =
            [
                .. lines
                    .Where(pair => pair.Course is not null)
                    .GroupBy(pair => pair.Course!.Value)
                    .OrderBy(group => group.Key.Title, StringComparer.OrdinalIgnoreCase)
                    .Select(group => new OfferingGroup(group.Key.Title, [.. group.Select(pair => pair.Line)])),
            ],
            Standalone = [.. lines.Where(pair => pair.Course is null).Select(pair => pair.Line)],
            IsArchive = archived,
            Counts = (about.InUse, about.Archived),
            HasHours = about.HasHours,
        };
    }

    private async Task<List<((Guid Id, string Title)? Course, OfferingLine Line)>> LinesAsync(Guid mentorId, bool archived, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var own = db.Offerings.OwnedBy(mentorId);
        var shown = archived
            ? own.Where(offering => offering.Status == OfferingStatus.Archived)
            : own.Where(offering => offering.Status != OfferingStatus.Archived);
        var rows = await shown
            .OrderBy(offering => offering.Status == OfferingStatus.Active ? 0 : offering.Status == OfferingStatus.Paused ? 1 : 2)
            .ThenByDescending(offering => offering.CreatedAt)
            .ThenBy(offering => offering.Id)
            .Select(offering => new
            {
                offering.Id,
                offering.Title,
                offering.CourseId,
                Course = offering.Course == null ? null : offering.Course.Title,
                offering.DurationMinutes,
                offering.PriceMinorUnits,
                offering.CurrencyCode,
                LongestMinutes = offering.Lengths.Max(length => length.DurationMinutes),
                HasSeveralPrices = offering.Lengths.Any(length => length.PriceMinorUnits != offering.PriceMinorUnits),
                offering.Status,
                offering.RatingAverage,
                offering.RatingCount,
                Views = db.OfferingViews.Where(views => views.OfferingId == offering.Id).Sum(views => views.Count),
                Upcoming = db.Bookings.Count(booking =>
                    booking.OfferingId == offering.Id && booking.Status == BookingStatus.Confirmed && booking.StartsAt > now),
            })
            .ToListAsync(cancellationToken);
        var sessions = (await SessionsAsync(shown, cancellationToken)).ToLookup(row => row.OfferingId);
        var income = (await IncomeAsync(shown, mentorId, cancellationToken)).ToLookup(row => row.OfferingId, row => row.Amount);
        return
        [
            .. rows.Select(row =>
            {
                var price = new Money(row.PriceMinorUnits, Currencies.Get(row.CurrencyCode));
                var line = new OfferingLine
                {
                    Id = row.Id,
                    Title = row.Title,
                    Length = TimeText.Minutes(row.DurationMinutes, row.LongestMinutes),
                    Price = PriceWords.InBrief(price, row.DurationMinutes, row.HasSeveralPrices),
                    Status = row.Status,
                    Upcoming = row.Upcoming,
                    Views = row.Views,
                    Booked = sessions[row.Id].Sum(count => count.Sessions),
                    Completed = sessions[row.Id].Where(count => count.Status == BookingStatus.Completed).Sum(count => count.Sessions),
                    Income = string.Join(" · ", income[row.Id].DefaultIfEmpty(price with { MinorUnits = 0 }).Select(amount => amount.ToAmount())),
                    Rating = row.RatingAverage,
                    Reviews = row.RatingCount,
                };
                return (row.CourseId is { } courseId ? (courseId, row.Course!) : ((Guid, string)?)null, line);
            }),
        ];
    }

    /// <summary>How many sessions of each there are in each state; holds and what ran out were never booked.</summary>
    private async Task<IReadOnlyList<(Guid OfferingId, BookingStatus Status, int Sessions)>> SessionsAsync(
        IQueryable<Offering> shown, CancellationToken cancellationToken)
    {
        var rows = await shown
            .Join(db.Bookings, offering => offering.Id, booking => booking.OfferingId, (offering, booking) => booking)
            .Where(booking => booking.Status != BookingStatus.Held && booking.Status != BookingStatus.Expired)
            .GroupBy(booking => new { booking.OfferingId, booking.Status })
            .Select(bookings => new { bookings.Key.OfferingId, bookings.Key.Status, Sessions = bookings.Count() })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.OfferingId, row.Status, row.Sessions))];
    }

    /// <summary>What each brought the mentor, pending or not, out of the ledger.</summary>
    private async Task<IReadOnlyList<(Guid OfferingId, Money Amount)>> IncomeAsync(
        IQueryable<Offering> shown, Guid mentorId, CancellationToken cancellationToken)
    {
        var rows = await shown
            .Join(db.Bookings, offering => offering.Id, booking => booking.OfferingId, (offering, booking) => booking)
            .Join(
                db.LedgerEntries.Where(entry => entry.MentorId == mentorId),
                booking => booking.Id,
                entry => entry.BookingId,
                (booking, entry) => new { booking.OfferingId, entry.Account, entry.CurrencyCode, entry.AmountMinorUnits })
            .Where(row => row.Account == LedgerAccount.MentorPending || row.Account == LedgerAccount.MentorAvailable)
            .GroupBy(row => new { row.OfferingId, row.CurrencyCode })
            .Select(group => new { group.Key.OfferingId, group.Key.CurrencyCode, MinorUnits = group.Sum(row => row.AmountMinorUnits) })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows
                .OrderBy(row => row.CurrencyCode, StringComparer.Ordinal)
                .Select(row => (row.OfferingId, new Money(row.MinorUnits, Currencies.Get(row.CurrencyCode)))),
        ];
    }
}
