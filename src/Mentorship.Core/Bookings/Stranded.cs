using Mentorship.Core.Availability;
using Mentorship.Core.Common;

namespace Mentorship.Core.Bookings;

/// <summary>Which sessions no longer lie in a mentor's open time: hours can change after a session is booked.</summary>
public static class Stranded
{
    /// <summary>Those of the sessions that do not lie in open time with their whole length, in their own order.</summary>
    public static IReadOnlyList<T> Among<T>(IReadOnlyCollection<T> sessions, Func<T, TimeRange> timeOf, WorkingHours hours)
    {
        if (sessions.Count == 0)
        {
            return [];
        }

        // A day more at either side, because hours can go on over midnight.
        var first = sessions.Min(session => timeOf(session).Start).InZone(hours.Zone).Date.PlusDays(-1);
        var last = sessions.Max(session => timeOf(session).End).InZone(hours.Zone).Date.PlusDays(1);
        var open = new OpenTime(hours, first, last);
        return [.. sessions.Where(session => !Holds(open, timeOf(session)))];
    }

    private static bool Holds(OpenTime open, TimeRange session) =>
        open.IndexOf(session.Start) is >= 0 and var index && open.OpenUntil(index) >= session.End;
}
