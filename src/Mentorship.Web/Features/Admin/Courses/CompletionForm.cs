using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Admin.Courses;

public sealed record CompletionForm
{
    public string? Reason { get; init; }

    public sealed class Validator : AbstractValidator<CompletionForm>
    {
        public Validator() => RuleFor(form => form.Reason).Text("Write why: it stands in the audit.", Deed.ReasonMaxLength);
    }
}
