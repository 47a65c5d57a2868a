using System.IO.Compression;

namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>Reads the pixels of a PNG line by line, so that a picture of many pixels takes no more memory than one of few.</summary>
internal sealed class PngPixels(PngHeader header, byte[] palette, byte[] transparency)
{
    /// <exception cref="PictureException">It is not taken.</exception>
    public SquarePicture Read(Stream data)
    {
        if (header.Colour == 3 && (palette.Length is 0 or > 768 || palette.Length % 3 != 0))
        {
            throw new PictureException(PictureRefusal.Damaged);
        }

        var scaler = new SquareScaler(header.Width, header.Height);
        var (line, above) = (new byte[header.LineBytes], new byte[header.LineBytes]);
        var pixels = new byte[header.Width * 4];
        try
        {
            using var unpacked = new ZLibStream(data, CompressionMode.Decompress);
            for (var y = 0; y < header.Height; y++)
            {
                var filter = unpacked.ReadByte();
                unpacked.ReadExactly(line);
                Unfilter(filter, line, above);
                if (scaler.Wants(y))
                {
                    Spread(line, pixels);
                    scaler.Add(y, pixels);
                }

                (line, above) = (above, line);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new PictureException(PictureRefusal.Damaged);
        }

        return scaler.Finish();
    }

    private void Unfilter(int filter, byte[] line, byte[] above)
    {
        var step = header.Step;
        for (var x = 0; x < line.Length; x++)
        {
            int left = x >= step ? line[x - step] : 0;
            int corner = x >= step ? above[x - step] : 0;
            line[x] = unchecked((byte)(line[x] + filter switch
            {
                0 => 0,
                1 => left,
                2 => above[x],
                3 => (left + above[x]) / 2,
                4 => Paeth(left, above[x], corner),
                _ => throw new PictureException(PictureRefusal.Damaged),
            }));
        }
    }

    public static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    /// <summary>Makes red, green, blue and alpha of a line, a byte each.</summary>
    private void Spread(byte[] line, byte[] pixels)
    {
        for (var x = 0; x < header.Width; x++)
        {
            var pixel = pixels.AsSpan(x * 4, 4);
            switch (header.Colour)
            {
                case 3:
                    var index = Sample(line, x);
                    if ((index * 3) + 3 > palette.Length)
                    {
                        throw new PictureException(PictureRefusal.Damaged);
                    }

                    palette.AsSpan(index * 3, 3).CopyTo(pixel);
                    pixel[3] = index < transparency.Length ? transparency[index] : byte.MaxValue;
                    break;
                case 0 or 4:
                    var grey = Byte(Sample(line, x * header.Samples));
                    pixel[..3].Fill(grey);
                    pixel[3] = header.Colour == 4 ? Byte(Sample(line, (x * 2) + 1)) : AlphaOf(Sample(line, x));
                    break;
                default:
                    var first = x * header.Samples;
                    for (var part = 0; part < 3; part++)
                    {
                        pixel[part] = Byte(Sample(line, first + part));
                    }

                    pixel[3] = header.Colour == 6
                        ? Byte(Sample(line, first + 3))
                        : AlphaOf(Sample(line, first), Sample(line, first + 1), Sample(line, first + 2));
                    break;
            }
        }
    }

    private int Sample(byte[] line, int number) => header.Depth switch
    {
        8 => line[number],
        16 => (line[number * 2] << 8) | line[(number * 2) + 1],
        var depth => (line[number * depth / 8] >> (8 - depth - (number * depth % 8))) & ((1 << depth) - 1),
    };

    private byte Byte(int sample) => (byte)(header.Depth switch
    {
        8 => sample,
        16 => sample >> 8,
        var depth => sample * byte.MaxValue / ((1 << depth) - 1),
    });

    /// <summary>A picture without alpha may name one colour that is not seen.</summary>
    private byte AlphaOf(params ReadOnlySpan<int> samples)
    {
        if (transparency.Length != samples.Length * 2)
        {
            return byte.MaxValue;
        }

        for (var part = 0; part < samples.Length; part++)
        {
            if (((transparency[part * 2] << 8) | transparency[(part * 2) + 1]) != samples[part])
            {
                return byte.MaxValue;
            }
        }

        return 0;
    }
}
