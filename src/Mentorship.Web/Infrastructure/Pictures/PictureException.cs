namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>Ends the reading of a file that is not taken; <see cref="Picture.Read"/> makes a value of it.</summary>
#pragma warning disable CA1032 // It never leaves this folder, and has a reason and no words.
public sealed class PictureException(PictureRefusal refusal) : Exception
#pragma warning restore CA1032
{
    public PictureRefusal Refusal => refusal;
}
