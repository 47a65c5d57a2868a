using System.Globalization;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Memberships;

/// <summary>One line of the history of a member's allowance.</summary>
/// <param name="Id">By which the lines before it are asked for.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Week">The Monday of the week that it is about.</param>
/// <param name="Sessions">How many sessions.</param>
/// <param name="BookingId">The session; null if it is about none.</param>
/// <param name="Title">Its title.</param>
/// <param name="ByMember">Whether the member did it.</param>
/// <param name="ActorName">Who did it; null when nobody did.</param>
/// <param name="Reason">Why, as an admin said; may be empty.</param>
public sealed record AllowanceLine(
    Guid Id,
    Instant At,
    AllowanceEntryKind Kind,
    LocalDate Week,
    int Sessions,
    Guid? BookingId,
    string? Title,
    bool ByMember,
    string? ActorName,
    string Reason)
{
    /// <summary>Where the reader sees sessions; admins see them elsewhere.</summary>
    public string SessionsAddress { get; init; } = "/bookings";

    /// <summary>The same line as admins read it: they are not the member, and see the session elsewhere.</summary>
    public AllowanceLine ForAdmins => this with { ByMember = false, SessionsAddress = "/admin/bookings" };

    public string What => Kind switch
    {
        AllowanceEntryKind.Used => "One used",
        AllowanceEntryKind.GivenBack => "One given back",
        AllowanceEntryKind.Reset => Sessions == 1 ? "One given back by reset" : $"{Number} given back by reset",
        AllowanceEntryKind.WeekBegun => $"New week: {InWords(Sessions)}",
        AllowanceEntryKind.MembershipStarted => $"Membership begun: {InWords(Sessions)} a week",
        AllowanceEntryKind.LimitChanged => $"Changed to {InWords(Sessions)} a week",
        AllowanceEntryKind.MembershipPaused => "Membership paused",
        AllowanceEntryKind.MembershipResumed => "Membership resumed",
        AllowanceEntryKind.MembershipEnded => "Membership ended",
        _ => throw new InvalidOperationException($"{Kind} has no words."),
    };

    /// <summary>"Week of Mon 2 Mar".</summary>
    public string WeekInWords => $"Week of {TimeText.ShortDate(Week)}";

    public string By => ByMember ? "You" : ActorName ?? "By itself";

    /// <summary>"2 sessions".</summary>
    public static string InWords(int sessions) => sessions == 1 ? "1 session" : string.Create(CultureInfo.InvariantCulture, $"{sessions} sessions");

    private string Number => Sessions.ToString(CultureInfo.InvariantCulture);
}
