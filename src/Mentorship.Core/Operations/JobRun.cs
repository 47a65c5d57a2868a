using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Operations;

/// <summary>One run of a job that has ended.</summary>
public sealed class JobRun
{
    public const int ErrorMaxLength = 300;
    public const int NodeMaxLength = 80;

    private JobRun()
    {
    }

    /// <summary>In the order of time.</summary>
    public Guid Id { get; private set; }

    public string Job { get; private set; } = "";

    public Instant StartedAt { get; private set; }

    public long DurationMilliseconds { get; private set; }

    public JobOutcome Outcome { get; private set; }

    /// <summary>What went wrong, in brief; the log has the rest. Empty if nothing did.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The machine it ran on.</summary>
    public string Node { get; private set; } = "";

    public static JobRun Of(string job, Instant startedAt, Duration duration, JobOutcome outcome, string error, string node) => new()
    {
        Id = Ids.New(startedAt),
        Job = job,
        StartedAt = startedAt,
        DurationMilliseconds = (long)duration.TotalMilliseconds,
        Outcome = outcome,
        Error = error.OnOneLine().AtMost(ErrorMaxLength),
        Node = node.AtMost(NodeMaxLength),
    };
}
