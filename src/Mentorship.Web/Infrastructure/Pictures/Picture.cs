namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>A picture that was written here.</summary>
/// <param name="ContentType">"image/png" or "image/jpeg".</param>
/// <param name="Bytes">The whole file.</param>
public sealed record Picture(string ContentType, byte[] Bytes)
{
    /// <summary>The most bytes that a file may have which somebody sends.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>The most pixels that it may have one way.</summary>
    public const int MaxSide = 4096;

    /// <summary>
    /// Makes a picture of a file that somebody sent. What it says of itself, its name and its type, is not asked: it is
    /// read as a picture, strictly, and written anew.
    /// </summary>
    public static (Picture? Picture, PictureRefusal? Refusal) Read(ReadOnlySpan<byte> file)
    {
        try
        {
            return file switch
            {
                { IsEmpty: true } => (null, PictureRefusal.Missing),
                { Length: > MaxBytes } => (null, PictureRefusal.TooLarge),
                _ when Png.Is(file) => (new("image/png", Png.Rewrite(file)), null),
                _ when Jpeg.Is(file) => (new("image/jpeg", Jpeg.Rewrite(file)), null),
                _ => (null, PictureRefusal.OtherKind),
            };
        }
        catch (PictureException exception)
        {
            return (null, exception.Refusal);
        }
    }
}
