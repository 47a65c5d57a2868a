using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Admin.Policies;

public sealed record PolicyForm
{
    public int? Value { get; init; }

    /// <summary>Which version the admin saw.</summary>
    public int? Version { get; init; }

    public string? Reason { get; init; }

    public sealed class Validator : AbstractValidator<PolicyForm>
    {
        public Validator()
        {
            RuleFor(form => form.Value).NotNull().WithMessage("Enter a whole number.");
            RuleFor(form => form.Reason).Text("Write why: it stands in the history.", Deed.ReasonMaxLength);
        }
    }
}
