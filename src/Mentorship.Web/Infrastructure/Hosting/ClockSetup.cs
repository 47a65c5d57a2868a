using Mentorship.Core.Common;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>The one clock of the process.</summary>
public static class ClockSetup
{
    /// <summary>An instant such as 2026-11-22T23:59:30Z, from which on the process lives; never in production.</summary>
    public const string StartAtKey = "Clock:StartAt";

    public static void AddClock(this WebApplicationBuilder builder)
    {
#pragma warning disable RS0030 // The composition root is where the system clock is named.
        IClock clock = SystemClock.Instance;
#pragma warning restore RS0030
        if (builder.Configuration[StartAtKey] is { Length: > 0 } text)
        {
            if (builder.Environment.IsProduction())
            {
                throw new InvalidOperationException($"{StartAtKey} is set, and production runs on the real clock. Remove it.");
            }

            var startAt = InstantPattern.ExtendedIso.Parse(text);
            if (!startAt.Success)
            {
                throw new InvalidOperationException($"{StartAtKey} is '{text}'; write an instant such as 2026-11-22T23:59:30Z.");
            }

            clock = new ShiftedClock(clock, startAt.Value);
        }

        builder.Services.AddSingleton(clock);
    }
}
