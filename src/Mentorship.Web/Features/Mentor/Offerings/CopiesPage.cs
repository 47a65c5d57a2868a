namespace Mentorship.Web.Features.Mentor.Offerings;

/// <param name="Id">The offering that is the template.</param>
/// <param name="Title">Its title.</param>
/// <param name="Form">The titles of the new ones.</param>
public sealed record CopiesPage(Guid Id, string Title, CopiesForm Form);
