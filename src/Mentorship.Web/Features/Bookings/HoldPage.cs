using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>A time that somebody is about to take.</summary>
/// <param name="Form">Which.</param>
/// <param name="Offering">With its mentor and the mentor's user.</param>
/// <param name="ViewerZone">The viewer's own zone.</param>
public sealed record HoldPage(HoldForm Form, Offering Offering, DateTimeZone ViewerZone)
{
    /// <summary>The nearest times that are free, when the one that was wanted is not; null while it may be.</summary>
    public IReadOnlyList<Instant>? Nearest { get; init; }

    /// <summary>Whether the viewer can take no time of this offering, whichever.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether the viewer has an active membership.</summary>
    public bool IsMember { get; init; }

    /// <summary>Whether it is one of the viewer's included sessions.</summary>
    public bool IsIncluded => IsMember && Offering.IsIncluded && !(Form.PayInstead && !Price.IsFree);

    /// <summary>Whether the viewer's included sessions of that week are used up.</summary>
    public bool IsUsedUp { get; init; }

    /// <summary>What it costs the viewer.</summary>
    public string PriceInWords => IsIncluded ? "Included in your membership" : Price.ToString();

    /// <summary>Whether it could be paid for where the membership does not reach.</summary>
    public bool CanPayInstead => IsUsedUp && !Price.IsFree && Form.Start is not null;

    /// <summary>The zone in which times are shown.</summary>
    public DateTimeZone Zone => TimeZones.TryGet(Form.Zone, out var zone) ? zone : ViewerZone;

    public int Minutes => Offering.LengthOrShortest(Form.Minutes);

    public Money Price => Offering.PriceOf(Minutes) ?? Offering.Price;

    /// <summary>From when to when, while that can be had as far as is known; null else.</summary>
    public TimeRange? Time => Form.Start is { } start && Nearest is null && !IsRefused ? TimeRange.Of(start, Minutes) : null;

    /// <summary>Whether there is anything to take.</summary>
    public bool CanTake => Time is not null || Nearest is { Count: > 0 };

    /// <summary>Where another time is picked.</summary>
    public string OfferingAddress => $"/offerings/{Offering.Id}?minutes={Minutes}&zone={Uri.EscapeDataString(Zone.Id)}{(Form.PayInstead ? "&pay=true" : "")}";
}
