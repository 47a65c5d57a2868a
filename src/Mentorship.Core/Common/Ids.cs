using NodaTime;

namespace Mentorship.Core.Common;

/// <summary>Makes the ids of new rows.</summary>
public static class Ids
{
    /// <summary>
    /// A new id (UUID version 7), which sorts by <paramref name="now"/>. Made by the application and not by the
    /// database, so that a unit of work that is tried again writes the same row again.
    /// </summary>
    public static Guid New(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset());
}
