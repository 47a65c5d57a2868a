namespace Mentorship.Web.Infrastructure.Caching;

/// <summary>How pages are kept for visitors.</summary>
/// <param name="Length">For how long; zero keeps none.</param>
public sealed record VisitorPagesOptions(TimeSpan Length)
{
    /// <summary>Seconds, 0 to 60: what lists show is at most a minute old.</summary>
    public const string Key = "Pages:KeptSeconds";

    public const int MostSeconds = 60;

    public const int UsualSeconds = 30;
}
