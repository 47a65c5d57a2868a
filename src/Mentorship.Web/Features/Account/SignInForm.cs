using FluentValidation;

namespace Mentorship.Web.Features.Account;

public sealed record SignInForm
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    public sealed class Validator : AbstractValidator<SignInForm>
    {
        public Validator()
        {
            RuleFor(form => form.Email).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Enter your e-mail address.");
            RuleFor(form => form.Password).Must(text => !string.IsNullOrEmpty(text)).WithMessage("Enter your password.");
        }
    }
}
