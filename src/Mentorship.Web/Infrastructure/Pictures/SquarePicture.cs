namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>A square of pixels.</summary>
/// <param name="Side">How many there are each way.</param>
/// <param name="Pixels">Red, green, blue and alpha of each, line by line.</param>
internal sealed record SquarePicture(int Side, byte[] Pixels);
