using Mentorship.Core.Bookings;
using Mentorship.Core.Notifications;
using Mentorship.Core.Payments;
using Mentorship.Web.Features.Bookings;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Bookings;

/// <summary>All there is to know about a session, and what an admin can do about it.</summary>
public sealed record BookingDossier
{
    /// <summary>With both people.</summary>
    public required Booking Booking { get; init; }

    /// <summary>What happened, newest first.</summary>
    public required IReadOnlyList<StoryLine> Story { get; init; }

    public required IReadOnlyList<Payment> Payments { get; init; }

    public required IReadOnlyList<Refund> Refunds { get; init; }

    /// <summary>What was written to its people, newest first.</summary>
    public required IReadOnlyList<OutboxMessage> Messages { get; init; }

    public required Instant Now { get; init; }

    public SettlementForm Form { get; init; } = new();

    public BookingStatus Status => Booking.StatusAt(Now);
}
