namespace Mentorship.Web.Jobs;

/// <summary>
/// What a job does. It looks up what is due, delegates it and may be run at any time, twice, or on two nodes at once:
/// the outcome is the same. A new object in a scope of its own for every run; constructor parameters are services.
/// </summary>
public interface IJobWork
{
    /// <param name="cancellationToken">The process is stopping; what is left undone is still due.</param>
    Task RunAsync(CancellationToken cancellationToken);
}
