using System.Net;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Admin;

public sealed class UsersTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Because = "They asked for it.";

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task List_SearchedAndNarrowed_ShowsTheWeekOfMembers()
    {
        var member = await Given.UserAsync("Émilie du Châtelet");
        await Given.MembershipAsync(member.Id, 3);
        await Given.UserAsync("Emilie Nobody");
        var (_, admin) = await Given.AdminAsync();

        var found = await admin.GetAsync("/admin/users?words=emilie&who=members&sort=name");

        found.Text.ShouldContain("1 person ");
        found.Text.ShouldContain("0 of 3");
        (await admin.GetAsync("/admin/users?words=emilie")).Text.ShouldContain("2 people ");
        (await admin.Http.GetStringAsync(new Uri("/admin/users.csv?words=emilie&who=members", UriKind.Relative))).ShouldContain("Émilie du Châtelet");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("2147483648")]
    [InlineData("three")]
    [InlineData("")]
    public async Task ChangeLimit_ToWhatItCannotBe_SaysSoBesideTheField(string limit)
    {
        var (member, _) = await MemberAsync();
        var (_, admin) = await Given.AdminAsync();

        var page = await DoAsync(admin, member.Id, "change-limit", ("Form.WeeklyLimit", limit));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.WeeklyLimit").ShouldNotBeNull();
        page.ValueOf("Form.Reason").ShouldBe(Because);
        (await MembershipAsync(member.Id)).WeeklyLimit.ShouldBe(2);
    }

    [Fact]
    public async Task ChangeLimit_WithoutSayingThatItIsAsked_IsRefusedToo()
    {
        var (member, _) = await MemberAsync();
        var (_, admin) = await Given.AdminAsync();

        var page = await admin.PostAsync(await admin.TokenAsync(), $"/admin/users/{member.Id}/change-limit", ("Form.WeeklyLimit", "9"), ("Form.Reason", Because));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await MembershipAsync(member.Id)).WeeklyLimit.ShouldBe(2);
    }

    [Fact]
    public async Task Membership_FromStartToEnd_LandsInTheAudit()
    {
        var (user, person) = await Given.SignedInAsync();
        var (admin, office) = await Given.AdminAsync();
        (await person.GetAsync("/mentorship")).Path.ShouldBe("/");

        await DoAsync(office, user.Id, "start-membership", ("Form.WeeklyLimit", "1"));
        (await person.GetAsync("/mentorship")).Path.ShouldBe("/mentorship");
        await DoAsync(office, user.Id, "change-limit", ("Form.WeeklyLimit", "3"));
        await DoAsync(office, user.Id, "pause-membership");
        (await person.GetAsync("/mentorship")).Path.ShouldBe("/");
        await DoAsync(office, user.Id, "resume-membership");
        await DoAsync(office, user.Id, "end-membership");

        await using var db = fixture.App.CreateContext();
        var lines = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.RecordKind == Membership.RecordKind && entry.RecordId == user.Id.ToString())
            .ToListAsync();
        lines.Select(line => line.Action).ShouldBe(
            ["membership started", "weekly limit changed", "membership paused", "membership resumed", "membership ended"], ignoreOrder: true);
        lines.ShouldAllBe(line => line.ActorId == admin.Id && line.Reason == Because);
        lines.Single(line => line.Action == "weekly limit changed").Changes.ShouldContain(new Core.Audit.AuditChange("WeeklyLimit", "1", "3"));
    }

    [Fact]
    public async Task ResetWeek_OneBooked_GivesItBackOnceAndSaysBy()
    {
        var (member, person) = await MemberAsync();
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id, change: description => description with { IsIncluded = true });
        // Of this very week.
        var start = TestClock.Usual + Duration.FromHours(30);
        (await person.BookAsync(offering.Id, await FreeAsync(person, offering.Id, start))).Text.ShouldContain("is booked");
        var (admin, office) = await Given.AdminAsync();

        var first = await DoAsync(office, member.Id, "reset-week");
        var second = await DoAsync(office, member.Id, "reset-week");

        first.Text.ShouldContain("one session was given back");
        first.Text.ShouldContain("1 of 3");
        second.Text.ShouldContain("the full limit was there already");
        var history = $"/admin/users/{member.Id}/allowance";
        // Both of one moment, for the test's clock stands.
        (await office.GetAsync($"{history}?sort=oldest")).TextsOf("tbody td[data-label=What]").Select(what => what.Split(" Week of")[0])
            .ShouldBe(["One used", "One given back by reset"], ignoreOrder: true);
        (await office.GetAsync($"{history}?kind=reset")).TextsOf("tbody td[data-label=By]").ShouldBe([admin.Name]);
        (await office.GetAsync($"{history}?words=asked")).TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain(Because);
        (await office.Http.GetStringAsync(new Uri($"{history}.csv?kind=used", UriKind.Relative))).ShouldContain($",One used,2026-03-02,1,");
        await using var db = fixture.App.CreateContext();
        (await db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Action == "weekly sessions reset" && entry.RecordId == member.Id.ToString()))
            .ActorId.ShouldBe(admin.Id);
    }

    [Fact]
    public async Task Disable_SignedIn_IsOutAtTheNextRequestAndCannotComeBackUntilEnabled()
    {
        var (user, person) = await Given.SignedInAsync();
        var (_, office) = await Given.AdminAsync();

        await DoAsync(office, user.Id, "disable");

        (await person.GetAsync("/bookings")).Path.ShouldBe("/account/sign-in");
        (await person.SignInAsync(user.Email!)).Text.ShouldContain("do not match");
        await DoAsync(office, user.Id, "enable");
        (await person.SignInAsync(user.Email!)).Path.ShouldBe("/bookings");
    }

    [Fact]
    public async Task Disable_Mentor_IsSeenAndBookedByNobodyUntilEnabled()
    {
        var mentor = await Given.MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id);
        var (_, mentee) = await Given.SignedInAsync();
        var (_, office) = await Given.AdminAsync();
        await using var db = fixture.App.CreateContext();
        var profile = $"/mentors/{await db.MentorProfiles.Where(row => row.UserId == mentor.Id).Select(row => row.Slug).SingleAsync()}";
        string[] pages = [profile, $"/offerings/{offering.Id}", $"/bookings/new?offering={offering.Id}&start=2026-03-04T09:00:00Z"];
        (string, string?)[] hold = [("Form.OfferingId", offering.Id.ToString()), ("Form.Start", "2026-03-04T09:00:00Z")];

        await DoAsync(office, mentor.Id, "disable");

        foreach (var address in pages)
        {
            (await mentee.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await mentee.PostAsync("/bookings", hold)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await db.Bookings.AnyAsync(booking => booking.OfferingId == offering.Id)).ShouldBeFalse();
        await DoAsync(office, mentor.Id, "enable");
        foreach (var address in pages)
        {
            (await mentee.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task List_MembershipThatEnded_SaysFromWhenToWhen()
    {
        var member = await Given.UserAsync("Ended Member");
        var paused = await Given.UserAsync("Paused Member");
        await Given.MembershipAsync(member.Id);
        await Given.MembershipAsync(paused.Id);
        var (_, office) = await Given.AdminAsync();

        await DoAsync(office, member.Id, "end-membership");
        await DoAsync(office, paused.Id, "pause-membership");

        (await office.GetAsync("/admin/users?words=ended+member")).Text.ShouldContain("Ended 2 Mar 2026 to 2 Mar 2026");
        (await office.GetAsync("/admin/users?words=paused+member")).Text.ShouldContain("Paused since 2 Mar 2026, paused 2 Mar 2026");
    }

    [Fact]
    public async Task SignOutEverywhere_TwoBrowsers_EndsBoth()
    {
        var (user, one) = await Given.SignedInAsync();
        var other = await Given.SignInAsync(user);
        var (_, office) = await Given.AdminAsync();

        await DoAsync(office, user.Id, "sign-out");

        (await one.GetAsync("/bookings")).Path.ShouldBe("/account/sign-in");
        (await other.GetAsync("/bookings")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task RemoveAdmin_Demoted_IsOutAtTheNextRequest()
    {
        var (first, office) = await Given.AdminAsync();
        var (second, other) = await Given.AdminAsync();
        (await other.GetAsync("/admin")).Status.ShouldBe(HttpStatusCode.OK);

        await DoAsync(office, second.Id, "remove-admin");

        (await other.GetAsync("/admin")).Path.ShouldBe("/account/sign-in");
        await other.SignInAsync(second.Email!);
        (await other.GetAsync("/admin")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await office.GetAsync($"/admin/users/{first.Id}/disable")).Text.ShouldContain("that cannot be done");
        var token = await office.TokenAsync();
        (await office.PostAsync(token, $"/admin/users/{first.Id}/disable", ("Form.Reason", Because))).Text.ShouldContain("This is your own account.");
    }

    [Fact]
    public async Task Open_NoAdmin_IsForbidden()
    {
        var (user, person) = await Given.SignedInAsync();

        (await person.GetAsync("/admin/users")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync("/admin/users.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.PostAsync(await person.TokenAsync(), $"/admin/users/{user.Id}/make-admin", ("Form.Reason", Because))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Page> DoAsync(Person admin, Guid userId, string deed, params (string Name, string? Value)[] fields) => await admin.SubmitAsync(
        await admin.GetAsync($"/admin/users/{userId}/{deed}"), $"/admin/users/{userId}/{deed}", [.. fields, ("Form.Reason", Because)]);

    private static async Task<Instant> FreeAsync(Person person, Guid offeringId, Instant after)
    {
        var date = after.InUtc().Date;
        var page = await person.GetAsync($"/offerings/{offeringId}?date={date:uuuu-MM-dd}&zone=UTC");
        return NodaTime.Text.InstantPattern.ExtendedIso.Parse(page.Element("input[name='Form.Start']").GetAttribute("value")!).Value;
    }

    private async Task<(User User, Person Person)> MemberAsync()
    {
        var (user, person) = await Given.SignedInAsync();
        await Given.MembershipAsync(user.Id, 2);
        return (user, person);
    }

    private async Task<Membership> MembershipAsync(Guid userId)
    {
        await using var db = fixture.App.CreateContext();
        return await db.Memberships.AsNoTracking().SingleAsync(row => row.UserId == userId);
    }
}
