using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>Choices that look like chance and are the same every time.</summary>
internal static class RandomExtensions
{
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>A number below <paramref name="count"/>; the higher the lean, the smaller on average.</summary>
    public static int Lean(this Random random, int count, double lean) =>
        (int)(count * Math.Pow(random.NextDouble(), lean));

    /// <summary>A whole second between two instants; with a lean above one, nearer to the first.</summary>
    public static Instant Between(this Random random, Instant near, Instant far, double lean = 1)
    {
        var seconds = far.ToUnixTimeSeconds() - near.ToUnixTimeSeconds();
        return Instant.FromUnixTimeSeconds(
            near.ToUnixTimeSeconds() + (long)(seconds * Math.Pow(random.NextDouble(), lean)));
    }
}
