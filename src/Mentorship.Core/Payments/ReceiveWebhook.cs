using Mentorship.Core.Data;
using Mentorship.Core.Payments.Gateways;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Payments;

/// <summary>
/// Hears what a provider says has happened, and asks it how things stand. A message has one effect, however often and in
/// whichever order it comes.
/// </summary>
public sealed class ReceiveWebhook(
    MentorshipDbContext db, PaymentGateways gateways, FulfilPayment fulfil, SendRefunds sendRefunds, ILogger<ReceiveWebhook> logger)
{
    /// <summary>False if it is not from the provider, or too old: then nothing is stored. Null if there is no such provider.</summary>
    /// <exception cref="GatewayException">The provider cannot be asked now; it sends the message again if it is told so.</exception>
    public async Task<bool?> RunAsync(string provider, WebhookRequest request, Instant now, CancellationToken cancellationToken)
    {
        if (gateways.Find(provider) is not { } gateway)
        {
            return null;
        }

        switch (gateway.ReadWebhook(request, now))
        {
            case WebhookReading.Rejected(var why):
                logger.LogWarning("A webhook of {Provider} was rejected: {Why}", provider, why);
                return false;
            case WebhookReading.Ignored:
                return true;
            case WebhookReading.Event(var message):
                await HearAsync(gateway, message, now, cancellationToken);
                return true;
            case var reading:
                throw new InvalidOperationException($"{reading.GetType().Name} is no reading of a webhook.");
        }
    }

    private async Task HearAsync(IPaymentGateway gateway, GatewayEvent message, Instant now, CancellationToken cancellationToken)
    {
        if (await db.ProviderEvents.AnyAsync(known => known.Provider == gateway.Name && known.EventId == message.EventId, cancellationToken))
        {
            return;
        }

        var paymentId = await db.Payments
            .Where(payment => payment.Gateway == gateway.Name && payment.Reference == message.Reference)
            .Select(payment => (Guid?)payment.Id)
            .SingleOrDefaultAsync(cancellationToken);
        var note = "";
        if (paymentId is not { } id)
        {
            logger.LogWarning("Event {EventId} of {Provider} is about a payment that is not known here", message.EventId, gateway.Name);
            note = $"It is about {message.Reference}, which is no payment of ours.";
        }
        else if (message.Kind == GatewayEventKind.RefundChanged)
        {
            await sendRefunds.AskAsync(id, now, cancellationToken);
        }
        else
        {
            await fulfil.RunAsync(id, message.Kind == GatewayEventKind.Captured ? message.Amount : null, now, cancellationToken);
        }

        // Noted last: a message that was cut off on the way comes again, and what it causes is the same once more.
        try
        {
            db.ProviderEvents.Add(ProviderEvent.Of(gateway.Name, message.EventId, paymentId, note, now));
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // It came twice at once, and the other has noted it.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
