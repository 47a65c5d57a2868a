namespace Mentorship.Benchmarks.Load;

/// <summary>What one request of a load came to.</summary>
/// <param name="IsGood">Whether it was answered as it should be.</param>
/// <param name="Bytes">How long the body was, as sent.</param>
internal readonly record struct LoadAnswer(bool IsGood, long Bytes);
