using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Infrastructure;
using NodaTime;

namespace Mentorship.Web.Features.Memberships;

/// <summary>Reads a member's page, part by part: one that fails is left out, and the page says so.</summary>
public sealed class MentorshipReader(MentorshipDbContext db, BookingListReader bookings, Viewer viewer, IClock clock, ILogger<MentorshipReader> logger)
{
    private const int OfferingsShown = 6;
    private const int LinesShown = 5;

    public async Task<MentorshipPage> ReadAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var week = AllowanceClaim.WeekOf(now);
        return new(
            AllowanceWeek.TimeOf(week).End,
            await TryAsync("week", () => ReadWeekAsync(memberId, week, now, cancellationToken)),
            await TryAsync("offerings", () => ReadOfferingsAsync(memberId, cancellationToken)),
            await TryAsync("history", () => db.ReadAllowanceHistoryAsync(memberId, after: null, LinesShown, cancellationToken)));
    }

    private async Task<MyWeek> ReadWeekAsync(Guid memberId, LocalDate week, Instant now, CancellationToken cancellationToken)
    {
        var allowance = await db.ReadAllowanceAsync(memberId, week, week.PlusWeeks(1), movedId: null, cancellationToken)
            ?? throw new InvalidOperationException("The membership has just ended; asked for again, the page leads home.");
        return new(
            allowance.Limit,
            WeekCard.Of("This week", allowance, week),
            WeekCard.Of("Next week", allowance, week.PlusWeeks(1)),
            await bookings.ReadMenteesAsync(memberId, AllowanceWeek.TimeOf(week), cancellationToken),
            await db.FindHeldTimeAsync(memberId, now, cancellationToken));
    }

    private Task<IReadOnlyList<OfferingCard>> ReadOfferingsAsync(Guid memberId, CancellationToken cancellationToken) => db.Offerings
        .Published()
        .Where(offering => offering.IsIncluded && offering.MentorId != memberId)
        .SoonestFirst()
        .Take(OfferingsShown)
        .ToCardsAsync(viewer, cancellationToken);

    private async Task<T?> TryAsync<T>(string part, Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "The {Part} of a member's page could not be read", part);
            return null;
        }
    }
}
