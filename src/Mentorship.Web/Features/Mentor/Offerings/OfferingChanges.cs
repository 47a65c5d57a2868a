using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>How changes of a mentor's offerings are saved, with what lists know of the mentor after it.</summary>
public sealed class OfferingChanges(MentorshipDbContext db, NextAvailable nextAvailable, MentorListings listings)
{
    /// <summary>Saves what the context has. False if the offering was deleted at the same moment: then nothing is saved.</summary>
    public async Task<bool> TrySaveAsync(Guid mentorId, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        await nextAvailable.RefreshAsync([mentorId]);
        await listings.RefreshAsync(mentorId);
        return true;
    }
}
