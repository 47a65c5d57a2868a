namespace Mentorship.Web.Features.Mentor.Profile;

/// <param name="Form">For another picture.</param>
/// <param name="Name">The mentor's name.</param>
/// <param name="Picture">The address of the picture that is shown now; null for initials.</param>
public sealed record PicturePage(PictureForm Form, string Name, string? Picture);
