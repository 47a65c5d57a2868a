using Mentorship.Core.Policies;

namespace Mentorship.Web.Features.Admin.Policies;

/// <summary>A policy in the admins' list.</summary>
/// <param name="Place">Its place among all.</param>
/// <param name="Definition">What it is.</param>
/// <param name="Value">What it is now.</param>
public sealed record PolicyRow(int Place, PolicyDefinition Definition, int Value)
{
    public string Name => Definition.Name;

    /// <summary>Whether it is other than in a new installation.</summary>
    public bool IsChanged => Value != Definition.Default;
}
