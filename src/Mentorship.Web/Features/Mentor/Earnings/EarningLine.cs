using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Earnings;

/// <summary>One payment, as its mentor sees it.</summary>
public sealed record EarningLine
{
    public required Guid BookingId { get; init; }

    public required Instant PaidAt { get; init; }

    /// <summary>What the session is called.</summary>
    public required string Title { get; init; }

    public required Instant StartsAt { get; init; }

    public required string Mentee { get; init; }

    public required string CurrencyCode { get; init; }

    /// <summary>What the mentee paid.</summary>
    public required long PaidMinorUnits { get; init; }

    /// <summary>What is left of it after refunds.</summary>
    public required long LeftMinorUnits { get; init; }

    /// <summary>Of what is left, the platform's share.</summary>
    public required long PlatformMinorUnits { get; init; }

    /// <summary>Of what is left, what is to be the mentor's.</summary>
    public required long PendingMinorUnits { get; init; }

    /// <summary>Of what is left, what is the mentor's.</summary>
    public required long AvailableMinorUnits { get; init; }

    public Money Paid => Amount(PaidMinorUnits);

    public Money GivenBack => Amount(PaidMinorUnits - LeftMinorUnits);

    public Money Platform => Amount(PlatformMinorUnits);

    public Money Share => Amount(PendingMinorUnits + AvailableMinorUnits);

    public EarningState State => this switch
    {
        { LeftMinorUnits: 0 } => EarningState.Refunded,
        { PendingMinorUnits: > 0 } => EarningState.Pending,
        _ => EarningState.Available,
    };

    private Money Amount(long minorUnits) => new(minorUnits, Currencies.Get(CurrencyCode));
}
