using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.TestSupport;

// Other times for sessions, and for requests to book.
public sealed partial class Given
{
    /// <summary>Asks for another time as one side of a session, with all that follows from it.</summary>
    public async Task AskedToMoveAsync(Guid bookingId, Party by, Instant startsAt, string words = "")
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<MoveSession>()
            .AskAsync(bookingId, by, startsAt, words, Now, CancellationToken.None) is { } refusal)
        {
            throw new InvalidOperationException(refusal.ToString());
        }
    }

    /// <summary>Answers what is on the table about a session, or a request to book, with another time as one side of it.</summary>
    public async Task CounteredAsync(Guid bookingId, Party by, Instant startsAt, string words = "")
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<MoveSession>()
            .CounterAsync(bookingId, by, await OnTheTableAsync(bookingId), startsAt, words, Now, CancellationToken.None) is { } refusal)
        {
            throw new InvalidOperationException(refusal.ToString());
        }
    }

    /// <summary>What an answer about a session, or a request to book, has to name now.</summary>
    public async Task<Guid> OnTheTableAsync(Guid bookingId)
    {
        await using var db = app.CreateContext();
        var booking = await db.Bookings.AsNoTracking().WithOpenReschedule().SingleAsync(row => row.Id == bookingId);
        return booking.OnTheTable(Now) ?? throw new InvalidOperationException("Nothing waits for an answer.");
    }
}
