using FluentValidation;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;

namespace Mentorship.Web.Features.Account;

/// <summary>What someone says of themselves to get an account.</summary>
public sealed record RegisterForm
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? TimeZone { get; init; }

    public sealed class Validator : AbstractValidator<RegisterForm>
    {
        public Validator()
        {
            RuleFor(form => form.Name).Text("Enter your name.", User.NameMaxLength);
            RuleFor(form => form.Email).Email();
            RuleFor(form => form.Password)
                .Must(password => password?.Length >= CommonPasswordValidator.MinLength)
                .WithMessage($"Choose a password of at least {CommonPasswordValidator.MinLength} characters.")
                .Must(password => password!.Length <= CommonPasswordValidator.MaxLength)
                .WithMessage($"Choose a password of at most {CommonPasswordValidator.MaxLength} characters.");
            RuleFor(form => form.TimeZone).Zone();
        }
    }
}
