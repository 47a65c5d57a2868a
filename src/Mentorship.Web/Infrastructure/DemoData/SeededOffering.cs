using Mentorship.Core.Offerings;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>An offering as written, with what it was written from.</summary>
internal sealed record SeededOffering(SeededMentor Mentor, DemoOffering Script, Offering Row)
{
    /// <summary>The learners of its course; empty without one.</summary>
    public IReadOnlyList<SeededMentee> Learners { get; init; } = [];

    /// <summary>Whether nobody but members can book it: it costs nothing, and is one of their included sessions.</summary>
    public bool IsForMembers => Row.IsIncluded && Row.Price.IsFree;
}
