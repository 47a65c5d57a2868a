using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace Mentorship.TestSupport;

/// <summary>Pictures as people send them, and what is to be seen in those that are served.</summary>
public static class SamplePicture
{
    /// <summary>A JPEG, or another kind, with four colours: red, green, and below them blue and white.</summary>
    public static byte[] Of(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.White);
        Fill(surface, SKColors.Red, 0, 0);
        Fill(surface, SKColors.Lime, 0.5f, 0);
        Fill(surface, SKColors.Blue, 0, 0.5f);
        using var image = surface.Snapshot();
        using var written = image.Encode(format, 95);
        return written.ToArray();

        void Fill(SKSurface on, SKColor colour, float x, float y)
        {
            using var paint = new SKPaint { Color = colour };
            on.Canvas.DrawRect(width * x, height * y, width / 2f, height / 2f, paint);
        }
    }

    /// <summary>A square JPEG with as much in it as a photograph of a person has: soft light, and grain of several sizes.</summary>
    /// <param name="side">In pixels.</param>
    /// <param name="seed">Which one.</param>
    public static byte[] Photograph(int side, int seed)
    {
        using var surface = SKSurface.Create(new SKImageInfo(side, side));
        using var light = SKShader.CreateRadialGradient(
            new(side * 0.5f, side * 0.4f), side * 0.6f, [SKColors.PeachPuff, SKColors.SaddleBrown, SKColors.DarkSlateBlue], SKShaderTileMode.Clamp);
        using var grain = SKShader.CreatePerlinNoiseFractalNoise(20f / side, 20f / side, 5, seed);
        using var lit = new SKPaint { Shader = light };
        using var rough = new SKPaint { Shader = grain, BlendMode = SKBlendMode.HardLight };
        surface.Canvas.DrawPaint(lit);
        surface.Canvas.DrawPaint(rough);
        using var image = surface.Snapshot();
        using var written = image.Encode(SKEncodedImageFormat.Jpeg, 90);
        return written.ToArray();
    }

    /// <summary>The same JPEG with a part more, such as what a camera notes.</summary>
    public static byte[] With(byte[] jpeg, byte marker, ReadOnlySpan<byte> content)
    {
        byte[] head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(content.Length + 2));
        return [.. jpeg[..2], .. head, .. content, .. jpeg[2..]];
    }

    /// <summary>A JPEG that a camera wrote which was held in one of eight ways, and that knew where it was.</summary>
    public static byte[] HeldAs(byte[] jpeg, int orientation) => With(
        jpeg,
        0xE1,
        [
            .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
            0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, // GPS, which begins below
            0, 0, 0, 0,
            1, 0, 0x01, 0, 2, 0, 2, 0, 0, 0, (byte)'N', 0, 0, 0, 0, 0, 0, 0,
            .. "GPS 52.5200 N 13.4050 E"u8,
        ]);

    /// <summary>A WebP that shows one picture after the other, each a WebP of this size.</summary>
    public static byte[] Moving(int side, params byte[][] webps)
    {
        byte[] size = [(byte)(side - 1), 0, 0, (byte)(side - 1), 0, 0];
        byte[] frames = [.. webps.SelectMany(webp => Chunk("ANMF", [0, 0, 0, 0, 0, 0, .. size, 100, 0, 0, 0, .. webp[12..]]))];
        byte[] content = [.. "WEBP"u8, .. Chunk("VP8X", [2, 0, 0, 0, .. size]), .. Chunk("ANIM", [0, 0, 0, 0, 0, 0]), .. frames];
        return Chunk("RIFF", content);
    }

    /// <summary>What a WebP is made of.</summary>
    public static IReadOnlyList<string> ChunksOf(byte[] webp)
    {
        var types = new List<string>();
        for (var at = 12; at < webp.Length;)
        {
            types.Add(Encoding.ASCII.GetString(webp, at, 4));
            var length = BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(at + 4));
            at += 8 + length + (length & 1);
        }

        return types;
    }

    /// <summary>The side of a square picture.</summary>
    public static int SideOf(byte[] file)
    {
        using var bitmap = SKBitmap.Decode(file);
        return bitmap.Width == bitmap.Height ? bitmap.Width : throw new InvalidOperationException($"{bitmap.Width} by {bitmap.Height}");
    }

    /// <summary>The colour at a place, in parts of the whole: each of its parts nothing, half or all, because WebP is not exact.</summary>
    public static string ColourAt(byte[] file, double x, double y)
    {
        using var bitmap = SKBitmap.Decode(file);
        var pixel = bitmap.GetPixel((int)(bitmap.Width * x), (int)(bitmap.Height * y));
        return string.Concat(new[] { pixel.Red, pixel.Green, pixel.Blue, pixel.Alpha }.Select(part => part switch { < 64 => '0', < 192 => '5', _ => '9' }));
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(type), .. length, .. content, .. new byte[content.Length & 1]];
    }
}
