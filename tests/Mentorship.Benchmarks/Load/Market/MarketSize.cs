using System.Globalization;

namespace Mentorship.Benchmarks.Load.Market;

/// <summary>How much there is in a market.</summary>
/// <param name="Mentors">Each with two offerings.</param>
/// <param name="Past">Bookings that are over, over as many years as it takes.</param>
/// <param name="Coming">Bookings of the next thirty days.</param>
internal sealed record MarketSize(int Mentors, int Past, int Coming)
{
    private const double PastBookingsPerYear = 8_000;
    private const int MenteesPerMentor = 4;
    private const int MostMentees = 2_000;

    public static MarketSize Usual { get; } = new(500, 8_000, 2_000);

    /// <summary>The same people and the same pace, for more than twelve years.</summary>
    public static MarketSize LongHistory { get; } = Usual with { Past = 100_000 };

    /// <summary>Twenty times the mentors with the same bookings: for what must not grow with them.</summary>
    public static MarketSize ManyMentors { get; } = Usual with { Mentors = 10_000 };

    /// <summary>Four for each mentor, and not more than it takes to book.</summary>
    public int Mentees => Math.Min(MostMentees, Mentors * MenteesPerMentor);

    public int DaysOfHistory => (int)Math.Ceiling(Past / PastBookingsPerYear * 365);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Mentors:N0} mentors, {Past:N0} past and {Coming:N0} coming bookings");
}
