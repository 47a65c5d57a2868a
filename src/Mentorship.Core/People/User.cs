using Mentorship.Core.Common;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Mentorship.Core.People;

/// <summary>Someone with an account. Everyone may book; a <see cref="MentorProfile"/> makes one a mentor.</summary>
public sealed class User : IdentityUser<Guid>, IRecordsDeeds
{
    public const string RecordKind = "user";
    public const int NameMaxLength = 80;
    public const int EmailMaxLength = 254;
    public const int SearchTextMaxLength = NameMaxLength + EmailMaxLength + 1;

    private readonly DeedNotes _notes = new();

    private User()
    {
    }

    /// <summary>What others see.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The IANA id of the zone in which this person reads times.</summary>
    public string TimeZone { get; private set; } = DateTimeZone.Utc.Id;

    public Instant CreatedAt { get; private set; }

    /// <summary>What admins find this person by: name and e-mail address, folded.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Since when this person cannot sign in, because an admin said so; null if they can.</summary>
    public Instant? DisabledAt { get; private set; }

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => Id.ToString();

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties { get; } = [nameof(DisabledAt)];

    public static User Register(string name, string email, DateTimeZone zone, Instant now)
    {
        var user = new User { Id = Ids.New(now), UserName = email, Email = email, CreatedAt = now };
        user.Describe(name, zone);
        return user;
    }

    public void Describe(string name, DateTimeZone zone)
    {
        Name = name.OnOneLine();
        TimeZone = zone.Id;
        SearchText = $"{Name} {Email}".ForSearch().AtMost(SearchTextMaxLength);
    }

    /// <summary>Keeps this person out, at once and everywhere. What they booked stays. False if they are out already.</summary>
    public bool Disable(Guid actorId, string reason, Instant now)
    {
        if (DisabledAt is not null)
        {
            return false;
        }

        DisabledAt = now;
        EndSessions(now);
        Note("account disabled", actorId, reason, now);
        return true;
    }

    /// <summary>Lets this person in again. False if nobody kept them out.</summary>
    public bool Enable(Guid actorId, string reason, Instant now)
    {
        if (DisabledAt is null)
        {
            return false;
        }

        DisabledAt = null;
        EndSessions(now);
        Note("account enabled", actorId, reason, now);
        return true;
    }

    /// <summary>Ends all sessions of this person, in every browser, at the next request.</summary>
    public void SignOutEverywhere(Guid actorId, string reason, Instant now)
    {
        EndSessions(now);
        Note("signed out everywhere", actorId, reason, now);
    }

    /// <summary>Notes that this person has become an admin, or is one no more; ends their sessions.</summary>
    public void ChangeRole(bool isAdmin, Guid actorId, string reason, Instant now)
    {
        EndSessions(now);
        Note(isAdmin ? "made admin" : "admin no more", actorId, reason, now);
    }

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds() => _notes.Take();

    // A cookie has the stamp it was made with, and every request compares the two.
    private void EndSessions(Instant now)
    {
        SecurityStamp = Ids.New(now).ToString("N");
        ConcurrencyStamp = Ids.New(now).ToString("N");
    }

    private void Note(string deed, Guid actorId, string reason, Instant now) =>
        _notes.Add(new(deed, actorId, now) { Reason = reason.OnLines() });
}
