using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Features.Shared;
using NodaTime;

namespace Mentorship.Web.Features.Offerings;

public sealed record OfferingPage
{
    public required Offering Offering { get; init; }

    /// <summary>Whether it is the viewer's own, which nobody books.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>The newest, or older ones where they were asked for.</summary>
    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    /// <summary>Which part of all reviews those are.</summary>
    public required Paging ReviewPaging { get; init; }

    /// <summary>What would hold for a session that is booked now.</summary>
    public required SessionPolicy Policy { get; init; }

    public required Booker Booker { get; init; }

    public required Instant Now { get; init; }

    /// <summary>What holds for whoever cancels, whatever time they take.</summary>
    public string PolicyInWords => CostsNothing
        ? $"Until {Policy.CancellationCutoffHours} h before the start"
        : $"Free until {Policy.FreeCancellationHours} h before the start, then {Policy.LateCancellationRefundPercent} % back until {Policy.CancellationCutoffHours} h before";

    /// <summary>The first time of the chosen day, to say with its dates when it can be cancelled; null without any.</summary>
    public Instant? Example => Booker.Chosen.Starts.Count > 0 ? Booker.Chosen.Starts[0] : null;

    /// <summary>"Free until Mon 2 Mar, 10:00 Berlin (GMT+1), then 50 % back until …", by the rules that refund.</summary>
    public string ExampleInWords(Instant startsAt) =>
        PolicyWords.ForMentee(Booker.IsIncluded ? Money.Free(Booker.Price.Currency) : Booker.Price, startsAt, Policy, Booker.Zone, Now);

    /// <summary>What it costs whatever length is chosen: "From ₦5,000".</summary>
    public string PriceInBrief => Offering.IsForMembersOnly(Offering.PriceMinorUnits) ? PriceWords.ForMembers : PriceWords.InBrief(
        Offering.Price, Offering.DurationMinutes, Offering.Lengths.Any(length => length.PriceMinorUnits != Offering.PriceMinorUnits));

    /// <summary>How early and how late it can be booked, in words.</summary>
    public string BookingWindow => (Offering.Rules.NoticeHours, Offering.Rules.HorizonDays) switch
    {
        (0, 1) => "Up to a day ahead",
        (0, var days) => $"Up to {days} days ahead",
        (var hours, 1) => $"At least {hours} h and up to a day ahead",
        var (hours, days) => $"At least {hours} h and up to {days} days ahead",
    };

    private bool CostsNothing => Booker.Price.IsFree || Booker.IsIncluded;
}
