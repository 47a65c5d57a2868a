using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>That another time is proposed for a session, or in answer to a request, in a list.</summary>
/// <param name="Turn">Who has to answer.</param>
/// <param name="ProposedStartsAt">When it would begin.</param>
/// <param name="AnswerBy">Until when they can answer.</param>
/// <param name="ProposalId">The proposal that is on the table.</param>
/// <param name="CanCounter">Whether another time can still be proposed in answer.</param>
/// <param name="IsOfRequest">Whether nothing is agreed on yet.</param>
public sealed record MoveLine(Party Turn, Instant ProposedStartsAt, Instant AnswerBy, Guid ProposalId, bool CanCounter, bool IsOfRequest)
{
    /// <summary>"Charles asks to move", "You proposed another time": what is to be said beside the session's state.</summary>
    public string WordsFor(Party side, string otherName) => (Turn == side, IsOfRequest) switch
    {
        (true, false) => $"{otherName} asks to move",
        (true, true) => $"{otherName} proposes another time",
        (_, false) => "You asked to move",
        _ => "You proposed another time",
    };
}
