using FluentValidation;
using Mentorship.Core.Bookings.Notes;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Mentor.Notes;

/// <summary>What a mentor notes for themselves; nothing takes the note away.</summary>
public sealed record NoteForm
{
    public string? Text { get; init; }

    public sealed class Validator : AbstractValidator<NoteForm>
    {
        public Validator() => RuleFor(form => form.Text).AtMost(MentorNote.TextMaxLength);
    }
}
