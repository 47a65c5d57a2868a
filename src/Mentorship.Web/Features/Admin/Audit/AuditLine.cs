using Mentorship.Core.Audit;
using Mentorship.Core.Bookings;
using Mentorship.Core.Courses;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.Operations;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.Core.Reviews;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Audit;

/// <summary>One line of the audit, with who it was.</summary>
/// <param name="Entry">The line.</param>
/// <param name="Who">The name of who did it; null if nobody did.</param>
/// <param name="Email">Of the same.</param>
/// <param name="Zone">In which the times are read.</param>
public sealed record AuditLine(AuditEntry Entry, string? Who, string? Email, DateTimeZone Zone)
{
    /// <summary>Where the record can be seen; null if nowhere.</summary>
    public string? RecordAddress => Entry.RecordKind switch
    {
        Booking.RecordKind or Review.RecordKind => $"/admin/bookings/{Entry.RecordId}",
        Category.RecordKind => $"/admin/categories/{Entry.RecordId}",
        Course.RecordKind => $"/admin/courses/{Entry.RecordId}",
        Enrolment.RecordKind => $"/admin/courses/{Enrolment.CourseIdOf(Entry.RecordId)}",
        JobState.RecordKind => $"/admin/jobs/{Entry.RecordId}",
        User.RecordKind or Membership.RecordKind => $"/admin/users/{Entry.RecordId}",
        OutboxMessage.RecordKind => $"/admin/messages/{Entry.RecordId}",
        PolicyValue.RecordKind => $"/admin/policies/{Entry.RecordId}",
        _ => null,
    };
}
