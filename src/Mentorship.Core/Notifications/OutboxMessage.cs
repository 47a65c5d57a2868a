using Mentorship.Core.Common;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>
/// A message to one person, written in the transaction of what it tells and sent afterwards. It keeps the facts as they
/// were then; words are made of them when it is sent.
/// </summary>
public sealed class OutboxMessage : IRecordsDeeds
{
    public const string RecordKind = "message";
    public const int CauseMaxLength = 100;
    public const int ErrorMaxLength = 300;
    public const int SearchMaxLength = User.NameMaxLength + 1 + User.EmailMaxLength;

    /// <summary>After so many it is a dead letter: with waits of an hour in the end, that is about a day.</summary>
    public const int MaxAttempts = 30;

    /// <summary>How long whoever sends a message keeps others from it; longer than any attempt may take.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(3);

    // 1, 2, 4, … minutes, and 64 at the most.
    private const int LongestWaitExponent = 6;

    private readonly DeedNotes _notes = new();

    private OutboxMessage()
    {
    }

    /// <summary>Also the message's name in its mail, so that one that went out twice is known for the same.</summary>
    public Guid Id { get; private set; }

    /// <summary>What made it be written; one message for each cause and recipient, by a unique key.</summary>
    public string Cause { get; private set; } = "";

    public Guid RecipientId { get; private set; }

    /// <summary>The session it is about; null if it is about none.</summary>
    public Guid? BookingId { get; private set; }

    public MessageKind Kind { get; private set; }

    /// <summary>The recipient's name then.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The recipient's e-mail address then.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Name and address, folded, for those who search.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The <see cref="MessageFacts"/>, as JSON.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>When that happened of which it tells.</summary>
    public Instant CreatedAt { get; private set; }

    public OutboxStatus Status { get; private set; }

    /// <summary>How often it was tried since it was written, or since an admin had it tried again.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it is tried next; null when it is not waiting. While somebody sends it, when others may.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>Why the last attempt failed; else empty. Without secrets.</summary>
    public string LastError { get; private set; } = "";

    public Instant? SentAt { get; private set; }

    /// <summary>The admin who had it tried again last.</summary>
    public Guid? RetriedById { get; private set; }

    public Instant? RetriedAt { get; private set; }

    /// <summary>The concurrency token.</summary>
    public int Version { get; private set; }

    public static OutboxMessage Write(string cause, MessageKind kind, User recipient, Guid? bookingId, MessageFacts facts, Instant now) => new()
    {
        Id = Ids.New(now),
        Cause = cause,
        Kind = kind,
        RecipientId = recipient.Id,
        BookingId = bookingId,
        Name = recipient.Name,
        Address = recipient.Email!,
        SearchText = $"{recipient.Name} {recipient.Email}".ForSearch().AtMost(SearchMaxLength),
        Facts = facts.ToJson(),
        CreatedAt = now,
        Status = OutboxStatus.Waiting,
        DueAt = now,
    };

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => Id.ToString();

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties { get; } = [nameof(Status)];

    /// <summary>The mail server has taken it.</summary>
    public void Sent(Instant now)
    {
        Status = OutboxStatus.Sent;
        SentAt = now;
        LastError = "";
        DueAt = null;
        Version++;
    }

    /// <summary>It could not be sent now: it is tried again after longer and longer waits, and is a dead letter in the end.</summary>
    public void Failed(string error, Instant now)
    {
        LastError = error.OnOneLine().AtMost(ErrorMaxLength);
        if (Attempts >= MaxAttempts)
        {
            Die();
            return;
        }

        DueAt = now + Duration.FromMinutes(1 << Math.Clamp(Attempts - 1, 0, LongestWaitExponent));
        Version++;
    }

    /// <summary>It will never be taken, as when there is no such address.</summary>
    public void Refused(string error)
    {
        LastError = error.OnOneLine().AtMost(ErrorMaxLength);
        Die();
    }

    /// <summary>Dead → Waiting, by an admin. False if it is no dead letter.</summary>
    public bool Retry(Guid actorId, Instant now)
    {
        if (Status != OutboxStatus.Dead)
        {
            return false;
        }

        Status = OutboxStatus.Waiting;
        Attempts = 0;
        DueAt = now;
        RetriedById = actorId;
        RetriedAt = now;
        Version++;
        _notes.Add(new("message tried again", actorId, now));
        return true;
    }

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds() => _notes.Take();

    private void Die()
    {
        Status = OutboxStatus.Dead;
        DueAt = null;
        Version++;
    }
}
