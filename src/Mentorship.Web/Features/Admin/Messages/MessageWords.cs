using Mentorship.Core.Notifications;

namespace Mentorship.Web.Features.Admin.Messages;

/// <summary>How messages and their states read.</summary>
public static class MessageWords
{
    public static string Words(this MessageKind kind) => kind switch
    {
        MessageKind.Booked => "Booked",
        MessageKind.Requested => "Asked for",
        MessageKind.Approved => "Approved",
        MessageKind.Declined => "Declined",
        MessageKind.Cancelled => "Cancelled",
        MessageKind.RequestExpired => "Not answered in time",
        MessageKind.Completed => "Completed",
        MessageKind.NoShow => "Did not come",
        MessageKind.NoShowDisputed => "No-show disputed",
        MessageKind.NoShowUpheld => "No-show upheld",
        MessageKind.NoShowOverturned => "No-show overturned",
        MessageKind.NoShowSettled => "No-show settled",
        MessageKind.LinkChanged => "Another link",
        MessageKind.MeetingFailed => "Meeting not made",
        MessageKind.GivenBack => "Money given back",
        MessageKind.PaidInVain => "Paid in vain",
        MessageKind.MoveAsked => "Another time asked for",
        MessageKind.MoveCountered => "Yet another time proposed",
        MessageKind.MoveAccepted => "Moved",
        MessageKind.MoveRejected => "Move rejected",
        MessageKind.MoveWithdrawn => "Move withdrawn",
        MessageKind.MoveExpired => "Move not answered in time",
        MessageKind.CourseFollowUp => "Sessions after a course",
        MessageKind.FreeTimeAgain => "A free time again",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without words."),
    };

    public static string Words(this OutboxStatus status) => status switch
    {
        OutboxStatus.Waiting => "Waiting",
        OutboxStatus.Sent => "Sent",
        OutboxStatus.Dead => "Dead letter",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A state without words."),
    };

    public static string ChipClass(this OutboxStatus status) => status switch
    {
        OutboxStatus.Waiting => "chip chip-state is-pending",
        OutboxStatus.Sent => "chip chip-state is-completed",
        OutboxStatus.Dead => "chip chip-state is-cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A state without a colour."),
    };
}
