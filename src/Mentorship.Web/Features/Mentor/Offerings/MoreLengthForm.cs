namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>A length that people can choose besides the first; which one is said by its place in the form.</summary>
public sealed record MoreLengthForm
{
    public bool IsOffered { get; init; }

    /// <summary>As <see cref="OfferingForm.Price"/>.</summary>
    public string? Price { get; init; }
}
