namespace Mentorship.Core.Bookings.Meetings;

/// <summary>
/// A provider of meetings was away or slow, refused, or answered nonsense. The message is for the mentor: it says what is
/// wrong and holds no secret.
/// </summary>
public sealed class MeetingHostException : Exception
{
    public MeetingHostException(string message)
        : base(message)
    {
    }

    public MeetingHostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
