namespace Mentorship.Core.Notifications.Calendars;

/// <summary>What a calendar file is for (RFC 5546).</summary>
public enum CalendarMethod
{
    /// <summary>To look at, as downloads and feeds are.</summary>
    Publish = 1,

    /// <summary>An invitation, or a change of one.</summary>
    Request = 2,

    /// <summary>An invitation that is taken back.</summary>
    Cancel = 3,
}
