using NodaTime;

namespace Mentorship.Core.Bookings.Allowances;

/// <summary>
/// What a member has of some weeks: the limit, what admins gave back and what is booked, each read from its rows. Weeks
/// go by their Mondays in UTC.
/// </summary>
public sealed class WeeklyAllowance
{
    private readonly ILookup<LocalDate, int> _used;
    private readonly ILookup<LocalDate, int> _granted;

    /// <param name="limit">Sessions a week, as the membership says now.</param>
    /// <param name="used">Sessions that are booked, by week.</param>
    /// <param name="granted">Sessions that were given back, by week.</param>
    public WeeklyAllowance(
        int limit, IEnumerable<(LocalDate Week, int Sessions)> used, IEnumerable<(LocalDate Week, int Sessions)> granted)
    {
        Limit = limit;
        _used = used.ToLookup(row => row.Week, row => row.Sessions);
        _granted = granted.ToLookup(row => row.Week, row => row.Sessions);
    }

    public int Limit { get; }

    /// <summary>The weeks in which none is left, of those that were read.</summary>
    public IEnumerable<LocalDate> UsedUpWeeks => _used.Select(week => week.Key).Where(week => LeftIn(week) == 0);

    public int UsedIn(LocalDate week) => _used[week].Sum();

    public int GrantedIn(LocalDate week) => _granted[week].Sum();

    /// <summary>All that could be booked in a week, used or not.</summary>
    public int TotalIn(LocalDate week) => Limit + GrantedIn(week);

    /// <summary>How many are left; none, and not fewer, where the limit was lowered below what is booked.</summary>
    public int LeftIn(LocalDate week) => Math.Max(0, TotalIn(week) - UsedIn(week));
}
