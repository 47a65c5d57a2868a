using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>A booking in a list, for the person whose list it is.</summary>
/// <param name="Id">The booking.</param>
/// <param name="Title">What was booked.</param>
/// <param name="OtherName">The person on the other side.</param>
/// <param name="OtherPicture">The address of the picture of a mentor on the other side; null for initials.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Time">From when to when.</param>
/// <param name="AnswerBy">Until when its mentor can answer; null unless it waits for that.</param>
/// <param name="CanJoin">Whether the two can join it now.</param>
/// <param name="IsIncluded">Whether it is one of the mentee's included sessions.</param>
/// <param name="MeetsByLink">Whether it is on and takes place on a screen, so that its mentor may want to change the link.</param>
/// <param name="CanCounter">Whether a request like it can be answered with another time.</param>
/// <param name="Move">What is negotiated about its time; null if nothing is.</param>
public sealed record BookingLine(
    Guid Id,
    string Title,
    string OtherName,
    string? OtherPicture,
    string Topic,
    BookingStatus Status,
    TimeRange Time,
    Instant? AnswerBy,
    bool CanJoin,
    bool IsIncluded,
    bool MeetsByLink,
    bool CanCounter,
    MoveLine? Move);
