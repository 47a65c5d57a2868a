namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>An account that everybody may sign in to.</summary>
/// <param name="Email">The user name, too.</param>
/// <param name="Name">What others see.</param>
/// <param name="TimeZone">The IANA id.</param>
/// <param name="Description">What there is to see with it.</param>
public sealed record DemoAccount(string Email, string Name, string TimeZone, string Description);
