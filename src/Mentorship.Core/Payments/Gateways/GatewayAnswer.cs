using System.Net;
using System.Text;
using System.Text.Json;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>What a provider answered.</summary>
/// <param name="Gateway">Which provider.</param>
/// <param name="Deed">What it was asked for.</param>
/// <param name="Status">How it went.</param>
/// <param name="Body">What it said.</param>
internal sealed record GatewayAnswer(string Gateway, string Deed, HttpStatusCode Status, byte[] Body)
{
    private const int MaxCodeLength = 64;

    /// <summary>Whether the provider understood, knows us, and says no: asking again brings the same.</summary>
    public bool IsRefusal => Status is HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired or HttpStatusCode.UnprocessableEntity;

    /// <summary>The answer as data.</summary>
    /// <exception cref="GatewayException">It is a refusal, or not such data.</exception>
    public T Read<T>()
    {
        if (IsRefusal)
        {
            throw Failure();
        }

        try
        {
            return JsonSerializer.Deserialize<T>(Body, GatewayJson.Options) ?? throw new JsonException();
        }
        catch (JsonException exception)
        {
            // Its message can quote the answer's names, never its values.
            throw new GatewayException($"{Gateway} answered nonsense when asked to {Deed}.", exception);
        }
    }

    /// <summary>An address from the answer, to which people can be sent.</summary>
    /// <exception cref="GatewayException">It is none.</exception>
    public Uri PageAt(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) ? address : throw Nonsense();

    /// <summary>The exception for what the answer should have and does not.</summary>
    public GatewayException Nonsense() => new($"{Gateway} answered nonsense when asked to {Deed}.");

    /// <summary>Whether a word is in it, in whatever case: for refusals that have no code of their own.</summary>
    public bool Mentions(string word) => Encoding.UTF8.GetString(Body).Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The exception that says how it went.</summary>
    public GatewayException Failure() => new($"{Gateway} did not {Deed}: {(int)Status}{(ErrorCode is { } code ? $" ({code})" : "")}.");

    /// <summary>
    /// The provider's short word for what is wrong; null without one. The sentence beside it is left alone: it can hold
    /// an address that somebody typed.
    /// </summary>
    public string? ErrorCode
    {
        get
        {
            try
            {
                var said = JsonSerializer.Deserialize<Said>(Body, GatewayJson.Options);
                var code = said?.Error?.Reason ?? said?.Error?.Code ?? said?.Error?.Type ?? said?.Code;
                return code is { Length: > 0 and <= MaxCodeLength } && code.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.')
                    ? code
                    : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private sealed record Said(string? Code = null, Problem? Error = null);

    private sealed record Problem(string? Code = null, string? Type = null, string? Reason = null);
}
