using System.Security.Cryptography;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>
/// Whether somebody wants the mails that nobody has asked for, such as those after a course; and the key with which a
/// link in such a mail says no without signing in. The key can do nothing else.
/// </summary>
public sealed class MailChoice
{
    /// <summary>So many letters that nobody comes upon somebody else's: 32 of 32 are 160 bits.</summary>
    public const int KeyLength = 32;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    private MailChoice()
    {
    }

    public Guid UserId { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>When they said no; null while they want them.</summary>
    public Instant? SuggestionsOffAt { get; private set; }

    public bool WantsSuggestions => SuggestionsOffAt is null;

    /// <summary>As it is before anybody has chosen anything: they are wanted.</summary>
    public static MailChoice For(Guid userId) => new() { UserId = userId, Key = RandomNumberGenerator.GetString(Letters, KeyLength) };

    public void Choose(bool wantsSuggestions, Instant now) => SuggestionsOffAt = wantsSuggestions ? null : SuggestionsOffAt ?? now;
}
