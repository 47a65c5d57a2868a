using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Operations;

/// <summary>How a job stands: its last run, and whether an admin has paused it.</summary>
public sealed class JobState : IRecordsDeeds
{
    public const int NameMaxLength = 60;
    public const string RecordKind = "job";

    private readonly DeedNotes _notes = new();

    private JobState()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>When it was known first: before its first run, it is due from then on.</summary>
    public Instant KnownSince { get; private set; }

    /// <summary>When the last run that ended began; null before the first.</summary>
    public Instant? LastStartedAt { get; private set; }

    public long LastMilliseconds { get; private set; }

    /// <summary>How the last run ended; null before the first.</summary>
    public JobOutcome? LastOutcome { get; private set; }

    /// <summary>When the last run that was done began; null before the first.</summary>
    public Instant? LastDoneAt { get; private set; }

    /// <summary>Since when it does not run; null if it does.</summary>
    public Instant? PausedAt { get; private set; }

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => Name;

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties { get; } = [nameof(PausedAt)];

    public static JobState Of(string name, Instant now) => new() { Name = name, KnownSince = now };

    /// <summary>Keeps it from running, on every node, until it is resumed. False if it is paused already.</summary>
    public bool Pause(Guid actorId, string reason, Instant now)
    {
        if (PausedAt is not null)
        {
            return false;
        }

        PausedAt = now;
        _notes.Add(new("job paused", actorId, now) { Reason = reason.OnLines() });
        return true;
    }

    /// <summary>Lets it run again. False if it is not paused.</summary>
    public bool Resume(Guid actorId, Instant now)
    {
        if (PausedAt is null)
        {
            return false;
        }

        PausedAt = null;
        _notes.Add(new("job resumed", actorId, now));
        return true;
    }

    /// <summary>Notes that an admin has it run now.</summary>
    public void RunNow(Guid actorId, Instant now) => _notes.Add(new("job run by hand", actorId, now));

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds() => _notes.Take();
}
