using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <param name="Form">What is said.</param>
/// <param name="Booking">With both people.</param>
/// <param name="Side">On which side the viewer is.</param>
/// <param name="Refund">What the mentee is given back if it is cancelled now.</param>
/// <param name="Refusal">Why it cannot be cancelled; null if it can.</param>
public sealed record CancellationPage(CancellationForm Form, Booking Booking, Party Side, Money Refund, CancellationRefusal? Refusal)
{
    /// <summary>Whether a request is taken back, to which nobody has agreed yet.</summary>
    public bool IsRequest => Booking.Status == BookingStatus.Pending;

    /// <summary>When the page was made.</summary>
    public required Instant Now { get; init; }

    /// <summary>The mentor's request to move, instead of which it would be cancelled; null unless it is so.</summary>
    public required RescheduleRequest? InsteadOf { get; init; }

    /// <summary>What is given back, in words; null where nothing was paid.</summary>
    public string? RefundWords => (Booking.IsIncluded, Booking.Price.IsFree) switch
    {
        (true, _) => Side == Party.Mentee
            ? "The included session of that week is yours again."
            : $"The included session of that week is {OtherName}’s again.",
        (_, true) => null,
        _ => PolicyWords.Refund(Booking.Price, Refund, Side == Party.Mentee, Booking.Mentee.Name),
    };

    /// <summary>By which rule that is, and until when; null where nothing was paid or another rule holds.</summary>
    public string? RuleWords(DateTimeZone zone) => Side == Party.Mentee && !IsRequest && InsteadOf is null && !Booking.Price.IsFree
        ? PolicyWords.ForMentee(Booking.Price, Booking.StartsAt, Booking.Policy, zone, Now)
        : null;

    /// <summary>Whether a reason has to be said, as the policy was when it was booked.</summary>
    public bool NeedsReason => Booking.Policy.RequireCancellationReason;

    /// <summary>Whether it has to be said in words too, whatever is chosen.</summary>
    public bool NeedsWords => NeedsReason && Side == Party.Mentor;

    /// <summary>What this side can choose from.</summary>
    public IEnumerable<SelectListItem> Reasons =>
        CancellationReasonWords.Of(Side).Select(reason => new SelectListItem(reason.Words(), reason.ToString()));

    public string WordsHint => NeedsReason && !NeedsWords
        ? $"{OtherName} will read it. Needed if it is something else."
        : $"{OtherName} will read it.";

    public string OtherName => Side == Party.Mentor ? Booking.Mentee.Name : Booking.Mentor.User.Name;
}
