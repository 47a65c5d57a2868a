using System.Buffers.Binary;

namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>
/// Writes a JPEG (ISO/IEC 10918) anew of the parts that make up its picture: tables, frame and scans, each as long as it
/// says. Whatever else a file can carry, such as where a photograph was taken, and all that comes after its end, is left
/// behind. Its pixels are not touched.
/// </summary>
internal static class Jpeg
{
    private const int MaxSide = 1024;
    private const int MaxBytes = 500 * 1000;

    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Tables = 0xDB;
    private const byte RestartInterval = 0xDD;
    private const byte Codes = 0xC4;
    private const byte Adobe = 0xEE;

    public static bool Is(ReadOnlySpan<byte> file) => file is [0xFF, StartOfImage, 0xFF, ..];

    /// <exception cref="PictureException">It is not taken.</exception>
    public static byte[] Rewrite(ReadOnlySpan<byte> file)
    {
        using var written = new MemoryStream();
        written.Write([0xFF, StartOfImage]);
        var rest = file[2..];
        var (frames, scans, parts) = (0, 0, 0);
        while (true)
        {
            var marker = TakeMarker(ref rest);
            if (marker == EndOfImage)
            {
                Require(frames == 1 && scans > 0);
                written.Write([0xFF, EndOfImage]);
                return written.Length <= MaxBytes ? written.ToArray() : throw new PictureException(PictureRefusal.LargeJpeg);
            }

            var content = TakeContent(ref rest);
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    frames++;
                    parts = CheckFrame(content);
                    break;
                case Codes:
                    CheckCodes(content);
                    break;
                case Tables:
                    CheckTables(content);
                    break;
                case RestartInterval:
                    Require(content.Length == 2);
                    break;
                case StartOfScan:
                    scans++;
                    Require(frames == 1 && content.Length > 0 && content[0] >= 1 && content[0] <= parts && content.Length == 4 + (2 * content[0]));
                    break;
                case Adobe when content.Length >= 12 && content.StartsWith("Adobe"u8) && content[11] == 0 && parts is 0 or 3:
                    // Red, green and blue instead of light and colour, which nobody knows who does not read this.
                    throw new PictureException(PictureRefusal.OtherKind);
                case >= 0xE0 and <= 0xEF or 0xFE:
                    continue;
                default:
                    throw new PictureException(PictureRefusal.OtherKind);
            }

            Write(written, marker, content);
            if (marker == StartOfScan)
            {
                written.Write(TakeScan(ref rest));
            }
        }
    }

    private static byte TakeMarker(ref ReadOnlySpan<byte> rest)
    {
        Require(rest.Length >= 2 && rest[0] == 0xFF);
        var at = 1;
        while (at < rest.Length && rest[at] == 0xFF)
        {
            at++;
        }

        Require(at < rest.Length);
        var marker = rest[at];
        rest = rest[(at + 1)..];
        return marker;
    }

    private static ReadOnlySpan<byte> TakeContent(ref ReadOnlySpan<byte> rest)
    {
        Require(rest.Length >= 2);
        var length = BinaryPrimitives.ReadUInt16BigEndian(rest);
        Require(length >= 2 && length <= rest.Length);
        var content = rest[2..length];
        rest = rest[length..];
        return content;
    }

    /// <summary>Everything up to the next marker that is not one of the restarts within.</summary>
    private static ReadOnlySpan<byte> TakeScan(ref ReadOnlySpan<byte> rest)
    {
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            if (rest[at] == 0xFF && rest[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                var scan = rest[..at];
                rest = rest[at..];
                return scan;
            }
        }

        throw new PictureException(PictureRefusal.Damaged);
    }

    /// <returns>How many parts each pixel has: light alone, or light and colour.</returns>
    private static int CheckFrame(ReadOnlySpan<byte> content)
    {
        Require(content.Length >= 6 && content[0] == 8);
        var (height, width, parts) = (BinaryPrimitives.ReadUInt16BigEndian(content[1..]), BinaryPrimitives.ReadUInt16BigEndian(content[3..]), content[5]);
        if (parts is not (1 or 3))
        {
            throw new PictureException(PictureRefusal.OtherKind);
        }

        Require(width > 0 && height > 0 && content.Length == 6 + (3 * parts));
        return width <= MaxSide && height <= MaxSide ? parts : throw new PictureException(PictureRefusal.LargeJpeg);
    }

    private static void CheckCodes(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            Require(content.Length >= 17);
            var count = 0;
            foreach (var codes in content.Slice(1, 16))
            {
                count += codes;
            }

            Require(content.Length >= 17 + count && count <= 256 && (content[0] & 0xEC) == 0);
            content = content[(17 + count)..];
        }
    }

    private static void CheckTables(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var length = content[0] >> 4 == 0 ? 65 : 129;
            Require(content.Length >= length && content[0] >> 4 <= 1 && (content[0] & 0x0F) <= 3);
            content = content[length..];
        }
    }

    private static void Write(MemoryStream written, byte marker, ReadOnlySpan<byte> content)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(content.Length + 2));
        written.Write(head);
        written.Write(content);
    }

    private static void Require(bool isSo)
    {
        if (!isSo)
        {
            throw new PictureException(PictureRefusal.Damaged);
        }
    }
}
