using System.Net;
using Mentorship.TestSupport;

namespace Mentorship.Web.Tests.Features.Admin;

/// <summary>What is true of every list that admins have: searched, sorted, paged, taken away.</summary>
public sealed class ListsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    public static TheoryData<string> Lists { get; } =
    [
        "/admin/users",
        "/admin/users/{admin}/allowance",
        "/admin/bookings",
        "/admin/courses",
        "/admin/courses/{course}",
        "/admin/categories",
        "/admin/earnings/payments",
        "/admin/earnings/refunds",
        "/admin/earnings/events",
        "/admin/messages",
        "/admin/policies",
        "/admin/jobs",
        "/admin/jobs/SendDueRefunds",
        "/admin/audit",
    ];

    private Given Given => fixture.App.Given;

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_Any_HasSearchOrderAndAFileOfTheSame(string list)
    {
        var (address, admin) = await OpenAsync(list);

        var page = await admin.GetAsync($"{address}?words=nobody-like-that");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Element($"form[role=search][action='{address}'] input[type=search]").GetAttribute("value").ShouldBe("nobody-like-that");
        page.TextsOf("form[role=search] #list-sort option").Count.ShouldBeGreaterThan(1);
        page.Text.ShouldContain("here. Try fewer words, or show everything there is.");
        page.Element($"a[href='{address}']").ShouldNotBeNull();
        using var file = await admin.Http.GetAsync(new Uri($"{address}.csv?words=nobody-like-that", UriKind.Relative));
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_InAnOrderThatThereIsNot_IsRefused(string list)
    {
        var (address, admin) = await OpenAsync(list);

        (await admin.GetAsync($"{address}?sort='; DROP TABLE Users")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await admin.GetAsync($"{address}.csv?sort='; DROP TABLE Users")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_NoAdmin_IsForbidden(string list)
    {
        var (address, _) = await OpenAsync(list);
        var (_, person) = await Given.SignedInAsync();

        (await person.GetAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync($"{address}.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<(string Address, Person Admin)> OpenAsync(string list)
    {
        var (admin, person) = await Given.AdminAsync();
        var course = list.Contains("{course}", StringComparison.Ordinal) ? await Given.CourseAsync((await Given.MentorAsync()).Id) : null;
        return (list.Replace("{admin}", admin.Id.ToString(), StringComparison.Ordinal).Replace("{course}", course?.Id.ToString(), StringComparison.Ordinal), person);
    }
}
