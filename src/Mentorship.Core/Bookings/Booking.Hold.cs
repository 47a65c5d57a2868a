using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using NodaTime;

namespace Mentorship.Core.Bookings;

// The first state: a time locked for a mentee who is checking out.
public sealed partial class Booking
{
    /// <summary>How often a hold can be made longer.</summary>
    public const int MaxHoldExtensions = 10;

    /// <summary>Locks a time for a mentee who is checking out.</summary>
    public static Booking Hold(BookingTerms terms, Guid menteeId, Instant startsAt, Instant now)
    {
        var booking = new Booking
        {
            Id = Ids.New(now),
            OfferingId = terms.OfferingId,
            MentorId = terms.MentorId,
            MenteeId = menteeId,
            BookedAt = now,
        };
        booking.Take(terms, startsAt, now);
        booking.Record(BookingEventKind.Held, menteeId, "", now);
        return booking;
    }

    /// <summary>Whether its time is locked at <paramref name="now"/>: a hold is dead at the very instant it expires.</summary>
    public bool IsLiveHold(Instant now) => Status == BookingStatus.Held && HoldExpiresAt > now;

    /// <summary>Whether its mentee has not booked it yet and still can: it is held, or the hold has run out.</summary>
    public bool IsBeingBooked => Status is BookingStatus.Held or BookingStatus.Expired && RequestExpiresAt is null;

    /// <summary>Whether this very time is locked, on these terms.</summary>
    public bool Holds(BookingTerms terms, Instant startsAt, Instant now) =>
        IsLiveHold(now)
        && StartsAt == startsAt
        && (OfferingId, DurationMinutes, Price, IsIncluded) == (terms.OfferingId, terms.DurationMinutes, terms.Price, terms.IsIncluded);

    /// <summary>
    /// Held → Held at another time, of another length, or anew after the hold had run out; what was said stays. False
    /// if it is not held any more.
    /// </summary>
    public bool MoveHold(BookingTerms terms, Instant startsAt, Instant now)
    {
        if (Status != BookingStatus.Held || terms.OfferingId != OfferingId)
        {
            return false;
        }

        Take(terms, startsAt, now);
        Record(BookingEventKind.HoldMoved, MenteeId, "", now);
        return true;
    }

    /// <summary>Makes a live hold last its full time from now on, ten times at most. False if it cannot.</summary>
    public bool ExtendHold(Instant now)
    {
        if (!CanExtendHold(now))
        {
            return false;
        }

        HoldExtensions++;
        HoldExpiresAt = HoldEnd(now);
        Record(BookingEventKind.HoldExtended, MenteeId, "", now);
        return true;
    }

    public bool CanExtendHold(Instant now) => IsLiveHold(now) && HoldExtensions < MaxHoldExtensions;

    /// <summary>Held → Expired, because the mentee wants the time no more. False if it is not held.</summary>
    public bool ReleaseHold(Instant now)
    {
        if (Status != BookingStatus.Held)
        {
            return false;
        }

        Become(BookingStatus.Expired);
        Record(BookingEventKind.HoldReleased, MenteeId, "", now);
        return true;
    }

    /// <summary>Keeps what the mentee says about it. False if it is not held any more.</summary>
    public bool Describe(BookingDetails details)
    {
        if (Status != BookingStatus.Held)
        {
            return false;
        }

        Topic = details.Topic.OnLines();
        MeetingType = details.MeetingType;
        Place = details.Place.OnOneLine();
        return true;
    }

    /// <summary>Held → Confirmed, or Pending where the mentor approves. False if it is no live hold, or not paid.</summary>
    /// <param name="paid">What was paid for it; nothing for what is free.</param>
    /// <param name="now">The time.</param>
    public bool CheckOut(Money paid, Instant now) => IsLiveHold(now) && Book(paid, now);

    /// <summary>
    /// The same for a payment that came after the hold had run out. The caller has seen to it, in the same transaction,
    /// that its time is claimed. False if it was booked before, or is to begin now.
    /// </summary>
    public bool CheckOutLate(Money paid, Instant now) => CanCheckOutLate(paid, now) && Book(paid, now);

    /// <summary>Whether it could still be booked for what was paid, if its time is free.</summary>
    public bool CanCheckOutLate(Money paid, Instant now) =>
        IsBeingBooked && now < StartsAt && IsBookableFor(paid);

    private bool Book(Money paid, Instant now)
    {
        if (!IsBookableFor(paid))
        {
            return false;
        }

        if (Mode == BookingMode.Instant)
        {
            Become(BookingStatus.Confirmed);
            Record(BookingEventKind.Confirmed, MenteeId, "", now);
        }
        else
        {
            Become(BookingStatus.Pending);
            RequestExpiresAt = Instant.Min(now + Duration.FromHours(Policy.RequestExpiryHours), StartsAt);
            Record(BookingEventKind.Requested, MenteeId, "", now);
        }

        return true;
    }

    private bool IsBookableFor(Money paid) => paid == Price && Topic.Length >= TopicMinLength;

    private void Take(BookingTerms terms, Instant startsAt, Instant now)
    {
        Title = terms.Title;
        Preparation = terms.Preparation;
        Mode = terms.Mode;
        StartsAt = startsAt;
        EndsAt = startsAt + Duration.FromMinutes(terms.DurationMinutes);
        BufferBeforeMinutes = terms.BufferBeforeMinutes;
        BufferAfterMinutes = terms.BufferAfterMinutes;
        PriceMinorUnits = terms.Price.MinorUnits;
        CurrencyCode = terms.Price.Currency.Code;
        IsIncluded = terms.IsIncluded;
        Policy = terms.Policy;
        Status = BookingStatus.Held;
        HoldExtensions = 0;
        HoldExpiresAt = HoldEnd(now);
    }

    // A hold never outlives the start of what it holds.
    private Instant HoldEnd(Instant now) => Instant.Min(now + Duration.FromMinutes(Policy.HoldMinutes), StartsAt);
}
