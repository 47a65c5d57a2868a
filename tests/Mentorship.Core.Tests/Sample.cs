using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests;

/// <summary>Things to try rules on, made without a database.</summary>
internal static class Sample
{
    /// <summary>Monday 2 March 2026, 08:00 UTC.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);

    public static User User(string name = "Ada Lovelace") =>
        Core.People.User.Register(name, "ada@example.com", DateTimeZone.Utc, Now);

    public static MentorProfile Mentor(string name = "Charles Babbage") => MentorProfileOf(User(name));

    public static OfferingDescription Description() => new()
    {
        Title = "An hour about engines",
        Description = "We look at your engine.",
        CategorySlug = "career-guidance",
        Lengths = [new(60, new(50_000, Currencies.Inr))],
        Rules = OfferingRules.For(60),
    };

    public static Offering Offering(OfferingDescription? description = null) =>
        Core.Offerings.Offering.Draft(Mentor(), description ?? Description(), Now);

    /// <summary>An hour at $12.50 under the usual policy, without buffers.</summary>
    public static BookingTerms Terms() => new()
    {
        OfferingId = Ids.New(Now),
        MentorId = Ids.New(Now),
        Title = "Engines",
        DurationMinutes = 60,
        BufferBeforeMinutes = 0,
        BufferAfterMinutes = 0,
        Price = new(1250, Currencies.Usd),
        Mode = BookingMode.Instant,
        Policy = SessionPolicy.Default,
    };

    /// <summary>A hold taken now and described, so that only the money is missing.</summary>
    public static Booking Hold(Instant startsAt, BookingTerms? terms = null)
    {
        var booking = Booking.Hold(terms ?? Terms(), Ids.New(Now), startsAt, Now);
        booking.Describe(new("My engine does not compute.", MeetingTypes.Video)).ShouldBeTrue();
        return booking;
    }

    /// <summary>A booking that deeds have led to this status; what is expired was a hold.</summary>
    public static Booking At(BookingStatus status, Instant startsAt, BookingTerms? terms = null)
    {
        terms ??= Terms();
        var isRequest = status is BookingStatus.Pending or BookingStatus.Declined;
        var booking = Hold(startsAt, isRequest ? terms with { Mode = BookingMode.Request } : terms);
        if (status is not (BookingStatus.Held or BookingStatus.Expired))
        {
            booking.CheckOut(booking.Price, Now).ShouldBeTrue();
        }

        var done = status switch
        {
            BookingStatus.Held or BookingStatus.Pending or BookingStatus.Confirmed => true,
            BookingStatus.InProgress => booking.Join(Party.Mentor, startsAt),
            BookingStatus.Completed => booking.Complete(booking.MentorId, booking.EndsAt),
            BookingStatus.NoShow => booking.ReportNoShow(Party.Mentee, booking.EndsAt),
            BookingStatus.Cancelled => booking.Cancel(Party.Mentor, new(CancellationReason.Ill, "I am ill."), Now) is null,
            BookingStatus.Declined => booking.Decline("I am away.", Now),
            BookingStatus.Expired => booking.Expire(booking.HoldExpiresAt!.Value),
            _ => false,
        };
        done.ShouldBeTrue($"Nothing leads to {status}.");
        booking.Status.ShouldBe(status);
        return booking;
    }

    private static MentorProfile MentorProfileOf(User user)
    {
        var profile = MentorProfile.For(user, user.Name.ToSlug(), Now);
        typeof(MentorProfile).GetProperty(nameof(MentorProfile.User))!.SetValue(profile, user);
        return profile;
    }
}
