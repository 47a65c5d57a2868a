using FluentValidation;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The link by which two people meet.</summary>
public sealed record LinkForm
{
    public string? Link { get; init; }

    public sealed class Validator : AbstractValidator<LinkForm>
    {
        public Validator() => RuleFor(form => form.Link).MeetingLink();
    }
}
