using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Courses;

/// <summary>Reads which offerings go with a course, for its page and for the API alike.</summary>
public sealed class SuggestionReader(MentorshipDbContext db, Viewer viewer)
{
    public async Task<Suggestions> ReadAsync(Guid courseId, Guid learnerId, CancellationToken cancellationToken)
    {
        var offerings = db.Offerings.SuggestedAfter(db.Memberships, courseId, learnerId);
        var cards = await offerings.SoonestFirst().Take(CourseSuggestions.Most).ToCardsAsync(viewer, cancellationToken);

        // Fewer than there may be are all there are.
        return new(cards, cards.Count < CourseSuggestions.Most ? cards.Count : await offerings.CountAsync(cancellationToken));
    }
}
