using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Users;

/// <summary>Everyone with an account: found, narrowed, sorted.</summary>
public sealed class UserList(MentorshipDbContext db, IClock clock)
{
    private static readonly KeyValuePair<string, string>[] Kinds =
    [
        new("members", "Active members"),
        new("mentors", "Mentors"),
        new("admins", "Admins"),
        new("calendars", "Mentors whose calendar cannot be read"),
        new("disabled", "Disabled accounts"),
    ];

    public static ListDefinition<User> Definition { get; } = new(
        "/admin/users",
        "Name or e-mail address",
        ("person", "people"),
        new Sorting<User>(user => user.Id)
            .Down("newest", "Newest first", user => user.CreatedAt)
            .Up("oldest", "Oldest first", user => user.CreatedAt)
            .Up("name", "Name", user => user.Name)
            .Up("email", "E-mail address", user => user.NormalizedEmail));

    public static IReadOnlyList<ListFilter> Filters(string? who) => [new("who", "Who", "Everyone", Kinds, who)];

    public IQueryable<User> Sought(ListRequest list, string? who)
    {
        var users = db.Users.AsNoTracking();
        users = who switch
        {
            "members" => users.Where(user => db.Memberships.Any(row => row.UserId == user.Id && row.Status == MembershipStatus.Active)),
            "mentors" => users.Where(user => db.MentorProfiles.Any(row => row.UserId == user.Id)),
            "admins" => users.Where(user => db.UserRoles.Any(given => given.UserId == user.Id && db.Roles.Any(role => role.Id == given.RoleId && role.Name == RoleNames.Admin))),
            "calendars" => users.Where(user => db.CalendarFeeds.Any(feed => feed.MentorId == user.Id && feed.FailingSince != null)),
            "disabled" => users.Where(user => user.DisabledAt != null),
            _ => users,
        };
        foreach (var word in list.SoughtWords)
        {
            users = users.Where(user => user.SearchText.Contains(word));
        }

        return users;
    }

    public IQueryable<UserRow> Project(IQueryable<User> users)
    {
        var week = AllowanceClaim.WeekOf(clock.GetCurrentInstant());
        return from user in users
               let membership = db.Memberships.SingleOrDefault(row => row.UserId == user.Id)
               select new UserRow
               {
                   Id = user.Id,
                   Name = user.Name,
                   Email = user.Email!,
                   PictureVersion = db.MentorProfiles.Where(row => row.UserId == user.Id).Select(row => row.PictureVersion).FirstOrDefault() ?? "",
                   CreatedAt = user.CreatedAt,
                   DisabledAt = user.DisabledAt,
                   IsMentor = db.MentorProfiles.Any(row => row.UserId == user.Id),
                   IsAdmin = db.UserRoles.Any(given => given.UserId == user.Id && db.Roles.Any(role => role.Id == given.RoleId && role.Name == RoleNames.Admin)),
                   Membership = (MembershipStatus?)membership!.Status,
                   MemberSince = (Instant?)membership.StartedAt,
                   HaltedAt = membership.Status == MembershipStatus.Active
                       ? null
                       : db.AllowanceEntries
                           .Where(entry => entry.MemberId == user.Id && (entry.Kind == AllowanceEntryKind.MembershipPaused || entry.Kind == AllowanceEntryKind.MembershipEnded))
                           .OrderByDescending(entry => entry.At)
                           .Select(entry => (Instant?)entry.At)
                           .FirstOrDefault(),
                   WeeklyLimit = (int?)membership.WeeklyLimit,
                   UsedThisWeek = db.AllowanceClaims.Count(claim => claim.MemberId == user.Id && claim.Week == week
                       && db.Bookings.Any(booking => booking.Id == claim.BookingId && booking.Status != BookingStatus.Held)),
                   GivenThisWeek = db.AllowanceGrants.Where(grant => grant.MemberId == user.Id && grant.Week == week).Sum(grant => grant.Sessions),
               };
    }

    /// <summary>One person; null if there is nobody of that id.</summary>
    public Task<UserRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Project(db.Users.AsNoTracking().Where(user => user.Id == id)).SingleOrDefaultAsync(cancellationToken);
}
