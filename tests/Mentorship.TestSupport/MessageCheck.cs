using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Notifications;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.TestSupport;

/// <summary>
/// Looks whether people are told of just what happened: worked out from the stories of bookings. For databases in which
/// only use cases have written.
/// </summary>
public static class MessageCheck
{
    /// <summary>Everything that is wrong, a line each.</summary>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(MentorshipDbContext db)
    {
        var stories = await db.BookingEvents
            .Join(db.Bookings, line => line.BookingId, booking => booking.Id, (line, booking) => new { line.BookingId, line.Number, line.Kind, booking.MentorId, booking.MenteeId })
            .ToListAsync();
        var expected = (
            from line in stories
            let plan = MessagePlan.For(line.Kind)
            where plan is not null
            from side in plan.To
            let cause = string.Create(CultureInfo.InvariantCulture, $"booking/{line.BookingId:N}/{line.Number}")
            select (cause, side == Party.Mentor ? line.MentorId : line.MenteeId, plan.Kind)).ToList();
        var written = (await db.OutboxMessages
                .Where(message => EF.Functions.Like(message.Cause, "booking/%"))
                .Select(message => new { message.Cause, message.RecipientId, message.Kind })
                .ToListAsync())
            .Select(message => (message.Cause, message.RecipientId, message.Kind))
            .ToList();
        var entered = stories
            .Where(line => line.Kind is BookingEventKind.Confirmed or BookingEventKind.Requested)
            .Select(line => line.BookingId)
            .Order();
        var invitations = await db.Invitations.Select(invitation => invitation.BookingId).ToListAsync();
        return
        [
            .. expected.Except(written).Select(message => $"nobody wrote {message}"),
            .. written.Except(expected).Select(message => $"{message} tells what did not happen"),
            .. entered.SequenceEqual(invitations.Order()) ? Array.Empty<string>() : ["calendars have other sessions than those that are or were on or asked for"],
        ];
    }
}
