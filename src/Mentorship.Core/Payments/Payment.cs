using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Payments.Gateways;
using NodaTime;

namespace Mentorship.Core.Payments;

/// <summary>One attempt to pay for one booking at one provider.</summary>
public sealed class Payment
{
    public const int GatewayMaxLength = 20;
    public const int ReferenceMaxLength = 255;
    public const int AddressMaxLength = 2000;
    public const int NoteMaxLength = 300;

    /// <summary>For how long the provider's page can be used, at the least.</summary>
    public static readonly Duration CheckoutLife = Duration.FromMinutes(30);

    /// <summary>After this long without money nobody asks the provider any more; a webhook is still listened to.</summary>
    public static readonly Duration GivenUpAfter = Duration.FromDays(3);

    private Payment()
    {
    }

    public Guid Id { get; private set; }

    public Guid BookingId { get; private set; }

    public Booking Booking { get; private set; } = null!;

    /// <summary>Which attempt of the booking's, from one.</summary>
    public int Number { get; private set; }

    /// <summary>The name of the provider's <see cref="IPaymentGateway"/>.</summary>
    public string Gateway { get; private set; } = "";

    public long AmountMinorUnits { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public PaymentStatus Status { get; private set; }

    /// <summary>The provider's name for the checkout; null until the provider has answered.</summary>
    public string? Reference { get; private set; }

    /// <summary>The provider's page; null until the provider has answered.</summary>
    public string? CheckoutAddress { get; private set; }

    /// <summary>The provider's name for the money itself, by which it is given back; null until it has come.</summary>
    public string? CaptureReference { get; private set; }

    /// <summary>Why it is set aside, in words for an admin; else empty.</summary>
    public string Note { get; private set; } = "";

    public Instant StartedAt { get; private set; }

    public Instant? CapturedAt { get; private set; }

    /// <summary>When the provider is asked next; null when there is nothing more to ask.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>The concurrency token.</summary>
    public int Version { get; private set; }

    public Money Amount => new(AmountMinorUnits, Currencies.Get(CurrencyCode));

    /// <summary>Both names of it, ours and the provider's.</summary>
    public GatewayReference GatewayReference => new(Id, Reference ?? "");

    /// <summary>Begins to pay the booking's price.</summary>
    public static Payment Start(Booking booking, int number, string gateway, Instant now) => new()
    {
        Id = Ids.New(now),
        BookingId = booking.Id,
        Number = number,
        Gateway = gateway,
        AmountMinorUnits = booking.PriceMinorUnits,
        CurrencyCode = booking.CurrencyCode,
        Status = PaymentStatus.Open,
        StartedAt = now,
        DueAt = now + Duration.FromMinutes(1),
    };

    /// <summary>Whether the mentee can still go to its page to pay this price.</summary>
    public bool CanGoOn(Money price, Instant now) => Status == PaymentStatus.Open && Amount == price && now < StartedAt + CheckoutLife;

    /// <summary>Keeps where the provider's page is.</summary>
    public void Opened(Checkout checkout)
    {
        Reference = checkout.Reference;
        CheckoutAddress = checkout.Address.AbsoluteUri;
        Version++;
    }

    /// <summary>
    /// The provider had nothing new: it is asked again after a tenth of the time that has passed, from one minute to six
    /// hours, until it is given up.
    /// </summary>
    public void AskAgain(Instant now)
    {
        var age = now - StartedAt;
        var wait = Duration.Min(Duration.Max(age / 10, Duration.FromMinutes(1)), Duration.FromHours(6));
        DueAt = age < GivenUpAfter ? now + wait : null;
        Version++;
    }

    /// <summary>Open → Failed. Money that comes all the same is still taken note of.</summary>
    public void Fail()
    {
        Status = PaymentStatus.Failed;
        DueAt = null;
        Version++;
    }

    /// <summary>The money has come, all of it.</summary>
    public void Capture(string captureReference, Instant now)
    {
        Status = PaymentStatus.Captured;
        CaptureReference = captureReference;
        CapturedAt = now;
        DueAt = null;
        Version++;
    }

    /// <summary>Money has come that is not what was asked for.</summary>
    public void SetAside(string note)
    {
        Status = PaymentStatus.SetAside;
        Note = note.OnOneLine().AtMost(NoteMaxLength);
        DueAt = null;
        Version++;
    }
}
