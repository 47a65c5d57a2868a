using Mentorship.Core.Bookings;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>The places that sessions have in their offering's day and in their member's week.</summary>
internal sealed class Claims(IReadOnlyList<SeededOffering> offerings)
{
    private readonly Dictionary<Guid, MentorCalendar> _calendars =
        offerings.ToDictionary(offering => offering.Row.Id, offering => offering.Mentor.Calendar);

    private readonly Dictionary<(Guid OfferingId, LocalDate Date), int> _days = [];
    private readonly Dictionary<(Guid MemberId, LocalDate Week), int> _weeks = [];

    public IEnumerable<object> Of(IEnumerable<Booking> bookings)
    {
        foreach (var booking in bookings.Where(booking => booking.KeepsTime))
        {
            var date = _calendars[booking.OfferingId].DateOf(booking.StartsAt);
            yield return DayClaim.Of(booking, date, Next(_days, (booking.OfferingId, date)));

            // A mentor who does not come costs nobody a session.
            if (booking.IsIncluded && booking.Absent != Party.Mentor)
            {
                yield return AllowanceClaim.Of(booking, Next(_weeks, (booking.MenteeId, AllowanceClaim.WeekOf(booking.StartsAt))));
            }
        }
    }

    private static int Next<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
