namespace Mentorship.Web.Features.Mentor.Meetings;

/// <param name="Form">What is filled in.</param>
/// <param name="RoomsHost">Where rooms are.</param>
/// <param name="HasZoom">Whether Zoom can be chosen on this site.</param>
public sealed record MeetingsPage(MeetingsForm Form, string RoomsHost, bool HasZoom);
