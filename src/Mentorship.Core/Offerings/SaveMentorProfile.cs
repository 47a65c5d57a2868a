using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Offerings;

/// <summary>
/// Changes someone's mentor profile, and makes it first where there is none. Here and not with people, because the
/// offerings that are priced by the hour follow the rate.
/// </summary>
public sealed class SaveMentorProfile(MentorshipDbContext db, IMentorListener listener, IClock clock)
{
    // Two people of one name may save at the same moment; the unique address decides and the other tries the next.
    private const int MaxAttempts = 5;

    /// <returns>Whether the profile is new.</returns>
    public async Task<bool> RunAsync(Guid userId, Action<MentorProfile> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var profile = await db.MentorProfiles.Include(candidate => candidate.Languages).SingleOrDefaultAsync(candidate => candidate.UserId == userId, cancellationToken);
            var isNew = profile is null;
            if (profile is null)
            {
                var user = await db.Users.SingleAsync(candidate => candidate.Id == userId, cancellationToken);
                profile = MentorProfile.For(user, await FreeSlugAsync(user.Name, cancellationToken), clock.GetCurrentInstant());
                db.MentorProfiles.Add(profile);
            }

            change(profile);
            if (!isNew)
            {
                await FollowRateAsync(userId, cancellationToken);
            }

            try
            {
                await db.SaveChangesAsync(cancellationToken);
                await listener.ChangedAsync(userId);
                return isNew;
            }
            catch (DbUpdateException exception)
                when (attempt < MaxAttempts && (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey()))
            {
                // Once more, with what is there now.
            }
        }
    }

    private async Task FollowRateAsync(Guid mentorId, CancellationToken cancellationToken)
    {
        var offerings = await db.Offerings
            .Where(offering => offering.MentorId == mentorId && offering.PricedByHour)
            .ToListAsync(cancellationToken);
        offerings.ForEach(offering => offering.FollowRate());
    }

    /// <summary>"ada-lovelace", or with a number behind it where that is taken; "mentor" for names without letters.</summary>
    private async Task<string> FreeSlugAsync(string name, CancellationToken cancellationToken)
    {
        var slug = name.ToSlug() is { Length: > 0 } words ? words : "mentor";
        var taken = await db.MentorProfiles
            .Where(profile => profile.Slug == slug || profile.Slug.StartsWith(slug + "-"))
            .Select(profile => profile.Slug)
            .ToListAsync(cancellationToken);
        if (!taken.Contains(slug))
        {
            return slug;
        }

        return Enumerable.Range(2, taken.Count + 1).Select(number => $"{slug}-{number}").First(candidate => !taken.Contains(candidate));
    }
}
