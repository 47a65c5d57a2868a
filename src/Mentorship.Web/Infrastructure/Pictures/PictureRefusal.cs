namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>Why a file is not taken as a picture.</summary>
public enum PictureRefusal
{
    /// <summary>There is none, or nothing is in it.</summary>
    Missing = 1,

    /// <summary>It is over the limit of bytes.</summary>
    TooLarge,

    /// <summary>It is neither JPEG nor PNG, or of a kind of those that few programs write.</summary>
    OtherKind,

    /// <summary>It has too many pixels one way or the other.</summary>
    TooManyPixels,

    /// <summary>It is a JPEG that would have to be made smaller, which only PNGs are here.</summary>
    LargeJpeg,

    /// <summary>It is a PNG whose lines come in an order for slow lines.</summary>
    Interlaced,

    /// <summary>It begins as a picture and does not go on as one.</summary>
    Damaged,
}
