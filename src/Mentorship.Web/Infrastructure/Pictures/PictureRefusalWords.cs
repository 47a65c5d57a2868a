namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>What somebody is told whose file is not taken.</summary>
public static class PictureRefusalWords
{
    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when a
    // reason has no words.
#pragma warning disable CS8524
    public static string Words(this PictureRefusal refusal) => refusal switch
    {
        PictureRefusal.Missing => "Choose a picture first.",
        PictureRefusal.TooLarge => "Choose a file of at most 5 MB.",
        PictureRefusal.OtherKind => "Choose a JPEG or PNG picture.",
        PictureRefusal.TooManyPixels => "Choose a picture of at most 4096 by 4096 pixels.",
        PictureRefusal.LargeJpeg =>
            "A JPEG can have at most 1024 by 1024 pixels and 500 kB. Make it smaller, or save it as PNG: those are made smaller here.",
        PictureRefusal.Interlaced => "Save this PNG without interlacing and try again.",
        PictureRefusal.Damaged => "This file is damaged. Save it anew and try again.",
    };
#pragma warning restore CS8524
}
