using Mentorship.Web.Features.Shared.Lists;

namespace Mentorship.Web.Features.Admin.Categories;

/// <param name="Categories">In the order that is asked for; the usual one is that in which people see them.</param>
/// <param name="Form">For one more.</param>
public sealed record CategoriesPage(ListPage<CategoryRow> Categories, CategoryForm Form);
