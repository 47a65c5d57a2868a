using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Offerings;

/// <summary>
/// Changes someone's name and zone. Here and not with people, because a mentor's offerings and courses are found by the
/// name and have to hear of it.
/// </summary>
public sealed class SaveProfile(MentorshipDbContext db, IMentorListener listener)
{
    public async Task RunAsync(Guid userId, string name, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(candidate => candidate.Id == userId, cancellationToken);
        user.Describe(name, zone);
        var offerings = await db.Offerings
            .Include(offering => offering.Mentor.User)
            .Where(offering => offering.MentorId == userId)
            .ToListAsync(cancellationToken);
        foreach (var offering in offerings)
        {
            offering.WriteForSearch();
        }

        var courses = await db.Courses
            .Include(course => course.Tutor.User)
            .Where(course => course.TutorId == userId)
            .ToListAsync(cancellationToken);
        foreach (var course in courses)
        {
            course.WriteForSearch();
        }

        await db.SaveChangesAsync(cancellationToken);
        await listener.ChangedAsync(userId);
    }
}
