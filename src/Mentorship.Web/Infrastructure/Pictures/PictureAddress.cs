using Mentorship.Core.People;

namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>Where a mentor's picture is served. The small one is at the same address with "/small" after it.</summary>
public static class PictureAddress
{
    /// <summary>The address of this version; null where there is no picture.</summary>
    public static string? Of(Guid mentorId, string version) => version.Length == 0 ? null : $"/pictures/{mentorId}/{version}";

    /// <summary>The address of a mentor's picture as it is now; null where there is none.</summary>
    public static string? Of(MentorProfile mentor) => Of(mentor.UserId, mentor.PictureVersion);
}
