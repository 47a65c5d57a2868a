using SkiaSharp;

namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>A picture that was written here, twice: both are WebP, square, and hold nothing but pixels.</summary>
/// <param name="Large">The whole file, at most <see cref="LargeSide"/> pixels each way.</param>
/// <param name="Small">The same at most <see cref="SmallSide"/> pixels each way.</param>
public sealed record Picture(byte[] Large, byte[] Small)
{
    public const string ContentType = "image/webp";

    /// <summary>The most bytes that a file may have which somebody sends: what telephones write fits.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>The most pixels that it may have. Each takes four bytes while the picture is read.</summary>
    public const int MaxPixels = 25_000_000;

    /// <summary>For the head of a page, on fine screens too.</summary>
    public const int LargeSide = 320;

    /// <summary>For lists: a dozen of these weigh less than their page may.</summary>
    public const int SmallSide = 96;

    private const int Quality = 75;

    /// <summary>
    /// Makes a picture of the middle of a file that somebody sent, or says why not. What the file says of itself, its name
    /// and its type, is not asked: its bytes are read as a picture, and another is written. Of one that moves, the first
    /// picture is taken. It may take a second and a hundred megabytes; <see cref="PictureReader"/> sees to it that no more do.
    /// </summary>
    public static (Picture? Picture, PictureRefusal? Refusal) Read(byte[] file)
    {
        if (file.Length == 0)
        {
            return (null, PictureRefusal.Missing);
        }

        if (file.Length > MaxBytes)
        {
            return (null, PictureRefusal.TooLarge);
        }

        // Skia knows many more kinds. No file is to reach the code for those that few people send and few people check.
        if (!IsJpeg(file) && !IsPng(file) && !IsWebP(file))
        {
            return (null, PictureRefusal.OtherKind);
        }

        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return (null, PictureRefusal.Damaged);
        }

        return (long)codec.Info.Width * codec.Info.Height > MaxPixels ? (null, PictureRefusal.TooManyPixels) : Read(codec);
    }

    private static (Picture? Picture, PictureRefusal? Refusal) Read(SKCodec codec)
    {
        // JPEG and WebP can leave out detail as they are read. Twice of what is wanted, so that scaling still has a choice.
        var wanted = 2f * LargeSide / Math.Min(codec.Info.Width, codec.Info.Height);
        var size = wanted < 1 ? codec.GetScaledDimensions(wanted) : codec.Info.Size;

        // Whatever colours it was made for, from here on they are the web's.
        using var colours = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, colours);
        using var bitmap = new SKBitmap();
        if (!bitmap.TryAllocPixels(info) || codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            return (null, PictureRefusal.Damaged);
        }

        bitmap.SetImmutable();
        using var image = SKImage.FromBitmap(bitmap);
        return (new(Square(image, LargeSide, codec.EncodedOrigin), Square(image, SmallSide, codec.EncodedOrigin)), null);
    }

    /// <summary>The middle of a picture, the right way up, and never larger than it was.</summary>
    private static byte[] Square(SKImage image, int maxSide, SKEncodedOrigin origin)
    {
        var source = Math.Min(image.Width, image.Height);
        var side = Math.Min(source, maxSide);

        // Without colours of its own, because the file would begin with a description of them that browsers do not need.
        using var surface = SKSurface.Create(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Translate(side / 2f, side / 2f);
        var (quarters, isMirrored) = TurnOf(origin);
        surface.Canvas.RotateDegrees(90 * quarters);
        surface.Canvas.Scale(isMirrored ? -1 : 1, 1);
        surface.Canvas.DrawImage(
            image,
            SKRect.Create((image.Width - source) / 2f, (image.Height - source) / 2f, source, source),
            SKRect.Create(-side / 2f, -side / 2f, side, side),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var square = surface.Snapshot();
        using var written = square.Encode(SKEncodedImageFormat.Webp, Quality);
        return written.ToArray();
    }

    /// <summary>What makes it upright: quarter turns clockwise, after it was mirrored left to right or not.</summary>
    private static (int Quarters, bool IsMirrored) TurnOf(SKEncodedOrigin origin) => origin switch
    {
        SKEncodedOrigin.TopRight => (0, true),
        SKEncodedOrigin.BottomRight => (2, false),
        SKEncodedOrigin.BottomLeft => (2, true),
        SKEncodedOrigin.LeftTop => (3, true),
        SKEncodedOrigin.RightTop => (1, false),
        SKEncodedOrigin.RightBottom => (1, true),
        SKEncodedOrigin.LeftBottom => (3, false),
        _ => (0, false),
    };

    private static bool IsJpeg(ReadOnlySpan<byte> file) => file is [0xFF, 0xD8, 0xFF, ..];

    private static bool IsPng(ReadOnlySpan<byte> file) => file is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..];

    private static bool IsWebP(ReadOnlySpan<byte> file) => file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..12].SequenceEqual("WEBP"u8);
}
