using FluentValidation;

namespace Mentorship.Web.Features.MockGateway;

/// <summary>The code of the bank's second step.</summary>
public sealed record CodeForm
{
    public string? Code { get; init; }

    public sealed class Validator : AbstractValidator<CodeForm>
    {
        public Validator() => RuleFor(form => form.Code)
            .Must(code => !string.IsNullOrWhiteSpace(code))
            .WithMessage("Enter the code.");
    }
}
