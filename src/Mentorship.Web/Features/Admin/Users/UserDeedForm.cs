using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Admin.Users;

public sealed record UserDeedForm
{
    /// <summary>Only where the deed asks for it.</summary>
    public int? WeeklyLimit { get; init; }

    public string? Reason { get; init; }

    /// <summary>Whether the deed asks for a limit; the page says so.</summary>
    public bool AsksForLimit { get; init; }

    public sealed class Validator : AbstractValidator<UserDeedForm>
    {
        public Validator()
        {
            RuleFor(form => form.WeeklyLimit).Whole(Membership.MinWeeklyLimit, Membership.MaxWeeklyLimit).When(form => form.AsksForLimit);
            RuleFor(form => form.Reason)
                .Text("Write why: it stands in the audit.", Membership.ReasonMaxLength)
                .Must(text => text!.OnLines().Length >= Membership.ReasonMinLength)
                .WithMessage("Write a word or two more: it stands in the audit.");
        }
    }
}
