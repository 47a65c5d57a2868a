using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Policies;

/// <summary>What admins have set a policy to. One that was never set has no row, and its default.</summary>
public sealed class PolicyValue : IRecordsDeeds
{
    public const string RecordKind = "policy";

    private readonly DeedNotes _notes = new();

    private PolicyValue()
    {
    }

    public string Key { get; private set; } = "";

    public int Value { get; private set; }

    /// <summary>Goes up by one with each change, and is the concurrency token: nobody overwrites what they have not seen.</summary>
    public int Version { get; private set; }

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => Key;

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties { get; } = [nameof(Value)];

    /// <summary>A policy as it is before anyone has set it.</summary>
    public static PolicyValue Of(PolicyDefinition definition) => new() { Key = definition.Key, Value = definition.Default };

    /// <summary>Sets it. The caller has asked <see cref="ChangePolicy"/> whether it can be.</summary>
    public void Change(int value, string reason, Guid actorId, Instant now)
    {
        Value = value;
        Version++;
        _notes.Add(new("policy changed", actorId, now) { Reason = reason.OnLines() });
    }

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds() => _notes.Take();
}
