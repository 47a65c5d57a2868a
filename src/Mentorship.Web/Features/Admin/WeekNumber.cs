using NodaTime;

namespace Mentorship.Web.Features.Admin;

/// <summary>One number of one week.</summary>
/// <param name="Monday">With which the week begins, at 00:00 UTC.</param>
/// <param name="Value">What it is a number of, the chart says.</param>
public sealed record WeekNumber(LocalDate Monday, long Value);
