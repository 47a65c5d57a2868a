using FluentValidation;
using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What a mentee says to take a time: which offering, when, how long. Everything else is the server's.</summary>
public sealed record HoldForm
{
    public Guid OfferingId { get; init; }

    public Instant? Start { get; init; }

    /// <summary>Which of the offering's lengths; the shortest unless said.</summary>
    public int? Minutes { get; init; }

    /// <summary>The zone in which the times are shown; for redrawing only.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether a member would rather pay than use an included session.</summary>
    public bool PayInstead { get; init; }

    /// <summary>Only after validation.</summary>
    public HoldRequest ToRequest(Guid menteeId) => new(OfferingId, menteeId, Start!.Value, Minutes, PayInstead);

    public sealed class Validator : AbstractValidator<HoldForm>
    {
        public Validator() => RuleFor(form => form.Start).NotNull().WithMessage("Pick a time.");
    }
}
