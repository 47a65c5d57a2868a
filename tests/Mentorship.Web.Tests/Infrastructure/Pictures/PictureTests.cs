using System.Text;
using Mentorship.Web.Infrastructure.Pictures;

namespace Mentorship.Web.Tests.Infrastructure.Pictures;

/// <summary>What is taken as a picture, and what becomes of it.</summary>
public sealed class PictureTests
{
    private const string Page = "<html><script>alert(1)</script></html>";

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("<?xml version=\"1.0\"?><svg/>")]
    [InlineData("GIF89a/*" + Page + "*/=1;")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ")]
    [InlineData("%PDF-1.7")]
    [InlineData(Page)]
    [InlineData("\u00ff")]
    public void Read_NoJpegAndNoPng_IsRefused(string text) =>
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
        var file = SamplePng.Of(4, 4, colour, depth, (x, _) => x < 2 ? 0 : (1 << depth) - 1);

        var pixels = SamplePng.PixelsOf(Read(file));

        pixels.Select(pixel => pixel.Red).ShouldBe(Enumerable.Repeat<int[]>([0, 0, 255, 255], 4).SelectMany(line => line));
        pixels.ShouldAllBe(pixel => pixel.Red == pixel.Green && pixel.Green == pixel.Blue);
    }

    [Fact]
    public void Read_PngWithPalette_ShowsItsColours()
    {
        var file = SamplePng.Of(2, 2, 3, 2, (x, y) => x + y, ("PLTE", [255, 0, 0, 0, 255, 0, 0, 0, 255]));

        SamplePng.PixelsOf(Read(file)).ShouldBe([(255, 0, 0), (0, 255, 0), (0, 255, 0), (0, 0, 255)]);
    }

    [Fact]
    public void Read_WideLargePng_IsItsMiddleAndSmall()
    {
        // Red at the left, green in the middle square, blue at the right.
        var file = SamplePng.Of(1000, 400, 3, 8, (x, _) => x < 300 ? 0 : x < 700 ? 1 : 2, ("PLTE", [255, 0, 0, 0, 255, 0, 0, 0, 255]));

        var pixels = SamplePng.PixelsOf(Read(file));

        pixels.Count.ShouldBe(160 * 160);
        pixels.Distinct().ShouldBe([(0, 255, 0)]);
    }

    [Fact]
    public void Read_PngWithMoreThanPixels_KeepsOnlyThose()
    {
        var file = SamplePng.Of(4, 4, 2, 8, (x, y) => x * y, ("tEXt", Encoding.ASCII.GetBytes($"Comment\0{Page}")), ("eXIf", [1, 2, 3]));
        byte[] polyglot = [.. file, .. Encoding.ASCII.GetBytes(Page), .. "PK\u0003\u0004"u8];

        var written = Read(polyglot);

        Encoding.Latin1.GetString(written).ShouldNotContain("script");
        SamplePng.ChunksOf(written).ShouldBe(["IHDR", "IDAT", "IEND"]);
        written.ShouldBe(Read(SamplePng.Of(4, 4, 2, 8, (x, y) => x * y)));
    }

    [Theory]
    [InlineData(4097, 1, PictureRefusal.TooManyPixels)]
    [InlineData(1, 65535, PictureRefusal.TooManyPixels)]
    [InlineData(0, 1, PictureRefusal.Damaged)]
    public void Read_PngOfImpossibleSize_IsRefusedBeforeItIsUnpacked(int width, int height, PictureRefusal refusal)
    {
        var file = SamplePng.Of(1, 1, 2, 8, (_, _) => 0);
        SamplePng.Resize(file, width, height);

        Picture.Read(file).Refusal.ShouldBe(refusal);
    }

    [Fact]
    public void Read_PngThatUnpacksToFarMore_TakesNoMoreThanItSays()
    {
        var bomb = SamplePng.Of(1, 1, 2, 8, (_, _) => 0, pixelData: new byte[64 * 1024 * 1024]);

        bomb.Length.ShouldBeLessThan(100_000);
        Read(bomb).Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void Read_DamagedPng_IsRefused()
    {
        var file = SamplePng.Of(8, 8, 2, 8, (x, y) => x * y);

        foreach (var length in Enumerable.Range(8, file.Length - 8))
        {
            Picture.Read(file.AsSpan(0, length)).Refusal.ShouldBe(PictureRefusal.Damaged, $"{length} bytes of it");
        }

        foreach (var place in Enumerable.Range(8, file.Length - 8))
        {
            var changed = file.ToArray();
            changed[place] ^= 0x55;
            Picture.Read(changed).Picture.ShouldBeNull($"byte {place} is another");
        }
    }

    [Fact]
    public void Read_InterlacedPng_SaysWhatToDo()
    {
        var file = SamplePng.Of(1, 1, 2, 8, (_, _) => 0, interlace: 1);

        Picture.Read(file).Refusal!.Value.Words().ShouldBe("Save this PNG without interlacing and try again.");
    }

    [Fact]
    public void Read_Jpeg_KeepsWhatMakesUpThePictureAndNothingElse()
    {
        var clean = SampleJpeg.Of(64, 48);
        byte[] laden =
        [
            .. clean[..2],
            .. SampleJpeg.Segment(0xE0, "JFIF\0"u8),
            .. SampleJpeg.Segment(0xE1, Encoding.ASCII.GetBytes($"Exif\0\0GPS {Page}")),
            .. SampleJpeg.Segment(0xFE, Encoding.ASCII.GetBytes(Page)),
            .. clean[2..],
            .. Encoding.ASCII.GetBytes(Page),
        ];

        var (picture, refusal) = Picture.Read(laden);

        refusal.ShouldBeNull();
        picture!.ContentType.ShouldBe("image/jpeg");
        picture.Bytes.ShouldBe(clean);
    }

    [Theory]
    [InlineData(1025, 10, PictureRefusal.LargeJpeg)]
    [InlineData(10, 4000, PictureRefusal.LargeJpeg)]
    [InlineData(0, 10, PictureRefusal.Damaged)]
    public void Read_JpegOfOtherSize_IsRefused(int width, int height, PictureRefusal refusal) =>
        Picture.Read(SampleJpeg.Of(width, height)).Refusal.ShouldBe(refusal);

    [Fact]
    public void Read_CutOffJpeg_IsRefused()
    {
        var file = SampleJpeg.Of(8, 8);

        foreach (var length in Enumerable.Range(3, file.Length - 3))
        {
            Picture.Read(file.AsSpan(0, length)).Refusal.ShouldBe(PictureRefusal.Damaged, $"{length} bytes of it");
        }
    }

    [Theory]
    [InlineData(0xC9)]
    [InlineData(0xC3)]
    [InlineData(0xCC)]
    [InlineData(0x01)]
    public void Read_JpegWithPartsThatFewKnow_IsRefused(int marker)
    {
        var clean = SampleJpeg.Of(8, 8);

        Picture.Read([.. clean[..2], .. SampleJpeg.Segment((byte)marker, "anything at all"u8), .. clean[2..]]).Refusal.ShouldBe(PictureRefusal.OtherKind);
    }

    [Fact]
    public void Read_JpegTablesLongerThanTheySay_AreRefused()
    {
        var clean = SampleJpeg.Of(8, 8);

        Picture.Read([.. clean[..2], .. SampleJpeg.Segment(0xDB, new byte[65 + 20]), .. clean[2..]]).Refusal.ShouldBe(PictureRefusal.Damaged);
        Picture.Read([.. clean[..2], .. SampleJpeg.Segment(0xC4, new byte[17 + 20]), .. clean[2..]]).Refusal.ShouldBe(PictureRefusal.Damaged);
    }

    private static byte[] Read(byte[] file)
    {
        var (picture, refusal) = Picture.Read(file);
        refusal.ShouldBeNull();
        picture!.ContentType.ShouldBe("image/png");
        return picture.Bytes;
    }
}
