using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>Writes a PNG with a header, pixels and an end.</summary>
internal static class PngWriter
{
    private const byte SubFilter = 1;
    private const byte PaethFilter = 4;

    public static byte[] Write(SquarePicture picture)
    {
        // Alpha only where something shines through: a third less otherwise.
        var isOpaque = true;
        for (var place = 3; place < picture.Pixels.Length; place += 4)
        {
            isOpaque &= picture.Pixels[place] == byte.MaxValue;
        }

        var samples = isOpaque ? 3 : 4;
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Side);
        (header[8], header[9]) = (8, (byte)(isOpaque ? 2 : 6));

        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Pack(picture, samples));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Pack(SquarePicture picture, int samples)
    {
        using var packed = new MemoryStream();
        using (var writer = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            var (line, above) = (new byte[picture.Side * samples], new byte[picture.Side * samples]);
            for (var y = 0; y < picture.Side; y++)
            {
                for (var x = 0; x < picture.Side; x++)
                {
                    picture.Pixels.AsSpan(((y * picture.Side) + x) * 4, samples).CopyTo(line.AsSpan(x * samples));
                }

                // The one whose bytes are nearer to nothing packs better, as a rule.
                var (sub, paeth) = (Filter(SubFilter, line, above, samples), Filter(PaethFilter, line, above, samples));
                writer.Write(Size(sub) <= Size(paeth) ? sub : paeth);
                (line, above) = (above, line);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Filter(byte filter, byte[] line, byte[] above, int step)
    {
        var filtered = new byte[line.Length + 1];
        filtered[0] = filter;
        for (var x = 0; x < line.Length; x++)
        {
            int left = x >= step ? line[x - step] : 0;
            int corner = x >= step ? above[x - step] : 0;
            filtered[x + 1] = unchecked((byte)(line[x] - (filter == SubFilter ? left : PngPixels.Paeth(left, above[x], corner))));
        }

        return filtered;
    }

    private static int Size(byte[] filtered) => filtered.Skip(1).Sum(one => Math.Min((int)one, 256 - one));

    private static void WriteChunk(MemoryStream file, string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        file.Write(number);
    }
}
