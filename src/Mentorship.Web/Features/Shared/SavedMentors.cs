using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Shared;

/// <summary>Reads how the viewer stands to a mentor: saved, waiting for a time.</summary>
public sealed class SavedMentors(MentorshipDbContext db, Viewer viewer)
{
    public async Task<(bool IsSaved, bool IsWaiting)> ReadAsync(Guid mentorId, CancellationToken cancellationToken) =>
        viewer.UserId is { } userId
            ? (await db.Favourites.AnyAsync(row => row.UserId == userId && row.MentorId == mentorId, cancellationToken),
               await db.WaitlistEntries.AnyAsync(row => row.UserId == userId && row.MentorId == mentorId && row.ToldAt == null, cancellationToken))
            : (false, false);
}
