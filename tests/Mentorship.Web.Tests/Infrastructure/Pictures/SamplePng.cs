using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Mentorship.Web.Tests.Infrastructure.Pictures;

/// <summary>Writes PNGs of every kind.</summary>
internal static class SamplePng
{
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="colour">PNG's number of the kind of colour.</param>
    /// <param name="depth">Bits a sample.</param>
    /// <param name="sampleOf">The value of each sample but alpha, which is full.</param>
    /// <param name="more">Chunks between the header and the pixels.</param>
    public static byte[] Of(int width, int height, int colour, int depth, Func<int, int, int> sampleOf, params (string Type, byte[] Content)[] more) =>
        Write(width, height, colour, depth, interlace: 0, Lines(width, height, colour, depth, sampleOf), more);

    public static byte[] Of(int width, int height, int colour, int depth, Func<int, int, int> sampleOf, byte interlace) =>
        Write(width, height, colour, depth, interlace, Lines(width, height, colour, depth, sampleOf), []);

    public static byte[] Of(int width, int height, int colour, int depth, Func<int, int, int> sampleOf, byte[] pixelData) =>
        Write(width, height, colour, depth, interlace: 0, [.. Lines(width, height, colour, depth, sampleOf), .. pixelData], []);

    /// <summary>A black square of so many pixels each way, in next to no bytes.</summary>
    public static byte[] Bomb(int side) => Write(side, side, colour: 0, depth: 1, interlace: 0, new byte[side * (1 + ((side + 7) / 8))], []);

    /// <summary>Writes another size into a file's header.</summary>
    public static void Resize(byte[] file, int width, int height)
    {
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc(file.AsSpan(12, 17)));
    }

    private static byte[] Lines(int width, int height, int colour, int depth, Func<int, int, int> sampleOf)
    {
        var colours = colour is 2 or 6 ? 3 : 1;
        var bytes = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            var bits = new StringBuilder();
            for (var x = 0; x < width; x++)
            {
                for (var part = 0; part < colours; part++)
                {
                    bits.Append(Convert.ToString(sampleOf(x, y), 2).PadLeft(depth, '0'));
                }

                bits.Append(colour is 4 or 6 ? new string('1', depth) : "");
            }

            bytes.Add(0);
            bytes.AddRange(bits.ToString().PadRight((bits.Length + 7) / 8 * 8, '0').Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2)));
        }

        return [.. bytes];
    }

    private static byte[] Write(int width, int height, int colour, int depth, byte interlace, byte[] lines, (string Type, byte[] Content)[] more)
    {
        using var packed = new MemoryStream();
        using (var writer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            writer.Write(lines);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)colour, interlace);
        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR", header),
            .. more.SelectMany(chunk => Chunk(chunk.Type, chunk.Content)),
            .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    // Bit by bit, another way than the application's.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var value = uint.MaxValue;
        foreach (var one in bytes)
        {
            value ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            }
        }

        return ~value;
    }
}
