using System.Text.Json.Serialization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>What was true of a session when a message about it was written.</summary>
public sealed record SessionFacts : MessageFacts
{
    public required Guid BookingId { get; init; }

    /// <summary>To which of the two it is written.</summary>
    public required Party To { get; init; }

    /// <summary>When that happened of which it tells.</summary>
    public required Instant At { get; init; }

    public required PersonFacts Mentor { get; init; }

    public required PersonFacts Mentee { get; init; }

    /// <summary>The last part of the address of the mentor's page.</summary>
    public required string MentorSlug { get; init; }

    public required string Title { get; init; }

    public required string Topic { get; init; }

    public required Instant StartsAt { get; init; }

    public required Instant EndsAt { get; init; }

    public required MeetingTypes MeetingType { get; init; }

    /// <summary>Where they meet in person; else empty. A link is never in a message: the session's page has it.</summary>
    public required string Place { get; init; }

    public required long PriceMinorUnits { get; init; }

    public required string CurrencyCode { get; init; }

    public required bool IsIncluded { get; init; }

    /// <summary>What goes back to the mentee, in minor units of the price's currency.</summary>
    public required long RefundMinorUnits { get; init; }

    public required SessionPolicy Policy { get; init; }

    /// <summary>Who of the two did it; null when time did, or an admin.</summary>
    public Party? Actor { get; init; }

    /// <summary>Whether an admin did it.</summary>
    public bool IsByAdmin { get; init; }

    /// <summary>For what kind of reason one of the two cancelled; null where none was said.</summary>
    public CancellationReason? CancellationReason { get; init; }

    /// <summary>What was said with it; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the offering wants prepared; may be empty.</summary>
    public string Preparation { get; init; } = "";

    /// <summary>Until when the mentor can answer a request.</summary>
    public Instant? AnswerBy { get; init; }

    /// <summary>Who did not come.</summary>
    public Party? Absent { get; init; }

    /// <summary>Until when a no-show can be disputed.</summary>
    public Instant? DisputableUntil { get; init; }

    /// <summary>Of a payment that came in vain: whether the session was paid before; else it came too late.</summary>
    public bool WasPaidBefore { get; init; }

    /// <summary>How the meeting at a provider stands, where the message is about that.</summary>
    public MeetingFacts? Meeting { get; init; }

    /// <summary>The move that is asked for.</summary>
    public MoveFacts? Move { get; init; }

    /// <summary>What goes into both people's calendars; null if nothing changes there.</summary>
    public InvitationFacts? Invitation { get; init; }

    [JsonIgnore]
    public TimeRange Time => new(StartsAt, EndsAt);

    [JsonIgnore]
    public Money Price => new(PriceMinorUnits, Currencies.Get(CurrencyCode));

    [JsonIgnore]
    public Money Refund => Price with { MinorUnits = RefundMinorUnits };

    [JsonIgnore]
    public PersonFacts Recipient => PersonOf(To);

    [JsonIgnore]
    public PersonFacts Other => To == Party.Mentor ? Mentee : Mentor;

    /// <summary>The zone in which the recipient reads times.</summary>
    [JsonIgnore]
    public DateTimeZone Zone => Recipient.FindZone();

    [JsonIgnore]
    public DateTimeZone OtherZone => Other.FindZone();

    /// <summary>Whether the recipient is told of their own deed.</summary>
    [JsonIgnore]
    public bool IsOwnDeed => Actor == To;

    public PersonFacts PersonOf(Party side) => side == Party.Mentor ? Mentor : Mentee;
}
