using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;

namespace Mentorship.TestSupport.Mail;

/// <summary>A mail, or a part of one, read as RFC 2045 to 2047 have it: as much of them as our mails use.</summary>
public sealed partial class MailPart
{
    private readonly string _body;

    private MailPart(IReadOnlyList<KeyValuePair<string, string>> headers, string body)
    {
        Headers = headers;
        _body = body;
        Type = new(Header("Content-Type"));
        Parts = Type.MediaType.StartsWith("multipart/", StringComparison.Ordinal) ? Split() : [];
    }

    /// <summary>As they stand, unfolded, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    public ContentType Type { get; }

    /// <summary>Its parts, in their order; empty for one that is not multipart.</summary>
    public IReadOnlyList<MailPart> Parts { get; }

    public string Subject => Decoded(Header("Subject"));

    public string To => Decoded(Header("To"));

    /// <summary>Its text, with the line breaks that it was sent with.</summary>
    public string Text => Encoding.GetEncoding(Type.CharSet ?? "us-ascii").GetString(Bytes());

    public static MailPart Read(string text)
    {
        text = text.ReplaceLineEndings("\r\n");
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = Fold().Replace(text[..end], " ").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Select(line => line.Split(':', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1].Trim()));
        return new([.. headers], text[(end + 4)..]);
    }

    /// <summary>The value of a header.</summary>
    /// <exception cref="InvalidOperationException">It is not there just once.</exception>
    public string Header(string name) =>
        Headers.Single(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The part of a type, such as "text/plain".</summary>
    public MailPart Part(string mediaType) => Parts.Single(part => part.Type.MediaType == mediaType);

    private static string Decoded(string header) => Word().Replace(Between().Replace(header, "${end}"), match =>
    {
        var bytes = string.Equals(match.Groups["how"].Value, "B", StringComparison.OrdinalIgnoreCase)
            ? Convert.FromBase64String(match.Groups["text"].Value)
            : Unquoted(match.Groups["text"].Value.Replace('_', ' '));
        return Encoding.GetEncoding(match.Groups["charset"].Value).GetString(bytes);
    });

    private static byte[] Unquoted(string text)
    {
        using var bytes = new MemoryStream();
        var source = text.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var index = 0; index < source.Length; index++)
        {
            if (source[index] == '=')
            {
                bytes.WriteByte(byte.Parse(source.AsSpan(index + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                index += 2;
            }
            else
            {
                bytes.WriteByte((byte)source[index]);
            }
        }

        return bytes.ToArray();
    }

    private byte[] Bytes() => Header("Content-Transfer-Encoding") switch
    {
        "base64" => Convert.FromBase64String(_body.Trim()),
        "quoted-printable" => Unquoted(_body),
        _ => Encoding.UTF8.GetBytes(_body),
    };

    private IReadOnlyList<MailPart> Split() =>
        [.. $"\r\n{_body}".Split($"\r\n--{Type.Boundary}").Skip(1).TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal)).Select(part => Read(part[2..]))];

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fold();

    [GeneratedRegex(@"=\?(?<charset>[^?]+)\?(?<how>[BQbq])\?(?<text>[^?]*)\?=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    // White space between two encoded words is none of the text.
    [GeneratedRegex(@"(?<end>\?=)\s+(?==\?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();
}
