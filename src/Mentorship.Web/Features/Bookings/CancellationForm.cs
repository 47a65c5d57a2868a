using FluentValidation;
using Mentorship.Core.Bookings;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Bookings;

public sealed record CancellationForm
{
    /// <summary>The kind of reason.</summary>
    public CancellationReason? Category { get; init; }

    /// <summary>What the other side reads.</summary>
    public string? Reason { get; init; }

    /// <summary>What the page said is given back, in minor units; only ever compared with what is.</summary>
    public long? Refund { get; init; }

    /// <summary>The mentor's request to move, instead of which the mentee cancels; null unless it is so.</summary>
    public Guid? InsteadOf { get; init; }

    public Cancellation ToCancellation() => new(Category, Reason ?? "") { ShownRefund = Refund };

    /// <summary>What has to be said depends on the session's own policy and on the side; the controller asks that.</summary>
    public sealed class Validator : AbstractValidator<CancellationForm>
    {
        public Validator() => RuleFor(form => form.Reason).AtMost(Booking.ReasonMaxLength);
    }
}
