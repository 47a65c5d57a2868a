using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings.Notes;

/// <summary>
/// What a mentor writes down for nobody but themselves, about a mentee or about one session with them. It is no deed and
/// leaves no trace in the audit; no message and no page of anyone else's has it.
/// </summary>
public sealed class MentorNote
{
    public const int TextMaxLength = 4000;

    private MentorNote()
    {
    }

    /// <summary>Whose it is.</summary>
    public Guid MentorId { get; private set; }

    /// <summary>The booking that it is about, or the mentee.</summary>
    public Guid AboutId { get; private set; }

    /// <summary>The mentee, whichever of the two it is about.</summary>
    public Guid MenteeId { get; private set; }

    public string Text { get; private set; } = "";

    public Instant SavedAt { get; private set; }

    public static MentorNote About(Booking booking, string text, Instant now) =>
        Of(booking.MentorId, booking.Id, booking.MenteeId, text, now);

    public static MentorNote About(Guid mentorId, Guid menteeId, string text, Instant now) =>
        Of(mentorId, menteeId, menteeId, text, now);

    /// <summary>Puts other words in the place of what stood there.</summary>
    public void Rewrite(string text, Instant now)
    {
        Text = text.OnLines();
        SavedAt = now;
    }

    private static MentorNote Of(Guid mentorId, Guid aboutId, Guid menteeId, string text, Instant now)
    {
        var note = new MentorNote { MentorId = mentorId, AboutId = aboutId, MenteeId = menteeId };
        note.Rewrite(text, now);
        return note;
    }
}
