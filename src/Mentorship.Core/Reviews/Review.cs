using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Reviews;

/// <summary>What a mentee says of a session that was held, and what the mentor answers; one for each session.</summary>
public sealed class Review : IRecordsDeeds
{
    public const string RecordKind = "review";

    public const int MinRating = 1;
    public const int MaxRating = 5;
    public const int FeedbackMaxLength = 2000;
    public const int AnswerMaxLength = 1000;

    /// <summary>For how long after it was written it can be changed.</summary>
    public static readonly Duration ChangeableFor = Duration.FromDays(14);

    private static readonly string[] AuditedProperties = [nameof(Rating), nameof(Feedback), nameof(Answer)];

    private readonly DeedNotes _notes = new();

    private Review()
    {
    }

    /// <summary>The session, and the key: nobody rates one twice.</summary>
    public Guid BookingId { get; private set; }

    public Guid OfferingId { get; private set; }

    public Guid MentorId { get; private set; }

    public Guid MenteeId { get; private set; }

    /// <summary>One to five.</summary>
    public int Rating { get; private set; }

    public string Feedback { get; private set; } = "";

    public Instant WrittenAt { get; private set; }

    /// <summary>When the mentee changed it last; null if never.</summary>
    public Instant? ChangedAt { get; private set; }

    /// <summary>What the mentor says to it; empty without an answer.</summary>
    public string Answer { get; private set; } = "";

    public Instant? AnsweredAt { get; private set; }

    /// <summary>Goes up by one with each change, and is the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>From when on the mentee cannot change it any more.</summary>
    public Instant ChangeableUntil => WrittenAt + ChangeableFor;

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => BookingId.ToString();

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties => AuditedProperties;

    /// <summary>Writes it; the caller has found out that the session was held.</summary>
    public static Review Of(Bookings.Booking booking, int rating, string feedback, Instant now)
    {
        var review = new Review
        {
            BookingId = booking.Id,
            OfferingId = booking.OfferingId,
            MentorId = booking.MentorId,
            MenteeId = booking.MenteeId,
            WrittenAt = now,
        };
        review.Say(rating, feedback);
        review.Note("written", review.MenteeId, now);
        return review;
    }

    /// <summary>Whether the mentee can still change it.</summary>
    public bool CanChange(Instant now) => now < ChangeableUntil;

    /// <summary>Whether it says just this.</summary>
    public bool Says(int rating, string feedback) => Rating == rating && Feedback == feedback.OnLines();

    /// <summary>Says it anew, by the mentee. False if it is too late.</summary>
    public bool Change(int rating, string feedback, Instant now)
    {
        if (!CanChange(now))
        {
            return false;
        }

        Say(rating, feedback);
        ChangedAt = now;
        Note("changed", MenteeId, now);
        return true;
    }

    /// <summary>The mentor's answer. False if there is one: it is said once, and stays.</summary>
    public bool Reply(string answer, Instant now)
    {
        if (AnsweredAt is not null)
        {
            return false;
        }

        Answer = answer.OnLines();
        AnsweredAt = now;
        Note("answered", MentorId, now);
        return true;
    }

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds() => _notes.Take();

    private void Say(int rating, string feedback)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rating, MinRating);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rating, MaxRating);
        Rating = rating;
        Feedback = feedback.OnLines();
    }

    private void Note(string name, Guid actorId, Instant now)
    {
        Version++;
        _notes.Add(new(name, actorId, now));
    }
}
