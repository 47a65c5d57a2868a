using System.Numerics;
using FluentValidation;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What a mentee says about the session whose time they hold.</summary>
public sealed record DetailsForm
{
    /// <summary>The time that the page shows, or the one that is chosen where that is lost; null for the one that is held.</summary>
    public Instant? Start { get; init; }

    /// <summary>Which of the offering's lengths; null for the one that is held.</summary>
    public int? Minutes { get; init; }

    public MeetingTypes? MeetingType { get; init; }

    public string? Topic { get; init; }

    /// <param name="booking">What was said before, and what is held.</param>
    /// <param name="minutes">The length that is to be chosen; null for the one that is held.</param>
    public static DetailsForm Of(Booking booking, int? minutes) => new()
    {
        Start = booking.StartsAt,
        Minutes = minutes is { } length && booking.Offering.PriceOf(length) is not null ? length : booking.DurationMinutes,
        MeetingType = booking.MeetingType,
        Topic = booking.Topic,
    };

    /// <summary>What it says so far, cut to what can be kept.</summary>
    public BookingDetails ToDetails(Offering offering)
    {
        var type = MeetingType is { } chosen && BitOperations.IsPow2((int)chosen) && offering.MeetingTypes.HasFlag(chosen) ? chosen : MeetingTypes.None;
        return new((Topic ?? "").AtMost(Booking.TopicMaxLength), type, type == MeetingTypes.InPerson ? offering.Place : "");
    }

    public sealed class Validator : AbstractValidator<DetailsForm>
    {
        public Validator() => RuleFor(form => form.Topic)
            .Must(text => text.IsVisible())
            .WithMessage("Write what the session is about.")
            .Must(text => text!.OnLines().Length >= Booking.TopicMinLength)
            .WithMessage($"Write a little more: at least {Booking.TopicMinLength} characters.")
            .Must(text => text!.OnLines().Length <= Booking.TopicMaxLength)
            .WithMessage(form => $"Shorten this to {Booking.TopicMaxLength} characters; it has {form.Topic!.OnLines().Length}.");
    }
}
