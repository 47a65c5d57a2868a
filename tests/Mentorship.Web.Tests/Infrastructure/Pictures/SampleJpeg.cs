using System.Buffers.Binary;

namespace Mentorship.Web.Tests.Infrastructure.Pictures;

/// <summary>Writes the frame of a grey JPEG: all parts that a picture has, and a scan that has no meaning.</summary>
internal static class SampleJpeg
{
    public static byte[] Of(int width, int height)
    {
        byte[] codes = [0x00, 0, 1, .. new byte[14], 0x00];
        var frame = new byte[9];
        frame[0] = 8;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(3), (ushort)width);
        (frame[5], frame[6], frame[7]) = (1, 1, 0x11);
        return
        [
            0xFF, 0xD8,
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(0xC0, frame),
            .. Segment(0xC4, codes),
            .. Segment(0xDD, [0, 4]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78,
            0xFF, 0xD9,
        ];
    }

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        var head = new byte[] { 0xFF, marker, 0, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(content.Length + 2));
        return [.. head, .. content];
    }
}
