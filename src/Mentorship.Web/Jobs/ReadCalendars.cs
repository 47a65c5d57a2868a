using Mentorship.Core.Availability.Calendars;

namespace Mentorship.Web.Jobs;

/// <summary>Reads the calendars that are due. One that fails in a way nobody thought of does not keep the others waiting.</summary>
public sealed class ReadCalendars(IServiceScopeFactory scopes, ILogger<ReadCalendars> logger) : IJobWork
{
    private const int BatchSize = 100;

    // Most of the time is spent waiting for others' servers.
    private const int AtOnce = 4;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<ReadCalendarFeed>().DueAsync(BatchSize, cancellationToken);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, ReadAsync);
    }

    private async ValueTask ReadAsync(Guid feedId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ReadCalendarFeed>().RunIfDueAsync(feedId, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "Calendar {FeedId} was not read; it is due again in a few minutes", feedId);
        }
    }
}
