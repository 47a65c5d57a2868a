using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Mock;

/// <summary>
/// The mock provider's books. Each call has a scope of its own, and so a context and a connection: what it commits
/// stands whatever becomes of the caller's transaction, as with a provider across the sea.
/// </summary>
public sealed class MockCharges(IServiceScopeFactory scopes)
{
    /// <summary>The charge for a payment: the one there is, or a new one.</summary>
    public Task<MockCharge> StartAsync(CheckoutRequest request, CancellationToken cancellationToken) => InScopeAsync(async db =>
    {
        var reference = MockCharge.Start(request).Reference;
        if (await db.MockCharges.AsNoTracking().SingleOrDefaultAsync(charge => charge.Reference == reference, cancellationToken) is { } known)
        {
            return known;
        }

        var made = MockCharge.Start(request);
        try
        {
            db.MockCharges.Add(made);
            await db.SaveChangesAsync(cancellationToken);
            return made;
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            return await db.MockCharges.AsNoTracking().SingleAsync(charge => charge.Reference == reference, cancellationToken);
        }
    });

    /// <summary>Null if there is none of this name.</summary>
    public Task<MockCharge?> FindAsync(string reference, CancellationToken cancellationToken) => InScopeAsync(
        db => db.MockCharges.AsNoTracking().SingleOrDefaultAsync(charge => charge.Reference == reference, cancellationToken));

    /// <summary>Charges a card. The charge exists.</summary>
    public Task<MockAnswer> PayAsync(string reference, MockCard card, Instant now, CancellationToken cancellationToken) =>
        ChangeAsync(reference, charge => charge.TakesCard(now) ? charge.Charge(card, now) : MockAnswer.Over, cancellationToken);

    /// <summary>Takes the code of the second step. The charge exists.</summary>
    public Task<MockAnswer> ConfirmAsync(string reference, string code, Instant now, CancellationToken cancellationToken) => ChangeAsync(
        reference,
        charge =>
        {
            if (!charge.TakesCard(now) || !charge.NeedsCode)
            {
                return MockAnswer.Over;
            }

            if (code.Trim() != MockCard.Code)
            {
                return MockAnswer.WrongCode;
            }

            charge.Confirm(now);
            return MockAnswer.Paid;
        },
        cancellationToken);

    /// <summary>Gives back, once for each id. False if that is more than there is.</summary>
    public Task<bool> RefundAsync(RefundRequest request, Instant now, CancellationToken cancellationToken) => InScopeAsync(async db =>
    {
        if (await db.MockRefunds.AnyAsync(made => made.RefundId == request.RefundId, cancellationToken))
        {
            return true;
        }

        var charge = await db.MockCharges.SingleOrDefaultAsync(row => row.Reference == request.CaptureReference, cancellationToken);
        var before = await db.MockRefunds
            .Where(made => made.ChargeReference == request.CaptureReference)
            .SumAsync(made => made.AmountMinorUnits, cancellationToken);
        if (charge?.StateAt(now) != GatewayPaymentState.Captured || before + request.Amount.MinorUnits > charge.AmountMinorUnits)
        {
            return false;
        }

        try
        {
            db.MockRefunds.Add(MockRefund.Of(request, now));
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // Asked twice at once: it is given back once.
        }

        return true;
    });

    /// <summary>Those of which the shop is to be told.</summary>
    public Task<List<MockCharge>> DueAsync(Instant now, int most, CancellationToken cancellationToken) => InScopeAsync(db => db.MockCharges
        .AsNoTracking()
        .Where(charge => charge.DueAt <= now)
        .OrderBy(charge => charge.DueAt)
        .Take(most)
        .ToListAsync(cancellationToken));

    /// <summary>Notes that the shop was told.</summary>
    public Task ToldAsync(string reference, bool hasListened, Instant now, CancellationToken cancellationToken) => ChangeAsync(
        reference,
        charge =>
        {
            charge.Told(hasListened, now);
            return hasListened;
        },
        cancellationToken);

    private Task<T> ChangeAsync<T>(string reference, Func<MockCharge, T> deed, CancellationToken cancellationToken) => InScopeAsync(async db =>
    {
        while (true)
        {
            try
            {
                var answer = deed(await db.MockCharges.SingleAsync(charge => charge.Reference == reference, cancellationToken));
                await db.SaveChangesAsync(cancellationToken);
                return answer;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Sent twice: the second looks at what the first did.
                db.ChangeTracker.Clear();
            }
        }
    });

    private async Task<T> InScopeAsync<T>(Func<MentorshipDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<MentorshipDbContext>());
    }
}
