namespace Mentorship.Core.Bookings.Meetings.Zoom;

/// <summary>The account at Zoom in which meetings are made, by server-to-server OAuth. Its users are the mentors.</summary>
public sealed record ZoomAccount
{
    public const string Section = "Meetings:Zoom";

    public string AccountId { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>Where tokens are given.</summary>
    public Uri TokenAddress { get; init; } = new("https://zoom.us/oauth/token");

    /// <summary>Under which address the API is.</summary>
    public Uri ApiAddress { get; init; } = new("https://api.zoom.us/v2/");

    /// <summary>Whether mentors can choose it; set up by half the process does not start.</summary>
    public bool IsSetUp => AccountId.Length + ClientId.Length + ClientSecret.Length > 0;
}
