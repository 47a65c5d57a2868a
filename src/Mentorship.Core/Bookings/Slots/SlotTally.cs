using NodaTime;

namespace Mentorship.Core.Bookings.Slots;

/// <summary>The starts of one of the viewer's dates while they are counted.</summary>
internal sealed class SlotTally
{
    private readonly int[] _refused = new int[Enum.GetValues<SlotRefusal>().Length];
    private readonly List<Instant> _starts = [];

    public IReadOnlyList<Instant> Starts => _starts;

    /// <summary>
    /// The reason that tells most: what most starts met, among those that nothing but other people's plans refused;
    /// failing those, the horizon, the notice, the clock, and last the hours, which refuse the tail of any day.
    /// </summary>
    public SlotRefusal? Refusal
    {
        get
        {
            if (_starts.Count > 0)
            {
                return null;
            }

            ReadOnlySpan<SlotRefusal> plans =
                [SlotRefusal.AllowanceUsedUp, SlotRefusal.DayFull, SlotRefusal.Taken, SlotRefusal.MentorBusy, SlotRefusal.OwnSession];
            var most = plans[0];
            foreach (var plan in plans)
            {
                most = _refused[(int)plan] > _refused[(int)most] ? plan : most;
            }

            if (_refused[(int)most] > 0)
            {
                return most;
            }

            ReadOnlySpan<SlotRefusal> clock = [SlotRefusal.TooFar, SlotRefusal.TooSoon, SlotRefusal.InThePast];
            foreach (var refusal in clock)
            {
                if (_refused[(int)refusal] > 0)
                {
                    return refusal;
                }
            }

            return SlotRefusal.OutsideHours;
        }
    }

    public void Add(Instant start, SlotRefusal? refusal)
    {
        if (refusal is { } why)
        {
            _refused[(int)why]++;
        }
        else
        {
            _starts.Add(start);
        }
    }
}
