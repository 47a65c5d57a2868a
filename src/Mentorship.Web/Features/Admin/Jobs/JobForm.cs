using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Admin.Jobs;

/// <summary>Why a job is paused.</summary>
public sealed record JobForm
{
    public string? Reason { get; init; }

    public sealed class Validator : AbstractValidator<JobForm>
    {
        public Validator() => RuleFor(form => form.Reason).Text("Write why: it stands in the audit.", Deed.ReasonMaxLength);
    }
}
