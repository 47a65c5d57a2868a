using Mentorship.Web.Features.Mentors;

namespace Mentorship.Web.Features.Mentor.Profile;

/// <param name="Form">What is not saved yet.</param>
/// <param name="Page">The public page as it would be.</param>
public sealed record PreviewPage(MentorProfileForm Form, MentorPage Page);
