using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Offerings;

/// <summary>Makes drafts out of one of a mentor's own offerings, with its hours; all of them or none.</summary>
public sealed class CopyOffering(MentorshipDbContext db)
{
    /// <summary>How many copies are made at once, at the most.</summary>
    public const int MostAtOnce = 10;

    /// <param name="original">Tracked, with the mentor and the mentor's user; archived ones too.</param>
    /// <param name="titles">What the copies are called, one for each.</param>
    /// <param name="firstId">The first one's id, so that making them again is the same.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task RunAsync(Offering original, IReadOnlyList<string> titles, Guid firstId, Instant now, CancellationToken cancellationToken)
    {
        if (await db.Offerings.AnyAsync(row => row.Id == firstId && row.MentorId == original.MentorId, cancellationToken))
        {
            // A form that was sent before, and whose answer was lost.
            return;
        }

        var hours = original.HasOwnHours
            ? await db.OfferingHours.AsNoTracking().Where(row => row.OfferingId == original.Id).ToListAsync(cancellationToken)
            : [];
        foreach (var (index, title) in titles.Index())
        {
            var copy = original.CopyAs(title, now, index == 0 ? firstId : null);
            db.Offerings.Add(copy);
            db.OfferingHours.AddRange(hours.Select(row => OfferingHours.Of(copy.Id, row.Day, new(row.StartMinute, row.EndMinute))));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
