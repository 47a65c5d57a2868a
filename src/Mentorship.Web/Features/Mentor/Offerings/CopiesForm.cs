using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>What several offerings are called that say the same otherwise.</summary>
public sealed record CopiesForm
{
    /// <summary>One a line.</summary>
    public string? Titles { get; init; }

    /// <summary>The titles; only after validation.</summary>
    public IReadOnlyList<string> Lines() => LinesOf(Titles);

    private static IReadOnlyList<string> LinesOf(string? text) =>
        [.. (text ?? "").OnLines().Split('\n').Select(line => line.OnOneLine()).Where(line => line.IsVisible())];

    public sealed class Validator : AbstractValidator<CopiesForm>
    {
        public Validator()
        {
            RuleFor(form => form.Titles)
                .Must(text => LinesOf(text).Count > 0).WithMessage("Write one title at least.")
                .Must(text => LinesOf(text).Count <= CopyOffering.MostAtOnce).WithMessage($"Keep to {CopyOffering.MostAtOnce} titles at once, one a line.")
                .Must(text => LinesOf(text).All(line => line.Length <= Offering.TitleMaxLength))
                .WithMessage($"Keep each title to {Offering.TitleMaxLength} characters.");
        }
    }
}
