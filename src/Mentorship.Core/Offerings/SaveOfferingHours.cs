using Mentorship.Core.Availability;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Offerings;

/// <summary>Gives an offering a week of its own, or leaves it to its mentor's again. Booked sessions stay.</summary>
public sealed class SaveOfferingHours(MentorshipDbContext db, AvailabilityChanges changes)
{
    /// <param name="mentorId">Whose offering.</param>
    /// <param name="offeringId">Which; the caller has found it among the mentor's.</param>
    /// <param name="hours">Checked before: multiples of five minutes that do not overlap within a day; null for the mentor's.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task RunAsync(
        Guid mentorId, Guid offeringId, IReadOnlyCollection<(IsoDayOfWeek Day, HoursRange Hours)>? hours, CancellationToken cancellationToken) =>
        changes.SaveAsync(
            mentorId,
            async token =>
            {
                var offering = await db.Offerings.SingleAsync(row => row.Id == offeringId && row.MentorId == mentorId, token);
                offering.KeepOwnHours(hours is not null);
                await db.OfferingHours.Where(row => row.OfferingId == offeringId).ExecuteDeleteAsync(token);
                db.OfferingHours.AddRange((hours ?? []).Select(row => OfferingHours.Of(offeringId, row.Day, row.Hours)));
                return true;
            },
            cancellationToken);
}
