using Mentorship.Core.Data;
using Mentorship.Core.Payments.Gateways;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Payments;

/// <summary>
/// Asks providers about payments that nobody has heard of for a while: the webhook was lost, the payer closed the page,
/// or a process was killed on the way.
/// </summary>
public sealed class SweepPayments(MentorshipDbContext db, FulfilPayment fulfil, ILogger<SweepPayments> logger)
{
    private static readonly Duration TryAgainAfter = Duration.FromMinutes(1);

    /// <param name="now">The time.</param>
    /// <param name="most">How many at the most; what is left is still due.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RunAsync(Instant now, int most, CancellationToken cancellationToken)
    {
        var due = await db.Payments
            .Where(payment => payment.DueAt <= now)
            .OrderBy(payment => payment.DueAt)
            .Select(payment => payment.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            try
            {
                await fulfil.RunAsync(id, claimed: null, now, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Behind the others: a provider that is away must not keep those from being asked about who are with another.
                logger.Log(
                    exception is GatewayException ? LogLevel.Warning : LogLevel.Error,
                    exception,
                    "Payment {PaymentId} cannot be asked about now; it is tried again",
                    id);
                await PutOffAsync(id, now, cancellationToken);
            }
        }
    }

    private Task<int> PutOffAsync(Guid id, Instant now, CancellationToken cancellationToken) => db.Payments
        .Where(payment => payment.Id == id && payment.DueAt <= now)
        .ExecuteUpdateAsync(row => row.SetProperty(payment => payment.DueAt, now + TryAgainAfter), cancellationToken);
}
