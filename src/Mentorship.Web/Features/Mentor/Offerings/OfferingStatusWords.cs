using Mentorship.Core.Offerings;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>How an offering's status reads, and how its chip looks.</summary>
public static class OfferingStatusWords
{
    public static string Words(this OfferingStatus status) => status switch
    {
        OfferingStatus.Draft => "Draft",
        OfferingStatus.Active => "Published",
        OfferingStatus.Paused => "Paused",
        OfferingStatus.Archived => "Archived",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without words."),
    };

    public static string ChipClass(this OfferingStatus status) => status switch
    {
        OfferingStatus.Active => "chip chip-state is-active",
        OfferingStatus.Paused => "chip chip-state is-paused",
        OfferingStatus.Archived => "chip chip-state is-archived",
        _ => "chip chip-state is-draft",
    };
}
