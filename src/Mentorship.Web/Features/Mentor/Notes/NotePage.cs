using Mentorship.Core.Bookings.Notes;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Notes;

/// <summary>A private note, to be read and written.</summary>
/// <param name="Form">What stands in it.</param>
/// <param name="Address">Where it is sent.</param>
/// <param name="SavedAt">When it was last saved; null if it never was.</param>
/// <param name="Zone">The zone in which the mentor reads times.</param>
public sealed record NotePage(NoteForm Form, string Address, Instant? SavedAt, DateTimeZone Zone)
{
    /// <summary>The note as it is kept, or what was sent instead and has to be put right.</summary>
    public static NotePage Of(MentorNote? kept, NoteForm? sent, string address, DateTimeZone zone) =>
        new(sent ?? new() { Text = kept?.Text }, address, kept?.SavedAt, zone);
}
