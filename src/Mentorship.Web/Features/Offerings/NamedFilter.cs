namespace Mentorship.Web.Features.Offerings;

/// <summary>A mentor or a course by which offerings are narrowed.</summary>
/// <param name="Slug">As the address has it.</param>
/// <param name="Id">Null if there is none of that address: that reads the same as that nothing goes with it.</param>
/// <param name="Name">As people read it.</param>
public sealed record NamedFilter(string Slug, Guid? Id, string Name);
