using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>That another time is proposed for a session, in a list.</summary>
/// <param name="Turn">Who has to answer.</param>
/// <param name="ProposedStartsAt">When it would begin.</param>
/// <param name="AnswerBy">Until when they can answer.</param>
/// <param name="ProposalId">The proposal that is on the table.</param>
/// <param name="CanCounter">Whether another time can still be proposed in answer.</param>
public sealed record MoveLine(Party Turn, Instant ProposedStartsAt, Instant AnswerBy, Guid ProposalId, bool CanCounter);
