using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.DemoData.Content;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>Adds everybody with an account.</summary>
internal sealed class People(MentorshipDbContext db, Random random, Instant now, string passwordHash)
{
    private const int MemberCount = 30;
    private const int MemberAccountLimit = 2;
    private const int MenteesSessionsPerWeek = 3;

    private static readonly string[] Domains = ["example.com", "example.org", "example.net"];

    private static readonly IReadOnlyList<DemoMentor> Scripts =
    [
        .. EuropeanMentors.All,
        .. AfricanMentors.All,
        .. IndianMentors.All,
        .. AsianMentors.All,
        .. AmericanMentors.All,
    ];

    public async Task<User> AddAdminAsync(CancellationToken cancellationToken)
    {
        var role = await db.Roles.FirstOrDefaultAsync(role => role.Name == RoleNames.Admin, cancellationToken);
        if (role is null)
        {
            role = new IdentityRole<Guid>(RoleNames.Admin)
            {
                Id = Ids.New(now),
                NormalizedName = RoleNames.Admin.ToUpperInvariant(),
                ConcurrencyStamp = Ids.New(now).ToString(),
            };
            db.Add(role);
        }

        var admin = AddAccount(DemoAccounts.Admin);
        db.Add(new IdentityUserRole<Guid> { UserId = admin.Id, RoleId = role.Id });
        return admin;
    }

    public IReadOnlyList<SeededMentor> AddMentors() => [.. Scripts.Select(AddMentor)];

    /// <summary>The mentees in no order, but the named accounts first.</summary>
    public IReadOnlyList<SeededMentee> AddMentees()
    {
        var others = Mentees.All
            .SelectMany(place => place.Names.Select(name => (Name: name, place.Zone)))
            .ToArray();
        random.Shuffle(others);

        var mentees = new List<SeededMentee>
        {
            new(AddAccount(DemoAccounts.Mentee), MenteesSessionsPerWeek),
            AddMember(AddAccount(DemoAccounts.Member), MemberAccountLimit, DaysAgo(150, 180)),
        };
        foreach (var (index, (name, zone)) in others.Index())
        {
            var newest = random.Chance(0.2) ? 20 : 190;
            var user = Add(name, AddressOf(name), zone, DaysAgo(newest, newest + 200));
            mentees.Add(index < MemberCount - 1
                ? AddMember(user, random.Next(Membership.MinWeeklyLimit, Membership.MaxWeeklyLimit + 1))
                : new(user, MenteesSessionsPerWeek));
        }

        return mentees;
    }

    private SeededMentor AddMentor(DemoMentor script)
    {
        var joined = script.IsNew ? DaysAgo(22, 26) : DaysAgo(230, 780);
        var address = script.Name == DemoAccounts.Mentor.Name ? DemoAccounts.Mentor.Email : AddressOf(script.Name);
        var user = Add(script.Name, address, script.Zone, joined);
        var profile = MentorProfile.For(user, script.Name.ToSlug(), joined);
        profile.Describe(script.Headline, script.Company, script.Bio, script.Specialties, script.Years);
        Presentations.Present(profile, script.Name);
        db.Add(profile);

        var hours = DemoHours.Parse(user.Id, script.Hours);
        db.AddRange(hours);
        return new(script, profile, new MentorCalendar(TimeZones.Get(script.Zone), hours));
    }

    private SeededMentee AddMember(User user, int weeklyLimit, Instant? begun = null)
    {
        var since = begun ?? random.Between(user.CreatedAt, now - Duration.FromDays(8));
        var membership = Membership.Start(user.Id, weeklyLimit, since);
        membership.BeginWeek(AllowanceWeek.TimeOf(AllowanceClaim.WeekOf(now)).Start, Allowances.BegunAt(now));
        db.Add(membership);
        return new(user, weeklyLimit) { MemberSince = since };
    }

    private User AddAccount(DemoAccount account) =>
        Add(account.Name, account.Email, account.TimeZone, DaysAgo(240, 260));

    private User Add(string name, string address, string zone, Instant joined)
    {
        var user = User.Register(name, address, TimeZones.Get(zone), joined);
        user.NormalizedUserName = user.NormalizedEmail = address.ToUpperInvariant();
        user.EmailConfirmed = true;
        user.LockoutEnabled = true;
        user.SecurityStamp = Ids.New(joined).ToString("N").ToUpperInvariant();
        user.PasswordHash = passwordHash;
        db.Add(user);
        return user;
    }

    private string AddressOf(string name) => $"{name.ToSlug().Replace('-', '.')}@{random.Pick(Domains)}";

    private Instant DaysAgo(int newest, int oldest) =>
        random.Between(now - Duration.FromDays(newest), now - Duration.FromDays(oldest));
}
