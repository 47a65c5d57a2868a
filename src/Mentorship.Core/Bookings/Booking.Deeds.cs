using Mentorship.Core.Common;
using Mentorship.Core.Policies;

namespace Mentorship.Core.Bookings;

// What the audit keeps of it: every line of its story, with the policies that it was booked under.
public sealed partial class Booking : IRecordsDeeds
{
    public const string RecordKind = "booking";

    private static readonly string[] AuditedProperties =
    [
        nameof(Status), nameof(StartsAt), nameof(EndsAt), nameof(PriceMinorUnits), nameof(CurrencyCode), nameof(RefundMinorUnits),
        nameof(HoldExpiresAt), nameof(RequestExpiresAt), nameof(CancelledBy), nameof(CancellationReason), nameof(Absent),
        nameof(NoShow), nameof(NoShowRefundDueAt),
    ];

    private int _eventsTaken;

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => Id.ToString();

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties => AuditedProperties;

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds()
    {
        var fresh = _events[_eventsTaken..];
        _eventsTaken = _events.Count;
        return [.. fresh.Select(line => new Deed(BookingDeeds.NameOf(line.Kind), line.ActorId, line.At) { Reason = line.Detail, Policy = PolicyTable.Write(Policy) })];
    }
}
