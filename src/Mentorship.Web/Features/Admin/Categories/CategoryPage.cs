using Mentorship.Web.Features.Admin.Audit;

namespace Mentorship.Web.Features.Admin.Categories;

/// <param name="Category">As it is now.</param>
/// <param name="Places">How many categories there are.</param>
/// <param name="Changes">Lines of the audit, newest first.</param>
/// <param name="Form">To change it.</param>
public sealed record CategoryPage(CategoryRow Category, int Places, IReadOnlyList<AuditLine> Changes, CategoryForm Form);
