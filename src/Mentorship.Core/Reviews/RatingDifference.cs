namespace Mentorship.Core.Reviews;

/// <summary>Figures that were not what the reviews say, and are now.</summary>
/// <param name="What">Of what kind of thing: "offering" or "mentor".</param>
/// <param name="Id">Of which.</param>
/// <param name="WasCount">How many ratings the figures said there are.</param>
/// <param name="WasSum">What they said all of them come to.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Sum">What all of them come to.</param>
public sealed record RatingDifference(string What, Guid Id, int WasCount, int WasSum, int Count, int Sum)
{
    public override string ToString() => $"{What} {Id}: {WasCount} ratings of {WasSum}, and there are {Count} of {Sum}";
}
