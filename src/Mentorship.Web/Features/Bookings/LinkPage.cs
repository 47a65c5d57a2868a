using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <param name="Form">What is filled in.</param>
/// <param name="Booking">The session, with its mentee.</param>
/// <param name="Meeting">Where the two meet; null where that is not known.</param>
public sealed record LinkPage(LinkForm Form, Booking Booking, Meeting? Meeting)
{
    public string Heading => Meeting is null ? "Add a link" : "Change the link";

    /// <summary>Where they meet as it is, without the link itself, which stands only behind the door of the session.</summary>
    public string NowWords => Meeting switch
    {
        null => "The session has no link yet.",
        { Provider: MeetingProvider.OwnLink } => "Now you meet by a link of yours.",
        _ => "Now you meet in a room of ours.",
    };

    public bool IsPossible(Instant now) => ChangeMeetingLink.IsPossible(Booking, Meeting, now);
}
