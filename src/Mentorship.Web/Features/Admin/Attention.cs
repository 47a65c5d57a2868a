namespace Mentorship.Web.Features.Admin;

/// <summary>Something that an admin should look at.</summary>
/// <param name="Count">How many there are; above zero.</param>
/// <param name="Words">What they are: "failed refunds".</param>
/// <param name="Address">Where they stand.</param>
public sealed record Attention(int Count, string Words, string Address);
