using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>Says whether somebody wants the mails that nobody has asked for: themselves, or by the key in such a mail.</summary>
public sealed class ChooseMail(MentorshipDbContext db)
{
    public async Task RunAsync(Guid userId, bool wantsSuggestions, Instant now, CancellationToken cancellationToken)
    {
        // Two first choices at once: the second finds the row of the first.
        for (var attempt = 1; ; attempt++)
        {
            var choice = await db.MailChoices.SingleOrDefaultAsync(row => row.UserId == userId, cancellationToken);
            if (choice is null)
            {
                db.MailChoices.Add(choice = MailChoice.For(userId));
            }

            choice.Choose(wantsSuggestions, now);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException exception) when (exception.IsDuplicateKey() && attempt == 1)
            {
                // Once more, with what is there now.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Says no for whoever has this key. False if nobody has it.</summary>
    public async Task<bool> RefuseAsync(string key, Instant now, CancellationToken cancellationToken)
    {
        if (await db.MailChoices.SingleOrDefaultAsync(row => row.Key == key, cancellationToken) is not { } choice)
        {
            return false;
        }

        choice.Choose(wantsSuggestions: false, now);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }
}
