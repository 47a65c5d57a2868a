using System.Security.Cryptography;

namespace Mentorship.Core.People;

/// <summary>
/// A mentor's picture as it is served. Nothing in it is as it came: it was read as a picture and written anew, so that a
/// file that is also something else is only a picture here.
/// </summary>
public sealed class MentorPicture
{
    /// <summary>So many hexadecimal digits of the content's hash.</summary>
    public const int VersionLength = 32;
    public const int ContentTypeMaxLength = 20;

    private MentorPicture()
    {
    }

    public Guid MentorId { get; private set; }

    /// <summary>Says which picture it is, by its content: an address with it in it always gives the same bytes.</summary>
    public string Version { get; private set; } = "";

    /// <summary>"image/webp"; of pictures from before there were two sizes "image/png" or "image/jpeg".</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>For the head of a page.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>The same for lists; empty for pictures from before there were two sizes.</summary>
    public byte[] Small { get; private set; } = [];

    /// <summary>A first picture.</summary>
    public static MentorPicture Of(Guid mentorId, string contentType, byte[] bytes, byte[] small)
    {
        var picture = new MentorPicture { MentorId = mentorId };
        picture.Replace(contentType, bytes, small);
        return picture;
    }

    /// <summary>Another picture in the place of this one.</summary>
    public void Replace(string contentType, byte[] bytes, byte[] small)
    {
        ContentType = contentType;
        Bytes = bytes;
        Small = small;
        Version = Convert.ToHexStringLower(SHA256.HashData([.. bytes, .. small]))[..VersionLength];
    }
}
