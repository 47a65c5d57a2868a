using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>
/// A mentor's calendar elsewhere, as a private address of an iCalendar file. Its busy times keep slots closed. When
/// reading it fails, the last good copy counts, and the mentor is told.
/// </summary>
public sealed class CalendarFeed
{
    public const int NameMaxLength = 60;
    public const int AddressMaxLength = 1000;
    public const int FailureMaxLength = 300;
    public const int MaxPerMentor = 5;

    private CalendarFeed()
    {
    }

    public Guid Id { get; private set; }

    public Guid MentorId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Whoever knows it reads the calendar: never logged, never shown whole.</summary>
    public string Address { get; private set; } = "";

    public Instant AddedAt { get; private set; }

    /// <summary>When it is read next.</summary>
    public Instant NextReadAt { get; private set; }

    /// <summary>When it was last read well; null before the first time.</summary>
    public Instant? LastReadAt { get; private set; }

    /// <summary>What its busy times depend on (<see cref="Calendars.CalendarFingerprint"/>), as of then; empty before.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Since when reading fails; null while it is well.</summary>
    public Instant? FailingSince { get; private set; }

    /// <summary>Why, in words for the mentor; empty while it is well.</summary>
    public string Failure { get; private set; } = "";

    public static CalendarFeed Add(Guid mentorId, string name, Uri address, Instant now) => new()
    {
        Id = Ids.New(now),
        MentorId = mentorId,
        Name = name.OnOneLine(),
        Address = address.AbsoluteUri,
        AddedAt = now,
        NextReadAt = now,
    };

    public void Succeed(string fingerprint, Instant now, Instant next)
    {
        Fingerprint = fingerprint;
        LastReadAt = now;
        NextReadAt = next;
        FailingSince = null;
        Failure = "";
    }

    public void Fail(string why, Instant now, Instant next)
    {
        FailingSince ??= now;
        Failure = why.Length <= FailureMaxLength ? why : why[..FailureMaxLength];
        NextReadAt = next;
    }
}
