using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Notifications.Calendars;

/// <summary>A session as calendar programs are told of it (a VEVENT of RFC 5545).</summary>
public sealed record CalendarEntry
{
    /// <summary>Which session; its name in calendars, for all its life.</summary>
    public required Guid BookingId { get; init; }

    /// <summary>Which change it is, from 0: the highest is believed.</summary>
    public required int Sequence { get; init; }

    /// <summary>When this was written.</summary>
    public required Instant Stamp { get; init; }

    public required TimeRange Time { get; init; }

    public required CalendarStatus Status { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public required string Location { get; init; }

    /// <summary>The session's page.</summary>
    public required Uri Page { get; init; }

    public required CalendarPerson Organizer { get; init; }

    /// <summary>Nobody in what is published: RFC 5546 does not allow it.</summary>
    public IReadOnlyList<CalendarPerson> Attendees { get; init; } = [];
}
