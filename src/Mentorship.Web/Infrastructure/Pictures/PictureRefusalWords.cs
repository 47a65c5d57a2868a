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
        PictureRefusal.TooLarge => "Choose a file of at most 10 MB.",
        PictureRefusal.OtherKind => "Choose a JPEG, PNG or WebP picture.",
        PictureRefusal.TooManyPixels => "Choose a picture of at most 25 megapixels, such as 5000 by 5000.",
        PictureRefusal.Damaged => "This file is damaged. Save it anew and try again.",
        PictureRefusal.TooSlow => "This picture takes too long to read. Make it smaller and try again.",
        PictureRefusal.Busy => "Other pictures are being read just now. Try again in a minute.",
    };
#pragma warning restore CS8524
}
