using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// One of a member's included sessions of one week. (MemberId, Week, Ordinal) is the key, so nobody has more than
/// their limit, whoever books at the same moment.
/// </summary>
public sealed class AllowanceClaim
{
    private AllowanceClaim()
    {
    }

    public Guid MemberId { get; private set; }

    /// <summary>The Monday, in UTC, of the week in which the session is held.</summary>
    public LocalDate Week { get; private set; }

    /// <summary>Which of the week's sessions, from one to the limit.</summary>
    public int Ordinal { get; private set; }

    public Guid BookingId { get; private set; }

    /// <summary>The week of an instant, by its Monday in UTC.</summary>
    public static LocalDate WeekOf(Instant instant)
    {
        var date = instant.InUtc().Date;
        return date.PlusDays((int)IsoDayOfWeek.Monday - (int)date.DayOfWeek);
    }

    public static AllowanceClaim Of(Booking booking, int ordinal) =>
        new() { MemberId = booking.MenteeId, Week = WeekOf(booking.StartsAt), Ordinal = ordinal, BookingId = booking.Id };
}
