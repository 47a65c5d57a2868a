namespace Mentorship.Web.Features.Mentors;

/// <summary>One thing that narrows the directory.</summary>
/// <param name="Label">As people read it.</param>
/// <param name="Without">The rest.</param>
public sealed record FilterChip(string Label, MentorFilter Without);
