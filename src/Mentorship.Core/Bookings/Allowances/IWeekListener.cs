using Mentorship.Core.People;

namespace Mentorship.Core.Bookings.Allowances;

/// <summary>
/// Hears that a member's week begins while that is being saved, and adds what follows from it, such as a message, to the
/// same transaction: it is there once, or not at all. Modules that come after this one are told in this way.
/// </summary>
public interface IWeekListener
{
    /// <param name="membership">Whose week it is.</param>
    /// <param name="week">The week that begins.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task BegunAsync(Membership membership, AllowanceWeek week, CancellationToken cancellationToken);
}
