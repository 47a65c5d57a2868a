using System.Buffers.Binary;

namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>Reads a PNG (ISO/IEC 15948) and writes another of its middle: a small square, pixels and nothing else.</summary>
internal static class Png
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <exception cref="PictureException">It is not taken.</exception>
    public static byte[] Rewrite(ReadOnlySpan<byte> file)
    {
        PngHeader? header = null;
        byte[] palette = [];
        byte[] transparency = [];
        using var data = new MemoryStream();
        var rest = file[Signature.Length..];
        while (true)
        {
            var (type, content) = TakeChunk(ref rest);
            if ((type == "IHDR") != header is null)
            {
                throw new PictureException(PictureRefusal.Damaged);
            }

            switch (type)
            {
                case "IHDR":
                    header = PngHeader.Read(content);
                    break;
                case "PLTE":
                    palette = content.ToArray();
                    break;
                case "tRNS":
                    transparency = content.ToArray();
                    break;
                case "IDAT":
                    data.Write(content);
                    break;
                case "IEND":
                    // What comes after the end is left behind with all that is no pixel.
                    data.Position = 0;
                    return PngWriter.Write(new PngPixels(header!, palette, transparency).Read(data));
                default:
                    if (char.IsAsciiLetterUpper(type[0]))
                    {
                        // Whoever writes it thinks that the picture cannot be understood without it.
                        throw new PictureException(PictureRefusal.OtherKind);
                    }

                    break;
            }
        }
    }

    private static (string Type, byte[] Content) TakeChunk(ref ReadOnlySpan<byte> rest)
    {
        const int Around = 12;
        if (rest.Length < Around || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - Around)
        {
            throw new PictureException(PictureRefusal.Damaged);
        }

        var named = rest.Slice(4, 4 + (int)length);
        if (Crc32.Of(named) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]) || named[..4].ContainsAnyExceptInRange((byte)'A', (byte)'z'))
        {
            throw new PictureException(PictureRefusal.Damaged);
        }

        rest = rest[(Around + (int)length)..];
        return (System.Text.Encoding.ASCII.GetString(named[..4]), named[4..].ToArray());
    }
}
