using Mentorship.Core.Common;

namespace Mentorship.Core.Offerings;

/// <summary>A length of sessions and what it costs.</summary>
/// <param name="DurationMinutes">One of <see cref="Offering.Durations"/>.</param>
/// <param name="Price">Zero or more, at most <see cref="Offering.MaxPriceMinorUnits"/>.</param>
public readonly record struct LengthPrice(int DurationMinutes, Money Price);
