using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;

namespace Mentorship.Web.Features.Offerings;

public sealed record OfferingPage
{
    public required Offering Offering { get; init; }

    /// <summary>Whether it is the viewer's own, which nobody books.</summary>
    public required bool IsOwn { get; init; }

    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    /// <summary>What would hold for a session that is booked now.</summary>
    public required SessionPolicy Policy { get; init; }

    public required Booker Booker { get; init; }

    /// <summary>What it costs whatever length is chosen: "From ₦5,000".</summary>
    public string PriceInBrief => PriceWords.InBrief(
        Offering.Price, Offering.DurationMinutes, Offering.Lengths.Any(length => length.PriceMinorUnits != Offering.PriceMinorUnits));

    /// <summary>How early and how late it can be booked, in words.</summary>
    public string BookingWindow => (Offering.Rules.NoticeHours, Offering.Rules.HorizonDays) switch
    {
        (0, 1) => "Up to a day ahead",
        (0, var days) => $"Up to {days} days ahead",
        (var hours, 1) => $"At least {hours} h and up to a day ahead",
        var (hours, days) => $"At least {hours} h and up to {days} days ahead",
    };
}
