namespace Mentorship.Core.Offerings;

/// <summary>What happens when somebody books.</summary>
public enum BookingMode
{
    /// <summary>It is booked.</summary>
    Instant = 1,

    /// <summary>It is asked for: the mentor approves each session.</summary>
    Request = 2,
}
