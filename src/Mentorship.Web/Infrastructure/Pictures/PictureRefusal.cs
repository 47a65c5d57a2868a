namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>Why a file is not taken as a picture.</summary>
public enum PictureRefusal
{
    /// <summary>There is none, or nothing is in it.</summary>
    Missing = 1,

    /// <summary>It is over the limit of bytes.</summary>
    TooLarge,

    /// <summary>It is neither JPEG nor PNG nor WebP.</summary>
    OtherKind,

    /// <summary>It says that it has more pixels than are read.</summary>
    TooManyPixels,

    /// <summary>It begins as a picture and does not go on as one.</summary>
    Damaged,

    /// <summary>It is not read in time, whatever is in it.</summary>
    TooSlow,

    /// <summary>Others are being read, and go on for longer than one can wait.</summary>
    Busy,
}
