using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>
/// What the busy times of a reading depend on, in a few letters: the file, the mentor's zone, the days that are asked
/// about and this very code. While it is the same, so are they, and the file need not be read again.
/// </summary>
public static class CalendarFingerprint
{
    /// <summary>Of 32 bytes in base 64.</summary>
    public const int Length = 44;

    // Events that begin or end outside of the window, and zones that are a day apart.
    private static readonly Duration Around = Duration.FromDays(7);

    /// <param name="text">The file.</param>
    /// <param name="zone">The zone of all-day events and of times that name none.</param>
    /// <param name="window">What is asked about.</param>
    public static string Of(string text, DateTimeZone zone, TimeRange window)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{typeof(CalendarFingerprint).Module.ModuleVersionId} {window.Start} {window.End}\n");

        // Of a mentor who travels the zone has the same name whenever the journey is.
        foreach (var interval in zone.GetZoneIntervals(window.Start - Around, window.End + Around))
        {
            Add($"{(interval.HasStart ? interval.Start : null)} {interval.WallOffset}\n");
        }

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            // Says when the file was made, which for most calendars is whenever somebody asks.
            if (!line.StartsWith("DTSTAMP", StringComparison.OrdinalIgnoreCase))
            {
                Add(line);
                Add("\n");
            }
        }

        return Convert.ToBase64String(hash.GetHashAndReset());

        void Add(ReadOnlySpan<char> part) => hash.AppendData(MemoryMarshal.AsBytes(part));
    }
}
