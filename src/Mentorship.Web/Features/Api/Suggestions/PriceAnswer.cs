namespace Mentorship.Web.Features.Api.Suggestions;

/// <param name="MinorUnits">In the smallest unit of the currency, such as cents.</param>
/// <param name="Currency">Its ISO 4217 code.</param>
public sealed record PriceAnswer(long MinorUnits, string Currency);
