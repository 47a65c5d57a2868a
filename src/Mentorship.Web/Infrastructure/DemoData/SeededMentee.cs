using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>A mentee as written, with how many sessions a week are believable.</summary>
internal sealed record SeededMentee(User User, int SessionsPerWeek)
{
    /// <summary>Since when sessions are included; null without a membership.</summary>
    public Instant? MemberSince { get; init; }
}
