using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings.Notes;

/// <summary>
/// Keeps what a mentor notes, in the place of what they noted before; nothing visible takes the note away. The caller has
/// found out that the session, or somebody's being their mentee, is the mentor's.
/// </summary>
public sealed class KeepNote(MentorshipDbContext db)
{
    public Task AboutSessionAsync(Booking booking, string text, Instant now, CancellationToken cancellationToken) =>
        KeepAsync(MentorNote.About(booking, text, now), cancellationToken);

    public Task AboutMenteeAsync(Guid mentorId, Guid menteeId, string text, Instant now, CancellationToken cancellationToken) =>
        KeepAsync(MentorNote.About(mentorId, menteeId, text, now), cancellationToken);

    private async Task KeepAsync(MentorNote note, CancellationToken cancellationToken)
    {
        try
        {
            await SaveAsync(note, cancellationToken);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            // Another tab wrote the first note, or took it away, at the same moment: these words came later.
            db.ChangeTracker.Clear();
            await SaveAsync(note, cancellationToken);
        }
    }

    private async Task SaveAsync(MentorNote note, CancellationToken cancellationToken)
    {
        var kept = await db.MentorNotes.SingleOrDefaultAsync(row => row.MentorId == note.MentorId && row.AboutId == note.AboutId, cancellationToken);
        switch (kept, note.Text.IsVisible())
        {
            case (null, true):
                db.MentorNotes.Add(note);
                break;
            case (not null, true):
                kept.Rewrite(note.Text, note.SavedAt);
                break;
            case (not null, false):
                db.MentorNotes.Remove(kept);
                break;
            default:
                return;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
