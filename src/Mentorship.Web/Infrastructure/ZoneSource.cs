namespace Mentorship.Web.Infrastructure;

/// <summary>Where a viewer's zone comes from.</summary>
public enum ZoneSource
{
    /// <summary>Nobody said: times are in UTC, and the page says so.</summary>
    Default = 1,

    /// <summary>The browser's cookie.</summary>
    Browser,

    /// <summary>The person's own profile.</summary>
    Profile,
}
