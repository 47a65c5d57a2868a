using NodaTime;

namespace Mentorship.Core.Operations;

/// <summary>What is known of an operation when it is to begin.</summary>
public abstract record OperationStart
{
    private OperationStart()
    {
    }

    /// <summary>It is new, or was given up: whoever asks is to do it, and answers for it by when it began.</summary>
    public sealed record Mine(Instant StartedAt) : OperationStart;

    /// <summary>It was done, with this answer.</summary>
    public sealed record Done(string Location, string Words, bool IsWarning) : OperationStart;

    /// <summary>The same key was sent with something else.</summary>
    public sealed record OtherBody : OperationStart;

    /// <summary>Somebody is at it just now.</summary>
    public sealed record UnderWay : OperationStart;
}
