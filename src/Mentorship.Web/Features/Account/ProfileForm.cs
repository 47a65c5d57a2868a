using FluentValidation;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Account;

public sealed record ProfileForm
{
    public string? Name { get; init; }

    public string? TimeZone { get; init; }

    public sealed class Validator : AbstractValidator<ProfileForm>
    {
        public Validator()
        {
            RuleFor(form => form.Name).Text("Enter your name.", User.NameMaxLength);
            RuleFor(form => form.TimeZone).Zone();
        }
    }
}
