using Mentorship.Core.Availability.Calendars;

namespace Mentorship.Web.Infrastructure.Calendars;

/// <summary>From where other calendars are fetched.</summary>
public static class CalendarSetup
{
    /// <summary>Whether calendars may be in a private network, or on plain HTTP: for tests, never in production.</summary>
    public const string AllowPrivateKey = "Calendars:AllowPrivateAddresses";

    public static void AddCalendars(this WebApplicationBuilder builder)
    {
        var allowPrivate = builder.Configuration.GetValue(AllowPrivateKey, defaultValue: false);
        if (allowPrivate && builder.Environment.IsProduction())
        {
            throw new InvalidOperationException($"{AllowPrivateKey} is set, which opens the inner network to anyone. Remove it in production.");
        }

        builder.Services.AddSingleton(new CalendarAddresses(allowPrivate));
        builder.Services.AddSingleton<ICalendarSource, CalendarDownload>();
    }
}
