using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mentorship.Web.Features.Mentor.Offerings;

public sealed record OfferingFormPage
{
    public required OfferingForm Form { get; init; }

    /// <summary>The offering that is edited; null for a new one.</summary>
    public Guid? Id { get; init; }

    public OfferingStatus Status { get; init; } = OfferingStatus.Draft;

    /// <summary>What the mentor takes for an hour; null if there is no such rate.</summary>
    public required Money? HourlyRate { get; init; }

    /// <summary>Whether it has hours of its own and does not use its mentor's.</summary>
    public bool HasOwnHours { get; init; }

    public required IReadOnlyList<SelectListItem> Categories { get; init; }

    /// <summary>The mentor's own courses; nobody links another's.</summary>
    public required IReadOnlyList<SelectListItem> Courses { get; init; }

    public bool IsNew => Id is null;

    public string Address => IsNew ? "/mentor/offerings" : $"/mentor/offerings/{Id}";
}
