using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>An appointment of a mentor's in another calendar: only when, nothing of what.</summary>
public sealed class BusyTime
{
    private BusyTime()
    {
    }

    public Guid FeedId { get; private set; }

    public Guid MentorId { get; private set; }

    public Instant StartsAt { get; private set; }

    public Instant EndsAt { get; private set; }

    public static BusyTime Of(CalendarFeed feed, TimeRange time) =>
        new() { FeedId = feed.Id, MentorId = feed.MentorId, StartsAt = time.Start, EndsAt = time.End };
}
