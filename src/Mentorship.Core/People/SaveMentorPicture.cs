using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.People;

/// <summary>Keeps a mentor's picture, one for each, or takes it away.</summary>
public sealed class SaveMentorPicture(MentorshipDbContext db)
{
    /// <param name="mentorId">Whose.</param>
    /// <param name="contentType">Such as "image/webp".</param>
    /// <param name="bytes">A file that was written by the application itself.</param>
    /// <param name="small">The same, smaller.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task RunAsync(Guid mentorId, string contentType, byte[] bytes, byte[] small, CancellationToken cancellationToken)
    {
        var (profile, picture) = await FindAsync(mentorId, cancellationToken);
        if (picture is null)
        {
            db.MentorPictures.Add(picture = MentorPicture.Of(mentorId, contentType, bytes, small));
        }
        else
        {
            picture.Replace(contentType, bytes, small);
        }

        profile.Show(picture);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Shows initials again.</summary>
    public async Task RemoveAsync(Guid mentorId, CancellationToken cancellationToken)
    {
        var (profile, picture) = await FindAsync(mentorId, cancellationToken);
        profile.Show(null);
        if (picture is not null)
        {
            db.MentorPictures.Remove(picture);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<(MentorProfile Profile, MentorPicture? Picture)> FindAsync(Guid mentorId, CancellationToken cancellationToken) =>
        (await db.MentorProfiles.SingleAsync(profile => profile.UserId == mentorId, cancellationToken),
            await db.MentorPictures.SingleOrDefaultAsync(picture => picture.MentorId == mentorId, cancellationToken));
}
