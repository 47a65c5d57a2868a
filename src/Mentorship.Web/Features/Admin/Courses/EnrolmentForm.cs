using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Admin.Courses;

public sealed record EnrolmentForm
{
    public const int EmailMaxLength = User.EmailMaxLength;

    /// <summary>Of who gets the place.</summary>
    public string? Email { get; init; }

    public string? Reason { get; init; }

    public sealed class Validator : AbstractValidator<EnrolmentForm>
    {
        public Validator()
        {
            RuleFor(form => form.Email).Text("Enter the learner’s e-mail address.", EmailMaxLength);
            RuleFor(form => form.Reason).Text("Write why: it stands in the audit.", Deed.ReasonMaxLength);
        }
    }
}
