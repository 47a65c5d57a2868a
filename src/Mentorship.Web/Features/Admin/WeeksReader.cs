using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin;

/// <summary>
/// Reads the last twelve weeks, Monday 00:00 UTC to the next, in four statements. Each reads a range of an index and
/// gives back few rows, however large the site is.
/// </summary>
public sealed class WeeksReader(MentorshipDbContext db, IClock clock)
{
    private const int Count = 12;
    private const string IncomeSlug = "income";

    private static readonly BookingStatus[] OfSessions =
        [BookingStatus.Confirmed, BookingStatus.InProgress, BookingStatus.Completed, BookingStatus.NoShow, BookingStatus.Cancelled];

    /// <summary>Every chart; of the income one for each currency, the one with the most lines first.</summary>
    public async Task<IReadOnlyList<WeekChart>> ReadAsync(CancellationToken cancellationToken)
    {
        var thisWeek = AllowanceClaim.WeekOf(clock.GetCurrentInstant());
        LocalDate[] mondays = [.. Enumerable.Range(1 - Count, Count).Select(thisWeek.PlusWeeks)];
        var sessions = await ReadSessionsAsync(mondays, cancellationToken);
        var members = await ReadMembersAsync(mondays, cancellationToken);
        var held = Weeks(mondays, sessions, line => line.Status is not (BookingStatus.Cancelled or BookingStatus.NoShow) ? line.Sessions : 0);
        var cancelled = Weeks(mondays, sessions, line => line.Status == BookingStatus.Cancelled ? line.Sessions : 0);
        var noShows = Weeks(mondays, sessions, line => line.Status == BookingStatus.NoShow ? line.Sessions : 0);
        return
        [
            new()
            {
                Slug = "sessions", What = "Sessions", Weeks = held, Title = WeekWords.Counted(held, "session", "sessions"),
                Note = "Held or to be held in the week: confirmed, begun or completed.",
            },
            new()
            {
                Slug = "members", What = "New members", Weeks = members, Title = WeekWords.Counted(members, "new member", "new members", "this week so far"),
                Note = "Memberships that began in the week. One that began again counts where it began last.",
            },
            .. await ReadIncomeAsync(mondays, cancellationToken),
            await FilledAsync(Weeks(mondays, sessions, line => line.Status == BookingStatus.Cancelled ? 0 : line.Minutes), cancellationToken),
            new()
            {
                Slug = "cancellations", What = "Cancelled", Weeks = cancelled, Title = WeekWords.Counted(cancelled, "cancelled session", "cancelled sessions"),
                Note = "By the week in which the session would have been.",
            },
            new()
            {
                Slug = "no-shows", What = "No-shows", Weeks = noShows, Title = WeekWords.Counted(noShows, "no-show", "no-shows", "this week so far"),
                Note = "Sessions to which one side did not come, as the other said.",
            },
        ];
    }

    private static IReadOnlyList<WeekNumber> Weeks(LocalDate[] mondays, IReadOnlyList<SessionLine> sessions, Func<SessionLine, long> number)
    {
        var byWeek = sessions.GroupBy(line => line.Monday).ToDictionary(week => week.Key, week => week.Sum(number));
        return [.. mondays.Select(monday => new WeekNumber(monday, byWeek.GetValueOrDefault(monday)))];
    }

    private static IEnumerable<(Instant From, Instant Until)> Ranges(LocalDate[] mondays) =>
        mondays.Select(monday => (StartOf(monday), StartOf(monday.PlusWeeks(1))));

    private static Instant StartOf(LocalDate monday) => monday.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    // Grouped by start and end, so that their number depends on the hours of twelve weeks and not on how many sessions
    // there are; and no engine has to know what a duration is.
    private async Task<IReadOnlyList<SessionLine>> ReadSessionsAsync(LocalDate[] mondays, CancellationToken cancellationToken)
    {
        var (from, until) = (StartOf(mondays[0]), StartOf(mondays[^1].PlusWeeks(1)));
        var lines = await db.Bookings
            .Where(booking => booking.StartsAt >= from && booking.StartsAt < until && OfSessions.Contains(booking.Status))
            .GroupBy(booking => new { booking.StartsAt, booking.EndsAt, booking.Status })
            .Select(group => new { group.Key.StartsAt, group.Key.EndsAt, group.Key.Status, Sessions = group.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. lines.Select(line => new SessionLine(
                AllowanceClaim.WeekOf(line.StartsAt), line.Status, line.Sessions, line.Sessions * (long)(line.EndsAt - line.StartsAt).TotalMinutes)),
        ];
    }

    // Twelve ranges in one statement: no engine knows our weeks. Each tells its week by a row of it.
    private async Task<IReadOnlyList<WeekNumber>> ReadMembersAsync(LocalDate[] mondays, CancellationToken cancellationToken)
    {
        var sums = await Ranges(mondays)
            .Select(range => db.Memberships
                .Where(membership => membership.StartedAt >= range.From && membership.StartedAt < range.Until)
                .GroupBy(_ => 1)
                .Select(group => new { FirstAt = group.Min(membership => membership.StartedAt), Members = group.Count() }))
            .Aggregate(Queryable.Concat)
            .ToListAsync(cancellationToken);
        var byWeek = sums.ToDictionary(sum => AllowanceClaim.WeekOf(sum.FirstAt), sum => sum.Members);
        return [.. mondays.Select(monday => new WeekNumber(monday, byWeek.GetValueOrDefault(monday)))];
    }

    private async Task<IReadOnlyList<WeekChart>> ReadIncomeAsync(LocalDate[] mondays, CancellationToken cancellationToken)
    {
        var sums = await Ranges(mondays)
            .Select(range => db.LedgerEntries
                .Where(entry => entry.Account == LedgerAccount.Platform && entry.PostedAt >= range.From && entry.PostedAt < range.Until)
                .GroupBy(entry => entry.CurrencyCode)
                .Select(group => new
                {
                    CurrencyCode = group.Key,
                    FirstAt = group.Min(entry => entry.PostedAt),
                    MinorUnits = group.Sum(entry => entry.AmountMinorUnits),
                    Lines = group.Count(),
                }))
            .Aggregate(Queryable.Concat)
            .ToListAsync(cancellationToken);
        return
        [
            .. from ofCurrency in sums
                   .GroupBy(sum => sum.CurrencyCode, StringComparer.Ordinal)
                   .OrderByDescending(ofCurrency => ofCurrency.Sum(sum => sum.Lines))
                   .ThenBy(ofCurrency => ofCurrency.Key, StringComparer.Ordinal)
               let byWeek = ofCurrency.ToDictionary(sum => AllowanceClaim.WeekOf(sum.FirstAt), sum => sum.MinorUnits)
               select Income(
                   Currencies.Get(ofCurrency.Key),
                   [.. mondays.Select(monday => new WeekNumber(monday, byWeek.GetValueOrDefault(monday)))]),
        ];
    }

    private static WeekChart Income(Currency currency, IReadOnlyList<WeekNumber> weeks)
    {
        return new()
        {
            Slug = IncomeSlug,
            What = currency.Code,
            Weeks = weeks,
            Words = Words,
            LeastHeight = 100,
            UnitsPerWhole = currency.MinorUnitsPerUnit,
            AxisWords = minorUnits => AxisMoney.Words(minorUnits, currency),
            Title = $"{Words(weeks[^1].Value)} for the platform this week so far, {WeekWords.Compared(weeks, Words, "the same as")}",
            Note = $"The platform's share in {currency.Name}, less what went back, by when it was paid.",
        };

        string Words(long minorUnits) => new Money(minorUnits, currency).ToAmount();
    }

    private async Task<WeekChart> FilledAsync(IReadOnlyList<WeekNumber> minutes, CancellationToken cancellationToken)
    {
        var open = await db.WeeklyHours
            .Where(hours => db.Offerings.Any(offering => offering.MentorId == hours.MentorId && offering.Status == OfferingStatus.Active))
            .SumAsync(hours => (long)(hours.EndMinute - hours.StartMinute), cancellationToken);
        IReadOnlyList<WeekNumber> percent = [.. minutes.Select(week => week with { Value = open == 0 ? 0 : week.Value * 100 / open })];
        return new()
        {
            Slug = "fill-rate",
            What = "Percent booked",
            Weeks = percent,
            Words = value => $"{value} %",
            AxisWords = value => $"{value} %",
            LeastHeight = 10,
            Title = $"{percent[^1].Value} % of the mentors’ hours are booked this week, "
                + WeekWords.Compared(percent, value => value == 1 ? "1 point" : $"{value} points", "the same as"),
            Note = "Booked time, no-shows with it, out of the weekly hours that mentors with a published offering have now. "
                + "Single days with other hours, time off and hours that were changed since are not counted.",
        };
    }

    private sealed record SessionLine(LocalDate Monday, BookingStatus Status, int Sessions, long Minutes);
}
