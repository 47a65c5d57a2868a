using NodaTime;

namespace Mentorship.Core.Operations;

/// <summary>
/// One sending of a form or of an API's request, by the key that its sender gave it. (UserId, Key) is the key here too,
/// so a form that is sent twice has one result, and the second gets the first one's answer.
/// </summary>
public sealed class Operation
{
    public const int BodyHashLength = 64;
    public const int LocationMaxLength = 500;
    public const int WordsMaxLength = 500;

    /// <summary>For how long a key is remembered.</summary>
    public static readonly Duration Remembered = Duration.FromHours(24);

    /// <summary>After this long whoever began it is taken for dead, and it may be begun anew.</summary>
    public static readonly Duration GivenUpAfter = Duration.FromMinutes(1);

    private Operation()
    {
    }

    public Guid UserId { get; private set; }

    public Guid Key { get; private set; }

    /// <summary>SHA-256 of the address and what was sent, in hexadecimal.</summary>
    public string BodyHash { get; private set; } = "";

    public Instant StartedAt { get; private set; }

    /// <summary>Where the sender was sent on to; null while it is under way.</summary>
    public string? Location { get; private set; }

    /// <summary>The word of success or caution that went with it; may be empty.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Whether those words are of caution.</summary>
    public bool IsWarning { get; private set; }

    public static Operation Begin(Guid userId, Guid key, string bodyHash, Instant now) =>
        new() { UserId = userId, Key = key, BodyHash = bodyHash, StartedAt = now };
}
