namespace Mentorship.Web.Features.Mentors;

/// <summary>Where a mentor's picture is served.</summary>
public static class PictureAddress
{
    /// <summary>The address of this version; null where there is no picture.</summary>
    public static string? Of(Guid mentorId, string version) => version.Length == 0 ? null : $"/pictures/{mentorId}/{version}";
}
