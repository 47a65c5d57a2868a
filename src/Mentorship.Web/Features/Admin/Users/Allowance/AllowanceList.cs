using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Admin.Users.Allowance;

/// <summary>What happened to a member's included sessions: found, narrowed, sorted.</summary>
public sealed class AllowanceList(MentorshipDbContext db)
{
    private static readonly IReadOnlyList<KeyValuePair<string, string>> Kinds = ListFilter.ChoicesOf<AllowanceEntryKind>(Words);

    public static ListDefinition<AllowanceEntry> Definition(Guid memberId) => new(
        $"/admin/users/{memberId}/allowance",
        "A session’s title, or a reason",
        ("line", "lines"),
        new Sorting<AllowanceEntry>(entry => entry.Id)
            .Down("newest", "Newest first", entry => entry.At)
            .Up("oldest", "Oldest first", entry => entry.At)
            .Down("week", "Latest week first", entry => entry.Week));

    public static IReadOnlyList<ListFilter> Filters(string? kind) => [new("kind", "What happened", "Everything", Kinds, kind)];

    public IQueryable<AllowanceEntry> Sought(Guid memberId, ListRequest list, string? kind)
    {
        var entries = db.AllowanceEntries.AsNoTracking().Where(entry => entry.MemberId == memberId);
        if (ListFilter.Find<AllowanceEntryKind>(kind) is { } wanted)
        {
            entries = entries.Where(entry => entry.Kind == wanted);
        }

        var sought = list.Sought ?? "";
        foreach (var word in list.SoughtWords)
        {
            entries = entries.Where(entry => entry.Reason.Contains(sought)
                || db.Bookings.Any(booking => booking.Id == entry.BookingId && booking.Offering.SearchText.Contains(word)));
        }

        return entries;
    }

    private static string Words(AllowanceEntryKind kind) => kind switch
    {
        AllowanceEntryKind.Used => "Used",
        AllowanceEntryKind.GivenBack => "Given back",
        AllowanceEntryKind.Reset => "Given back by reset",
        AllowanceEntryKind.WeekBegun => "New week",
        AllowanceEntryKind.MembershipStarted => "Membership begun",
        AllowanceEntryKind.LimitChanged => "Limit changed",
        AllowanceEntryKind.MembershipPaused => "Membership paused",
        AllowanceEntryKind.MembershipResumed => "Membership resumed",
        AllowanceEntryKind.MembershipEnded => "Membership ended",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for it."),
    };
}
