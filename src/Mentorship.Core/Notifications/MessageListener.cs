using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Policies;

namespace Mentorship.Core.Notifications;

/// <summary>Writes to people about what happens to their sessions, in the same transaction.</summary>
public sealed class MessageListener(SessionInvitations invitations, SessionMessages messages) : IBookingListener
{
    public async Task ChangedAsync(Booking booking, CancellationToken cancellationToken)
    {
        var change = booking.Events[^1];
        if (MessagePlan.For(change.Kind) is not { } plan)
        {
            return;
        }

        var invitation = await invitations.TellAsync(booking, plan.Invitation, change.At, cancellationToken);
        await messages.AddAsync(
            string.Create(CultureInfo.InvariantCulture, $"booking/{booking.Id:N}/{change.Number}"),
            plan.Kind,
            booking,
            plan.To,
            change.At,
            facts => facts with
            {
                Actor = SideOf(booking, change.ActorId),
                IsByAdmin = change.ActorId is { } actor && actor != booking.MentorId && actor != booking.MenteeId,
                Move = MoveOf(booking, change),

                // Of a no-show it is only a word that says which side, and of a dispute only the beginning.
                Reason = change.Kind switch
                {
                    BookingEventKind.NoShow => "",
                    BookingEventKind.NoShowDisputed => booking.DisputeWords,
                    _ => change.Detail,
                },
                Invitation = invitation,
            },
            cancellationToken);
    }

    private static Party? SideOf(Booking booking, Guid? actorId) => actorId switch
    {
        { } id when id == booking.MentorId => Party.Mentor,
        { } id when id == booking.MenteeId => Party.Mentee,
        _ => null,
    };

    /// <summary>What a line about a move is about; null for every other.</summary>
    private static MoveFacts? MoveOf(Booking booking, BookingEvent change)
    {
        if (change.ProposedStartsAt is not { } proposed || booking.Reschedule is not { } request)
        {
            return null;
        }

        var length = booking.EndsAt - booking.StartsAt;
        var isOpen = request.Status == RescheduleStatus.Open;
        var isSilence = request.Status == RescheduleStatus.Expired;
        return new()
        {
            OldStartsAt = request.OldStartsAt,
            OldEndsAt = request.OldStartsAt + length,
            NewStartsAt = proposed,
            NewEndsAt = proposed + length,
            Turn = isOpen || isSilence ? request.Turn : null,
            AnswerBy = isOpen ? request.ExpiresAt : null,
            RoundsLeft = booking.RoundsLeft(request),
            IsOfRequest = booking.Status == BookingStatus.Pending || change.Kind is BookingEventKind.Approved or BookingEventKind.RequestExpired,
        };
    }
}
