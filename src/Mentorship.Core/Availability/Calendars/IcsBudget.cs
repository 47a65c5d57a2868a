namespace Mentorship.Core.Availability.Calendars;

/// <summary>How much work one file may make, whatever is in it: a rule can name every second of all time.</summary>
internal sealed class IcsBudget(int steps)
{
    private int _left = steps;

    /// <summary>Takes steps away; false when there are none left, after which the reading is to be given up.</summary>
    public bool Spend(int steps = 1) => (_left -= Math.Min(steps, Math.Max(_left, 0) + 1)) >= 0;

    public bool IsSpent => _left < 0;
}
