namespace Mentorship.Web.Features.Admin.Categories;

/// <summary>A category in the admins' list.</summary>
/// <param name="Slug">Its key, and its name in addresses.</param>
/// <param name="Name">What people read.</param>
/// <param name="Position">Its place in lists, from one.</param>
/// <param name="Version">How often it was changed.</param>
/// <param name="Offerings">How many offerings are in it, in whatever state.</param>
public sealed record CategoryRow(string Slug, string Name, int Position, int Version, int Offerings);
