using System.Security.Cryptography;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>
/// Where calendar programs find one person's sessions, without signing in: whoever knows the key reads them. It is kept
/// as it is, because its owner needs it again for the next program; a new one makes the old one worthless at once.
/// </summary>
public sealed class CalendarAddress
{
    /// <summary>So many letters that nobody comes upon somebody else's: 32 of 32 are 160 bits.</summary>
    public const int KeyLength = 32;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    private CalendarAddress()
    {
    }

    public Guid UserId { get; private set; }

    public string Key { get; private set; } = "";

    public Instant CreatedAt { get; private set; }

    public static CalendarAddress For(Guid userId, Instant now)
    {
        var address = new CalendarAddress { UserId = userId };
        address.Renew(now);
        return address;
    }

    /// <summary>Gives it another key.</summary>
    public void Renew(Instant now)
    {
        Key = RandomNumberGenerator.GetString(Letters, KeyLength);
        CreatedAt = now;
    }
}
