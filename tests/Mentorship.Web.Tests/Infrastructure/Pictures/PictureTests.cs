using System.Buffers.Binary;
using System.Text;
using Mentorship.TestSupport;
using Mentorship.Web.Infrastructure.Pictures;
using SkiaSharp;

namespace Mentorship.Web.Tests.Infrastructure.Pictures;

/// <summary>What is taken as a picture, and what becomes of it.</summary>
public sealed class PictureTests
{
    private const string Page = "<html><script>alert(1)</script></html>";

    // As SamplePicture.ColourAt writes them.
    private const string Red = "9009";
    private const string Green = "0909";
    private const string Blue = "0099";
    private const string White = "9999";
    private const string Black = "0009";

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("<?xml version=\"1.0\"?><svg/>")]
    [InlineData("GIF89a/*" + Page + "*/=1;")]
    [InlineData("RIFF\u0004\0\0\0WAVE")]
    [InlineData("RIFF")]
    [InlineData("BM\u003a\0\0\0\0\0\0\0\u0036\0\0\0")]
    [InlineData("II*\0\u0008\0\0\0")]
    [InlineData("%PDF-1.7")]
    [InlineData(Page)]
    [InlineData("\u00ff")]
    public void Read_OtherKind_IsRefused(string text) =>
        Picture.Read(Encoding.Latin1.GetBytes(text)).ShouldBe((null, PictureRefusal.OtherKind));

    [Fact]
    public void Read_NothingOrTooMuch_IsRefused()
    {
        Picture.Read([]).Refusal.ShouldBe(PictureRefusal.Missing);
        Picture.Read(new byte[50 * 1024 * 1024]).Refusal.ShouldBe(PictureRefusal.TooLarge);
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(0, 1)]
    [InlineData(0, 16)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    [InlineData(4, 8)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void Read_PngOfAnyKind_ShowsTheSamePixels(int colour, int depth)
    {
        // The left half black, the right half white.
        var large = Read(SamplePng.Of(32, 32, colour, depth, (x, _) => x < 16 ? 0 : (1 << depth) - 1)).Large;

        SamplePicture.SideOf(large).ShouldBe(32);
        SamplePicture.ColourAt(large, 0.2, 0.5).ShouldBe(Black);
        SamplePicture.ColourAt(large, 0.8, 0.5).ShouldBe(White);
    }

    [Fact]
    public void Read_PngWithPalette_ShowsItsColours()
    {
        var file = SamplePng.Of(32, 32, 3, 2, (x, y) => (x / 16) + (y / 16), ("PLTE", [255, 0, 0, 0, 255, 0, 0, 0, 255]));

        ColoursOf(Read(file).Large).ShouldBe([Red, Green, Green, Blue]);
    }

    [Fact]
    public void Read_InterlacedPng_IsTaken() =>
        SamplePicture.ColourAt(Read(SamplePng.Of(1, 1, 2, 8, (_, _) => 255, interlace: 1)).Large, 0, 0).ShouldBe(White);

    [Fact]
    public void Read_ClearPng_StaysClear() =>
        SamplePicture.ColourAt(Read(SamplePng.Of(8, 8, 3, 8, (_, _) => 0, ("PLTE", [255, 0, 0]), ("tRNS", [0]))).Small, 0.5, 0.5).ShouldEndWith("0");

    [Fact]
    public void Read_WideLargePng_IsItsMiddleInTwoSizes()
    {
        // Red at the left, green in the middle square, blue at the right.
        var file = SamplePng.Of(1000, 400, 3, 8, (x, _) => x < 300 ? 0 : x < 700 ? 1 : 2, ("PLTE", [255, 0, 0, 0, 255, 0, 0, 0, 255]));

        var picture = Read(file);

        SamplePicture.SideOf(picture.Large).ShouldBe(320);
        SamplePicture.SideOf(picture.Small).ShouldBe(96);
        foreach (var size in new[] { picture.Large, picture.Small })
        {
            foreach (var x in new[] { 0, 0.5, 0.99 })
            {
                SamplePicture.ColourAt(size, x, 0.5).ShouldBe(Green);
            }
        }
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Read_LargePicture_IsMadeSmaller(SKEncodedImageFormat format)
    {
        var picture = Read(SamplePicture.Of(3000, 2001, format));

        SamplePicture.SideOf(picture.Large).ShouldBe(320);
        SamplePicture.SideOf(picture.Small).ShouldBe(96);
        ColoursOf(picture.Large).ShouldBe([Red, Green, Blue, White]);
        ColoursOf(picture.Small).ShouldBe([Red, Green, Blue, White]);
    }

    [Theory]
    [InlineData(1, Red, Green, Blue, White)]
    [InlineData(2, Green, Red, White, Blue)]
    [InlineData(3, White, Blue, Green, Red)]
    [InlineData(4, Blue, White, Red, Green)]
    [InlineData(5, Red, Blue, Green, White)]
    [InlineData(6, Blue, Red, White, Green)]
    [InlineData(7, White, Green, Blue, Red)]
    [InlineData(8, Green, White, Red, Blue)]
    public void Read_JpegOfACameraHeldOtherwise_IsUpright(int orientation, params string[] colours) =>
        ColoursOf(Read(SamplePicture.HeldAs(SamplePicture.Of(600, 400), orientation)).Large).ShouldBe(colours);

    [Fact]
    public void Read_MovingWebP_IsItsFirstPicture()
    {
        using var surface = SKSurface.Create(new SKImageInfo(64, 64));
        surface.Canvas.Clear(SKColors.Black);
        using var image = surface.Snapshot();
        using var black = image.Encode(SKEncodedImageFormat.Webp, 90);

        var picture = Read(SamplePicture.Moving(64, SamplePicture.Of(64, 64, SKEncodedImageFormat.Webp), black.ToArray()));

        SamplePicture.ChunksOf(picture.Large).ShouldNotContain("ANMF");
        ColoursOf(picture.Large).ShouldBe([Red, Green, Blue, White]);
    }

    [Fact]
    public void Read_PngWithMoreThanPixels_KeepsOnlyThose()
    {
        var clean = SamplePng.Of(4, 4, 2, 8, (x, y) => x * y);
        var laden = SamplePng.Of(4, 4, 2, 8, (x, y) => x * y, ("tEXt", Encoding.ASCII.GetBytes($"Comment\0{Page}")), ("eXIf", [1, 2, 3]));

        ShouldHoldPixelsAlone([.. laden, .. Encoding.ASCII.GetBytes(Page), .. "PK\u0003\u0004"u8], clean);
    }

    [Fact]
    public void Read_JpegWithMoreThanPixels_KeepsOnlyThose()
    {
        var clean = SamplePicture.Of(64, 48);
        var laden = SamplePicture.With(SamplePicture.HeldAs(clean, 1), 0xFE, Encoding.ASCII.GetBytes(Page));

        ShouldHoldPixelsAlone([.. laden, .. Encoding.ASCII.GetBytes(Page), .. "PK\u0003\u0004"u8], clean);
    }

    [Fact]
    public void Read_WebPWithMoreThanPixels_KeepsOnlyThose()
    {
        var clean = SamplePicture.Of(64, 64, SKEncodedImageFormat.Webp);

        ShouldHoldPixelsAlone([.. clean, .. Encoding.ASCII.GetBytes(Page), .. "PK\u0003\u0004"u8], clean);
    }

    [Theory]
    [InlineData(5001, 5000, PictureRefusal.TooManyPixels)]
    [InlineData(500_000, 500_000, PictureRefusal.TooManyPixels)]
    [InlineData(0, 1, PictureRefusal.Damaged)]
    [InlineData(5000, 5000, PictureRefusal.Damaged)]
    public void Read_PngOfAnotherSizeThanItSays_IsRefused(int width, int height, PictureRefusal refusal)
    {
        var file = SamplePng.Of(1, 1, 2, 8, (_, _) => 0);
        SamplePng.Resize(file, width, height);

        Picture.Read(file).Refusal.ShouldBe(refusal);
    }

    [Fact]
    public void Read_PngOfOneColourAndFarTooManyPixels_IsRefused()
    {
        var bomb = SamplePng.Bomb(20_000);

        bomb.Length.ShouldBeLessThan(Picture.MaxBytes);
        Picture.Read(bomb).Refusal.ShouldBe(PictureRefusal.TooManyPixels);
    }

    [Fact]
    public void Read_JpegThatSaysItHasFarTooManyPixels_IsRefused()
    {
        var file = SamplePicture.Of(16, 16);
        var frame = file.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), 65_000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), 65_000);

        Picture.Read(file).Refusal.ShouldBe(PictureRefusal.TooManyPixels);
    }

    [Fact]
    public void Read_PngThatUnpacksToFarMore_TakesNoMoreThanItSays()
    {
        var bomb = SamplePng.Of(1, 1, 2, 8, (_, _) => 0, pixelData: new byte[64 * 1024 * 1024]);

        bomb.Length.ShouldBeLessThan(100_000);
        SamplePicture.SideOf(Read(bomb).Large).ShouldBe(1);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Read_CutOffPicture_IsRefused(SKEncodedImageFormat format)
    {
        var file = SamplePicture.Of(200, 200, format);

        foreach (var part in new[] { 0.02, 0.1, 0.3, 0.5, 0.7, 0.9 })
        {
            var length = Math.Max(12, (int)(file.Length * part));
            Picture.Read(file[..length]).ShouldBe((null, PictureRefusal.Damaged), $"{length} bytes of {file.Length}");
        }
    }

    [Fact]
    public void Read_PngWithAnotherByteInItsPixels_IsRefused()
    {
        var file = SamplePng.Of(8, 8, 2, 8, (x, y) => x * y);

        // The header and the pixels, each with a sum behind it. What stands around them says only where they end.
        foreach (var place in Enumerable.Range(12, 21).Concat(Enumerable.Range(37, file.Length - 37 - 12)))
        {
            var changed = file.ToArray();
            changed[place] ^= 0x55;
            Picture.Read(changed).Picture.ShouldBeNull($"byte {place} is another");
        }
    }

    private static void ShouldHoldPixelsAlone(byte[] laden, byte[] clean)
    {
        var picture = Read(laden);

        foreach (var size in new[] { picture.Large, picture.Small })
        {
            SamplePicture.ChunksOf(size).ShouldBe(["VP8 "]);
            Encoding.Latin1.GetString(size).ShouldNotContain("script");
            Encoding.Latin1.GetString(size).ShouldNotContain("GPS");
        }

        picture.Large.ShouldBe(Read(clean).Large);
        picture.Small.ShouldBe(Read(clean).Small);
    }

    private static string[] ColoursOf(byte[] file) =>
        [SamplePicture.ColourAt(file, 0.2, 0.2), SamplePicture.ColourAt(file, 0.8, 0.2), SamplePicture.ColourAt(file, 0.2, 0.8), SamplePicture.ColourAt(file, 0.8, 0.8)];

    private static Picture Read(byte[] file)
    {
        var (picture, refusal) = Picture.Read(file);
        refusal.ShouldBeNull();
        return picture!;
    }
}
