using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Bookings.Meetings;

/// <summary>Asks providers for the meetings that are wanted, and to remove those that are not any more.</summary>
public sealed class ArrangeMeetings(
    MentorshipDbContext db,
    IMeetingHost host,
    MeetingOptions options,
    IEnumerable<IMeetingListener> listeners,
    IClock clock,
    ILogger<ArrangeMeetings> logger)
{
    // A provider that is asked twice at once makes two: whoever asks keeps others from it, and gives up before that ends.
    private static readonly Duration Lease = Duration.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <param name="most">How many at the most; what is left is still due.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RunAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var due = await db.Meetings
            .Where(meeting => meeting.DueAt <= now)
            .OrderBy(meeting => meeting.DueAt)
            .Select(meeting => meeting.BookingId)
            .Take(most)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            // Those before it may have taken long, and the lease counts from now.
            await ArrangeAsync(id, clock.GetCurrentInstant(), cancellationToken);
        }
    }

    private async Task ArrangeAsync(Guid bookingId, Instant now, CancellationToken cancellationToken)
    {
        var taken = await db.Meetings
            .Where(row => row.BookingId == bookingId && row.DueAt <= now)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(meeting => meeting.DueAt, now + Lease)
                    .SetProperty(meeting => meeting.Attempts, meeting => meeting.Attempts + 1),
                cancellationToken);

        // Whoever had it before may have ended a moment ago.
        if (taken == 0 || await db.Meetings.SingleOrDefaultAsync(row => row.BookingId == bookingId && row.DueAt != null, cancellationToken) is not { } meeting)
        {
            return;
        }

        var booking = await db.Bookings.AsNoTracking().SingleAsync(row => row.Id == bookingId, cancellationToken);
        if (meeting.IsTooLate(booking.EndsAt, now))
        {
            meeting.GiveUp();
        }
        else
        {
            await TryAsync(meeting, booking, now, cancellationToken);
        }

        try
        {
            if (meeting.News is { } news)
            {
                foreach (var listener in listeners)
                {
                    await listener.ChangedAsync(news, meeting, booking, now, cancellationToken);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The session changed while the provider was asked, and what it needs now is due already. What was made is
            // noted, so that it is moved or removed.
            var externalId = meeting.ExternalId;
            await db.Meetings
                .Where(row => row.BookingId == bookingId && (row.Status == MeetingStatus.Wanted || row.Status == MeetingStatus.Unwanted))
                .ExecuteUpdateAsync(row => row.SetProperty(open => open.ExternalId, open => externalId ?? open.ExternalId), cancellationToken);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task TryAsync(Meeting meeting, Booking booking, Instant now, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        string trouble;
        try
        {
            await AskAsync(meeting, booking, patience.Token);
            return;
        }
        catch (MeetingHostException exception)
        {
            logger.LogWarning(exception, "The meeting of booking {BookingId} was not arranged; it is tried again", booking.Id);
            trouble = exception.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The meeting of booking {BookingId} was not arranged in time; it is tried again", booking.Id);
            trouble = "The provider takes too long to answer.";
        }

        meeting.Failed(trouble, booking.StartsAt, options.Rooms, now);
    }

    private async Task AskAsync(Meeting meeting, Booking booking, CancellationToken cancellationToken)
    {
        // A provider that was asked before, and whose answer nobody noted, may have made it.
        var known = meeting.ExternalId
            ?? (meeting.Attempts > 1 || meeting.Status == MeetingStatus.Unwanted
                ? (await host.FindAsync(meeting.Account, booking.Id, cancellationToken))?.ExternalId
                : null);
        if (meeting.Status == MeetingStatus.Unwanted)
        {
            if (known is not null)
            {
                await host.DeleteAsync(known, cancellationToken);
            }

            meeting.Removed();
            return;
        }

        var request = new MeetingRequest(booking.Id, meeting.Account, booking.Title, booking.Time);
        var made = known is null
            ? await host.CreateAsync(request, cancellationToken)
            : await host.UpdateAsync(known, request, cancellationToken);
        meeting.Made(made.ExternalId, made.JoinAddress.AbsoluteUri);
    }
}
