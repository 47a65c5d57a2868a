using Mentorship.Web.Features.Offerings;

namespace Mentorship.Web.Features.Api.Suggestions;

/// <param name="OfferingId">Which.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Mentor">Whose: a name.</param>
/// <param name="Minutes">The shortest of its lengths.</param>
/// <param name="Price">What that costs.</param>
/// <param name="NextAvailableAt">The first free time, in UTC as ISO 8601; null if there is none.</param>
/// <param name="Url">Where it is booked.</param>
public sealed record SuggestionAnswer(
    Guid OfferingId, string Title, string Mentor, int Minutes, PriceAnswer Price, DateTimeOffset? NextAvailableAt, Uri Url)
{
    public static SuggestionAnswer Of(OfferingCard card, Uri home) => new(
        card.Id,
        card.Title,
        card.MentorName,
        card.DurationMinutes,
        new(card.Price.MinorUnits, card.Price.Currency.Code),
        card.NextAvailableAt?.ToDateTimeOffset(),
        new(home, $"/offerings/{card.Id}"));
}
