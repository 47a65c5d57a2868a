using Mentorship.Core.Bookings;
using Mentorship.Core.Courses;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.Operations;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.Core.Reviews;

namespace Mentorship.Web.Features.Admin.Audit;

/// <summary>The kinds of records that the audit has lines of.</summary>
public static class AuditKinds
{
    public static IReadOnlyList<string> All { get; } =
    [
        Booking.RecordKind,
        Category.RecordKind,
        Course.RecordKind,
        Enrolment.RecordKind,
        JobState.RecordKind,
        Membership.RecordKind,
        OutboxMessage.RecordKind,
        PolicyValue.RecordKind,
        Review.RecordKind,
        User.RecordKind,
    ];
}
