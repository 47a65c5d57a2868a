namespace Mentorship.Web.Features.Mentor.Profile;

/// <param name="Form">What can be changed.</param>
/// <param name="Slug">The address of the public profile; null while there is none.</param>
public sealed record MentorProfilePage(MentorProfileForm Form, string? Slug)
{
    public bool IsNew => Slug is null;
}
