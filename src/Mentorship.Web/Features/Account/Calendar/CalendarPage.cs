using NodaTime;

namespace Mentorship.Web.Features.Account.Calendar;

/// <param name="Address">The private address; null while there is none.</param>
/// <param name="Since">Since when it is good.</param>
public sealed record CalendarPage(Uri? Address, Instant? Since);
