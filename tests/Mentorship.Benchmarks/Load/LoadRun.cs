using System.Diagnostics;

namespace Mentorship.Benchmarks.Load;

/// <summary>
/// Requests at a fixed rate, whether or not those before have been answered, each timed from when it was due: an
/// application that stands still for a second makes a hundred slow requests and not one.
/// </summary>
/// <param name="PerSecond">How many requests are due each second.</param>
/// <param name="Length">For how long.</param>
internal sealed record LoadRun(int PerSecond, TimeSpan Length)
{
    /// <param name="sendAsync">Sends the request of this number and reads its answer.</param>
    public async Task<LoadResult> RunAsync(Func<int, Task<LoadAnswer>> sendAsync)
    {
        var count = (int)(PerSecond * Length.TotalSeconds);
        var requests = new Task<(TimeSpan Latency, LoadAnswer Answer)>[count];
        var begin = Stopwatch.GetTimestamp();

        // On a thread of its own: one of the pool's may have to wait for others, and requests would leave late.
        await Task.Factory.StartNew(
            () =>
            {
                for (var number = 0; number < count; number++)
                {
                    var due = begin + (number * Stopwatch.Frequency / PerSecond);
                    SleepUntil(due);
                    var its = number;
                    requests[number] = Task.Run(() => TimeAsync(due, its));
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        var done = await Task.WhenAll(requests);
        return new(
            [.. done.Select(request => request.Latency).Order()],
            done.Count(request => !request.Answer.IsGood),
            done.Sum(request => request.Answer.Bytes),
            Stopwatch.GetElapsedTime(begin));

        async Task<(TimeSpan, LoadAnswer)> TimeAsync(long due, int number)
        {
            LoadAnswer answer;
            try
            {
                answer = await sendAsync(number);
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                answer = new(IsGood: false, 0);
            }

            return (Stopwatch.GetElapsedTime(due), answer);
        }
    }

    // Wakes up to a millisecond late, which counts against the application, and leaves the processor to it meanwhile.
    private static void SleepUntil(long due)
    {
        while (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } left)
        {
            Thread.Sleep(Math.Max(1, (int)left.TotalMilliseconds));
        }
    }
}
