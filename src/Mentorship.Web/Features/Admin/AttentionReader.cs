using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Notifications;
using Mentorship.Core.Payments;
using Mentorship.Web.Features.Admin.Jobs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin;

/// <summary>Counts what an admin should look at, each from an index that has little else.</summary>
public sealed class AttentionReader(MentorshipDbContext db, JobDesk jobs, IClock clock)
{
    /// <summary>How long a no-show is news.</summary>
    private static readonly Duration NoShowsShown = Duration.FromHours(72);

    /// <summary>What there is, the most pressing first; empty when all is well.</summary>
    public async Task<IReadOnlyList<Attention>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var since = now - NoShowsShown;
        var money = await ReadMoneyAsync(cancellationToken);
        var letters = await db.OutboxMessages.CountAsync(message => message.Status == OutboxStatus.Dead, cancellationToken);
        var calendars = await db.CalendarFeeds.Where(feed => feed.FailingSince != null).Select(feed => feed.MentorId).Distinct().CountAsync(cancellationToken);
        var late = (await jobs.ReadAsync(cancellationToken)).Count(job => job.IsLate);
        var disputes = await db.Bookings.CountAsync(booking => booking.NoShow == NoShowStage.Disputed, cancellationToken);
        var noShows = await db.Bookings.CountAsync(
            booking => booking.StartsAt >= since && booking.StartsAt <= now && booking.Status == BookingStatus.NoShow, cancellationToken);
        return Present(
        [
            new(late, late == 1 ? "job is late" : "jobs are late", "/admin/jobs?standing=late"),
            .. money,
            new(disputes, disputes == 1 ? "disputed no-show waits for a decision" : "disputed no-shows wait for a decision", "/admin/bookings?status=disputed"),
            new(letters, letters == 1 ? "message could not be sent" : "messages could not be sent", "/admin/messages?status=dead"),
            new(calendars, calendars == 1 ? "mentor has a calendar that cannot be read" : "mentors have a calendar that cannot be read", "/admin/users?who=calendars"),
            new(noShows, noShows == 1 ? "session of the last 72 hours was a no-show" : "sessions of the last 72 hours were no-shows", "/admin/bookings?status=noshow"),
        ]);
    }

    /// <summary>The same of money alone.</summary>
    public async Task<IReadOnlyList<Attention>> ReadMoneyAsync(CancellationToken cancellationToken)
    {
        var payments = await db.Payments.CountAsync(payment => payment.Status == PaymentStatus.SetAside, cancellationToken);
        var refunds = await db.Refunds.CountAsync(refund => refund.Status == RefundStatus.Failed, cancellationToken);
        var events = await db.ProviderEvents.CountAsync(message => message.Note != "", cancellationToken);
        return Present(
        [
            new(payments, payments == 1 ? "payment set aside" : "payments set aside", "/admin/earnings/payments"),
            new(refunds, refunds == 1 ? "refund failed" : "refunds failed", "/admin/earnings/refunds"),
            new(events, events == 1 ? "message of a provider’s set aside" : "messages of providers set aside", "/admin/earnings/events"),
        ]);
    }

    private static IReadOnlyList<Attention> Present(IEnumerable<Attention> all) => [.. all.Where(attention => attention.Count > 0)];
}
