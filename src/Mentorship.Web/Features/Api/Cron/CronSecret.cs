using System.Security.Cryptography;
using System.Text;

namespace Mentorship.Web.Features.Api.Cron;

/// <summary>What an outside scheduler has to know.</summary>
public static class CronSecret
{
    /// <summary>The configuration key; without a value nobody is let in.</summary>
    public const string Key = "CRON_SECRET";

    private const string Scheme = "Bearer ";

    /// <summary>
    /// Whether a header is <c>Bearer</c> and the secret. Takes as long whatever is wrong with it: hashes of equal length
    /// are compared, all of them.
    /// </summary>
    /// <param name="authorization">The header; may be missing.</param>
    /// <param name="secret">The server's, not empty.</param>
    public static bool IsIn(string? authorization, string secret)
    {
        var hasScheme = authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true;
        var said = hasScheme ? authorization![Scheme.Length..].Trim() : "";
        return CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(said)), SHA256.HashData(Encoding.UTF8.GetBytes(secret.Trim())));
    }
}
