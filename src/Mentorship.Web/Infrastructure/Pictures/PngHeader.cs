using System.Buffers.Binary;

namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>How the pixels of a PNG are written.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Depth">Bits a sample.</param>
/// <param name="Colour">0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.</param>
internal sealed record PngHeader(int Width, int Height, int Depth, int Colour)
{
    public int Samples => Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Bytes from a sample to the one left of it, one at least: what filters count by.</summary>
    public int Step => Math.Max(1, Samples * Depth / 8);

    public int LineBytes => ((Width * Samples * Depth) + 7) / 8;

    /// <exception cref="PictureException">It is not taken.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> content)
    {
        if (content.Length != 13)
        {
            throw new PictureException(PictureRefusal.Damaged);
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
        if (width > Picture.MaxSide || height > Picture.MaxSide)
        {
            throw new PictureException(PictureRefusal.TooManyPixels);
        }

        var isKnown = (content[9], content[8]) is (0, 1 or 2 or 4 or 8 or 16) or (2 or 4 or 6, 8 or 16) or (3, 1 or 2 or 4 or 8);
        if (width == 0 || height == 0 || !isKnown || content[10] != 0 || content[11] != 0 || content[12] > 1)
        {
            throw new PictureException(PictureRefusal.Damaged);
        }

        return content[12] == 0
            ? new((int)width, (int)height, content[8], content[9])
            : throw new PictureException(PictureRefusal.Interlaced);
    }
}
