namespace Mentorship.Core.Common;

/// <summary>A currency in which offerings can be priced. The list is closed: see <see cref="Currencies"/>.</summary>
/// <param name="Code">The ISO 4217 code.</param>
/// <param name="Symbol">What stands before an amount.</param>
/// <param name="Name">The name for a list to choose from.</param>
/// <param name="MinorUnitsPerUnit">How many minor units make one.</param>
public sealed record Currency(string Code, string Symbol, string Name, int MinorUnitsPerUnit = 100)
{
    /// <summary>The length of every ISO 4217 code.</summary>
    public const int CodeLength = 3;

    public override string ToString() => Code;
}
