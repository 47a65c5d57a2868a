using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Payments.Ledgers;

/// <summary>
/// One line of the double-entry ledger. (PaymentId, Cause, Account) is the key: a cause is posted once. The lines of
/// one cause add up to zero.
/// </summary>
public sealed class LedgerEntry
{
    public const int CauseMaxLength = 20;

    private LedgerEntry()
    {
    }

    public Guid PaymentId { get; private set; }

    /// <summary>"capture", "release" or "refund-1".</summary>
    public string Cause { get; private set; } = "";

    public LedgerAccount Account { get; private set; }

    public Guid BookingId { get; private set; }

    public Guid MentorId { get; private set; }

    /// <summary>In minor units: above zero is owed to the account's owner.</summary>
    public long AmountMinorUnits { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public Instant PostedAt { get; private set; }

    public Money Amount => new(AmountMinorUnits, Currencies.Get(CurrencyCode));

    public static LedgerEntry Of(Payment payment, Guid mentorId, Posting posting, Instant now) => new()
    {
        PaymentId = payment.Id,
        Cause = posting.Cause,
        Account = posting.Account,
        BookingId = payment.BookingId,
        MentorId = mentorId,
        AmountMinorUnits = posting.MinorUnits,
        CurrencyCode = payment.CurrencyCode,
        PostedAt = now,
    };
}
