namespace Mentorship.Web.Features.Admin.Categories;

/// <param name="Categories">In the order in which people see them.</param>
/// <param name="Form">For one more.</param>
public sealed record CategoriesPage(IReadOnlyList<CategoryRow> Categories, CategoryForm Form);
