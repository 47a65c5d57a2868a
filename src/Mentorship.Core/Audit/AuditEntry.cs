using System.Text.Json;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Audit;

/// <summary>
/// One line of the audit: who did what to which record, when, from where and under which policy. Written with the
/// change it tells of, never altered. It names records by their ids and has no foreign keys, for it outlives them.
/// </summary>
public sealed class AuditEntry
{
    public const int PolicyMaxLength = 600;

    private AuditEntry()
    {
    }

    /// <summary>In the order of time.</summary>
    public Guid Id { get; private set; }

    public Instant At { get; private set; }

    /// <summary>Who; null when nobody did it, as when time ran out.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>What was done.</summary>
    public string Action { get; private set; } = "";

    /// <summary>To what kind of thing: "booking".</summary>
    public string RecordKind { get; private set; } = "";

    /// <summary>To which.</summary>
    public string RecordId { get; private set; } = "";

    /// <summary>What was said with it; may be empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The policies it was done under, as keys and values; may be empty.</summary>
    public string Policy { get; private set; } = "";

    /// <summary>What it changed: see <see cref="Changes"/>.</summary>
    public string ChangesJson { get; private set; } = "";

    /// <summary>The network address it came from; empty for a job.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the browser calls itself, or the job that did it.</summary>
    public string Browser { get; private set; } = "";

    /// <summary>Values before and after.</summary>
    public IReadOnlyList<AuditChange> Changes =>
        ChangesJson.Length == 0 ? [] : JsonSerializer.Deserialize<IReadOnlyList<AuditChange>>(ChangesJson) ?? [];

    public static AuditEntry Of(string recordKind, string recordId, Deed deed, IReadOnlyList<AuditChange> changes, AuditOrigin origin) => new()
    {
        Id = Ids.New(deed.At),
        At = deed.At,
        ActorId = deed.ActorId,
        Action = deed.Name.AtMost(Deed.NameMaxLength),
        RecordKind = recordKind.AtMost(IRecordsDeeds.RecordKindMaxLength),
        RecordId = recordId.AtMost(IRecordsDeeds.RecordIdMaxLength),
        Reason = deed.Reason.AtMost(Deed.ReasonMaxLength),
        Policy = deed.Policy.AtMost(PolicyMaxLength),
        ChangesJson = changes.Count == 0 ? "" : JsonSerializer.Serialize(changes),
        Address = origin.Address.AtMost(AuditOrigin.AddressMaxLength),
        Browser = origin.Browser.AtMost(AuditOrigin.BrowserMaxLength),
    };
}
