using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mentorship.Web.Features.Mentor.Profile;

/// <param name="Form">What can be changed.</param>
/// <param name="Slug">The address of the public profile; null while there is none.</param>
public sealed record MentorProfilePage(MentorProfileForm Form, string? Slug)
{
    /// <summary>What there is to choose from as the kind of work.</summary>
    public static IReadOnlyList<SelectListItem> JobFamilies { get; } =
        [.. Core.People.JobFamilies.All.Select(family => new SelectListItem(Core.People.JobFamilies.Words(family), Core.People.JobFamilies.Slug(family)))];

    public bool IsNew => Slug is null;
}
