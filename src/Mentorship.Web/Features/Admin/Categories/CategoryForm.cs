using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Admin.Categories;

public sealed record CategoryForm
{
    public string? Name { get; init; }

    /// <summary>Its place, from one; not asked for when it is added.</summary>
    public int? Position { get; init; }

    /// <summary>Which version the admin saw.</summary>
    public int? Version { get; init; }

    public string? Reason { get; init; }

    public sealed class Validator : AbstractValidator<CategoryForm>
    {
        public Validator()
        {
            RuleFor(form => form.Name).Text("Enter a name.", Category.NameMaxLength);
            RuleFor(form => form.Reason).Text("Write why: it stands in the audit.", Deed.ReasonMaxLength);
        }
    }
}
