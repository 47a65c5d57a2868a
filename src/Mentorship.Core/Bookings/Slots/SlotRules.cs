namespace Mentorship.Core.Bookings.Slots;

/// <summary>The rules of an offering that say which times it can be booked at. All lengths are in minutes.</summary>
/// <exception cref="ArgumentOutOfRangeException">A duration or interval under 1, or another number under 0.</exception>
public sealed record SlotRules
{
    public required int DurationMinutes
    {
        get;
        init => field = Positive(value, nameof(DurationMinutes));
    }

    /// <summary>The distance between two starts on the grid; shorter or longer than the duration.</summary>
    public required int SlotIntervalMinutes
    {
        get;
        init => field = Positive(value, nameof(SlotIntervalMinutes));
    }

    public int BufferBeforeMinutes
    {
        get;
        init => field = NotNegative(value, nameof(BufferBeforeMinutes));
    }

    public int BufferAfterMinutes
    {
        get;
        init => field = NotNegative(value, nameof(BufferAfterMinutes));
    }

    /// <summary>How long before its start a session must be booked at the latest.</summary>
    public int MinNoticeMinutes
    {
        get;
        init => field = NotNegative(value, nameof(MinNoticeMinutes));
    }

    /// <summary>How many of the mentor's dates ahead can be booked: 0 is today only, null is no limit.</summary>
    public int? AdvanceBookingDays
    {
        get;
        init => field = value is { } days ? NotNegative(days, nameof(AdvanceBookingDays)) : null;
    }

    /// <summary>How many sessions of the offering a date of the mentor's holds: 0 is none, null is no limit.</summary>
    public int? MaxBookingsPerDay
    {
        get;
        init => field = value is { } count ? NotNegative(count, nameof(MaxBookingsPerDay)) : null;
    }

    private static int Positive(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }

    private static int NotNegative(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
