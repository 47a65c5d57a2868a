using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Offerings;

/// <summary>Makes several offerings at once; all of them or none.</summary>
public sealed class MakeFromTemplates(MentorshipDbContext db, IAvailabilityListener availability, IMentorListener listener)
{
    /// <param name="mentorId">Whose they are.</param>
    /// <param name="templates">One at least.</param>
    /// <param name="hour">What an hour costs; each length costs its part.</param>
    /// <param name="pricedByHour">Whether they follow the mentor's hourly rate, which there is then, instead.</param>
    /// <param name="courseId">The mentor's own course that they go with; null without one.</param>
    /// <param name="publish">Whether they are published and not drafts.</param>
    /// <param name="firstId">The first one's id, so that making them again is the same.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task RunAsync(
        Guid mentorId,
        IReadOnlyList<OfferingTemplate> templates,
        Money hour,
        bool pricedByHour,
        Guid? courseId,
        bool publish,
        Guid firstId,
        Instant now,
        CancellationToken cancellationToken)
    {
        if (await db.Offerings.AnyAsync(row => row.Id == firstId && row.MentorId == mentorId, cancellationToken))
        {
            // A form that was sent before, and whose answer was lost.
            return;
        }

        var mentor = await db.MentorProfiles.Include(profile => profile.User).SingleAsync(profile => profile.UserId == mentorId, cancellationToken);
        foreach (var (index, template) in templates.Index())
        {
            var offering = Offering.Draft(mentor, template.ToDescription(hour, pricedByHour, courseId), now, index == 0 ? firstId : null);
            if (publish)
            {
                offering.Publish(now);
            }

            db.Offerings.Add(offering);
        }

        await db.SaveChangesAsync(cancellationToken);
        await availability.ChangedAsync(mentorId);
        await listener.ChangedAsync(mentorId);
    }
}
