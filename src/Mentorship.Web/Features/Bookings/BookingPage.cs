using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using Mentorship.Core.Reviews;
using Mentorship.Web.Features.Offerings;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>A session, as one of its two people sees it.</summary>
public sealed record BookingPage
{
    /// <summary>With both people and the offering.</summary>
    public required Booking Booking { get; init; }

    /// <summary>On which side the viewer is.</summary>
    public required Party Side { get; init; }

    public required DateTimeZone MentorZone { get; init; }

    public required DateTimeZone MenteeZone { get; init; }

    /// <summary>What happened, newest first.</summary>
    public required IReadOnlyList<StoryLine> Story { get; init; }

    /// <summary>What was paid and what goes back.</summary>
    public required IReadOnlyList<PaymentLine> Payments { get; init; }

    /// <summary>Where the two meet on a screen; null in person, and while or where it is not on.</summary>
    public required Meeting? Meeting { get; init; }

    /// <summary>What is negotiated about its time; null if nothing is.</summary>
    public required MoveThread? Move { get; init; }

    /// <summary>What the mentee says of it; null while nothing is said.</summary>
    public required Review? Review { get; init; }

    /// <summary>When the page was made.</summary>
    public required Instant Now { get; init; }

    public BookingStatus Status => Booking.StatusAt(Now);

    public string OtherName => Side == Party.Mentor ? Booking.Mentee.Name : Booking.Mentor.User.Name;

    public DateTimeZone OtherZone => Side == Party.Mentor ? MenteeZone : MentorZone;

    /// <summary>Whether the viewer is asked to approve or decline it.</summary>
    public bool CanAnswer => Side == Party.Mentor && Status == BookingStatus.Pending;

    /// <summary>Whether the viewer can answer it with another time.</summary>
    public bool CanCounter => Booking.RefuseToAnswer(Side, Booking.Id, withAnother: true, Now) is null;

    /// <summary>What is said of it as everybody reads it; null while nothing is said.</summary>
    public ReviewLine? ReviewLine => Review is null ? null : Offerings.ReviewLine.Of(Review, Booking);

    /// <summary>Whether the viewer is asked how it was.</summary>
    public bool CanRate => Side == Party.Mentee && Status == BookingStatus.Completed && Review is null;

    /// <summary>Whether it has begun and nobody has said how it went.</summary>
    public bool HasBegun => Status is BookingStatus.Confirmed or BookingStatus.InProgress && Now >= Booking.StartsAt;

    /// <summary>Why the viewer cannot ask to move it; null if they can.</summary>
    public RescheduleRefusal? MoveRefusal => Booking.RefuseToAsk(Side, Now);

    /// <summary>Why the viewer cannot cancel it; null if they can.</summary>
    public CancellationRefusal? CancellationRefusal => Booking.RefuseCancellation(Side, Now);

    public bool CanCancel => CancellationRefusal is null;

    /// <summary>What is to be prepared, as it was when it was booked; empty if nothing is, or if it came to nothing.</summary>
    public string Preparation => KeepsTime ? Booking.Preparation ?? Booking.Offering.Preparation : "";

    /// <summary>Which week's included session it is, or was until it was given back; null if it is none.</summary>
    public string? AllowanceWords
    {
        get
        {
            var week = TimeText.ShortDate(AllowanceClaim.WeekOf(Booking.StartsAt));
            var isBack = !KeepsTime || (Status == BookingStatus.NoShow && Booking.Absent == Party.Mentor);
            return (Booking.IsIncluded, isBack, Side) switch
            {
                (false, _, _) => null,
                (_, false, Party.Mentee) => $"It counts in your week of {week}.",
                (_, false, _) => $"It counts in the week of {week}.",
                (_, true, Party.Mentee) => $"The included session of the week of {week} is yours again.",
                _ => $"The included session of the week of {week} is {OtherName}’s again.",
            };
        }
    }

    /// <summary>Until when it could be cancelled, for its mentee who cannot now; null for everyone else.</summary>
    public string? PastPolicyWords => !CanCancel && Side == Party.Mentee && Status is not (BookingStatus.Declined or BookingStatus.Expired)
        ? PolicyWords.InFull(Booking.Price, Booking.StartsAt, Booking.Policy, MenteeZone)
        : null;

    private bool KeepsTime => Status is not (BookingStatus.Cancelled or BookingStatus.Declined or BookingStatus.Expired);

    private string MentorsCancellation => Booking.Policy.RequireCancellationReason ? "Until it begins, with a reason." : "Until it begins.";

    /// <summary>Until when it can be cancelled, and for how much; null where that is over.</summary>
    public string? CancellationWords => (CanCancel, Side, Status) switch
    {
        (false, _, _) => null,
        _ when Booking.CanCancelInstead(Side, Now) => $"While {OtherName}’s request to move is open{(Booking.Price.IsFree ? "." : ", and you get everything back.")}",
        (_, Party.Mentor, BookingStatus.Pending) => null,
        (_, Party.Mentor, _) => Booking.Price.IsFree
            ? MentorsCancellation
            : $"{MentorsCancellation} {Booking.Mentee.Name} then gets everything back.",
        (_, _, BookingStatus.Pending) => Booking.Price.IsFree
            ? PolicyWords.ForMentee(Booking.Price, Booking.StartsAt, Booking.Policy, MenteeZone, Now)
            : $"You get everything back while it is not approved. Once it is: {PolicyWords.ForMentee(Booking.Price, Booking.StartsAt, Booking.Policy, MenteeZone, Now)}",
        _ => PolicyWords.ForMentee(Booking.Price, Booking.StartsAt, Booking.Policy, MenteeZone, Now),
    };
}
