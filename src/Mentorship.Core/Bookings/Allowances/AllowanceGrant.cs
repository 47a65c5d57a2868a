using Mentorship.Core.Common;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Bookings.Allowances;

/// <summary>
/// Sessions of a week that an admin gave back to a member. (MemberId, Week, Number) is the key, so of two admins who do
/// the same at once one does it.
/// </summary>
public sealed class AllowanceGrant : IRecordsDeeds
{
    private readonly DeedNotes _notes = new();

    private AllowanceGrant()
    {
    }

    public Guid MemberId { get; private set; }

    /// <summary>The Monday, in UTC.</summary>
    public LocalDate Week { get; private set; }

    /// <summary>Which of the week's grants, from one.</summary>
    public int Number { get; private set; }

    /// <summary>How many sessions, at least one.</summary>
    public int Sessions { get; private set; }

    public Guid ActorId { get; private set; }

    /// <summary>Why, as the admin said.</summary>
    public string Reason { get; private set; } = "";

    public Instant GivenAt { get; private set; }

    string IRecordsDeeds.RecordKind => Membership.RecordKind;

    string IRecordsDeeds.RecordId => MemberId.ToString();

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties { get; } = [nameof(Week), nameof(Sessions)];

    public static AllowanceGrant Give(Guid memberId, int number, int sessions, Guid actorId, string reason, Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sessions, 1);
        var grant = new AllowanceGrant
        {
            MemberId = memberId,
            Week = AllowanceClaim.WeekOf(now),
            Number = number,
            Sessions = sessions,
            ActorId = actorId,
            Reason = reason.OnLines().AtMost(Membership.ReasonMaxLength),
            GivenAt = now,
        };
        grant._notes.Add(new("weekly sessions reset", actorId, now) { Reason = grant.Reason });
        return grant;
    }

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds() => _notes.Take();
}
