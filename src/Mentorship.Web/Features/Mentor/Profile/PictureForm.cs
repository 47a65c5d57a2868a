namespace Mentorship.Web.Features.Mentor.Profile;

/// <summary>A picture on its way.</summary>
public sealed record PictureForm
{
    /// <summary>Its name and type are the sender's word and not asked.</summary>
    public IFormFile? Picture { get; init; }
}
