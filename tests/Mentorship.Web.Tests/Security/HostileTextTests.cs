using System.Net;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Security;

/// <summary>Text that nobody types by accident: never a failure, never more than text.</summary>
public sealed class HostileTextTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Fact]
    public async Task AnyPage_ScriptInEveryTextThereIs_ShowsItAsText()
    {
        var app = fixture.App;
        var mentor = await app.Given.MentorAsync($"Eve {Script}");
        var person = await app.Given.SignInAsync(mentor);
        await person.PostAsync(
            "/mentor/profile",
            ("Form.Headline", $"H {Script}"),
            ("Form.Company", $"C {Script}"),
            ("Form.YearsOfExperience", "1"),
            ("Form.Specialties", "<script>s(1)</script>, \"><b>x"),
            ("Form.Bio", $"B {Script}"));
        var course = await app.Given.CourseAsync(mentor.Id, $"K {Script}", $"L {Script}");
        var form = await person.GetAsync("/mentor/offerings/new");
        await person.SubmitAsync(
            form,
            "/mentor/offerings",
            ("Form.Title", $"T {Script}"),
            ("Form.Category", "leadership"),
            ("Form.Price", "0"),
            ("Form.Description", $"D {Script}"),
            ("Form.Preparation", $"P {Script}"),
            ("Form.CourseId", form.Element("select[name='Form.CourseId'] option[value]:not([value=''])").GetAttribute("value")),
            ("Form.NoticeHours", "0"),
            ("publish", "true"));
        Guid offeringId;
        string slug;
        await using (var db = app.CreateContext())
        {
            var offering = await db.Offerings.Include(row => row.Mentor).SingleAsync(row => row.MentorId == mentor.Id);
            (offeringId, slug) = (offering.Id, offering.Mentor.Slug);
        }

        var (menteeUser, mentee) = await app.Given.SignedInAsync($"M {Script}");
        var time = await mentee.GetAsync($"/bookings/new?offering={offeringId}&start={Ten}");
        var refused = await mentee.SubmitAsync(time, "/bookings", ("Form.Zone", Script), ("Form.Start", Script));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var step = await mentee.SubmitAsync(time, "/bookings");
        var redrawn = await mentee.DescribeAsync(step, $"O {Script}", ("Form.Start", Script), ("Form.MeetingType", Script), ("Form.Minutes", Script));
        redrawn.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        redrawn.ValueOf("Form.Topic").ShouldBe($"O {Script}");
        var booked = await mentee.DescribeAsync(step, $"O {Script}");
        var session = $"/bookings/{booked.BookingId()}";
        await using (var db = app.CreateContext())
        {
            await app.Given.ReviewAsync(await db.Bookings.SingleAsync(row => row.MenteeId == menteeUser.Id), 5, $"F {Script}");
        }

        var cancellation = await mentee.GetAsync($"{session}/cancellation");
        var cancelled = await mentee.SubmitAsync(cancellation, $"{session}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", $"R {Script}"));
        var (_, admin) = await app.Given.AdminAsync();
        var query = Uri.EscapeDataString(Script);
        Page[] pages =
        [
            time, refused, step, redrawn, booked, cancellation, cancelled,
            await mentee.GetAsync("/bookings"),
            await mentee.GetAsync("/account/profile"),
            await mentee.GetAsync("/"),
            await mentee.GetAsync("/offerings?category=leadership"),
            await mentee.GetAsync($"/offerings?words={query}&category={query}"),
            await mentee.GetAsync($"/offerings/{offeringId}?date=2026-03-04"),
            await mentee.GetAsync($"/offerings/{offeringId}?date={query}&zone={query}"),
            await mentee.GetAsync($"/mentors/{slug}"),
            await mentee.GetAsync($"/{query}"),
            await person.GetAsync("/mentor/bookings"),
            await person.GetAsync("/mentor/offerings"),
            await person.GetAsync($"/mentor/offerings/{offeringId}"),
            await person.GetAsync("/mentor/profile"),
            await person.GetAsync(session),
            await admin.GetAsync("/admin"),
            await app.Visitor().GetAsync($"/account/sign-in?returnUrl={query}"),
            await app.Visitor().GetAsync($"/account/register?returnUrl={query}"),
            await person.GetAsync("/mentor/courses"),
            await person.GetAsync($"/mentor/courses/{course.Id}"),
            await mentee.GetAsync($"/courses?words={query}"),
            await mentee.GetAsync($"/offerings?course={query}"),
            await mentee.GetAsync($"/offerings?course={course.Slug}"),
            await mentee.PostAsync($"/mentors/{slug}/favourite"),
            await mentee.GetAsync("/account/favourites"),
            await mentee.PostAsync($"/courses/{course.Slug}/enrolment"),
            await mentee.PostAsync($"/courses/{course.Slug}/lessons/{course.Lessons[0].Id}/done"),
            await mentee.PostAsync($"/courses/{course.Slug}/completion"),
        ];

        foreach (var page in pages)
        {
            page.Document.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), [onerror], img[src=x]").ShouldBeEmpty(page.Address.ToString());

            // What search engines read is data, and nothing in it ends its element.
            page.Document.QuerySelectorAll("script[type='application/ld+json']").ShouldAllBe(script => !script.TextContent.Contains('<'));
        }

        // And it is shown, not lost.
        cancelled.Text.ShouldContain($"O {Script}");
        cancelled.Text.ShouldContain($"R {Script}");
        pages[12].Text.ShouldContain($"D {Script}");
        pages[12].Text.ShouldContain($"F {Script}");
        pages[14].Text.ShouldContain($"B {Script}");
        pages[^2].Text.ShouldContain($"L {Script}");
        pages[^1].Text.ShouldContain($"You have completed K {Script}");
        pages[^1].Text.ShouldContain($"T {Script}");
    }

    [Fact]
    public async Task Post_NulAndControlCharactersInEveryField_TakesThemOut()
    {
        var (user, person) = await fixture.App.Given.SignedInAsync("Nul\0Name");
        var profile = await person.PostPartsAsync("/account/profile", ("Form.Name", "N\0a\u0001m\u0007e"), ("Form.TimeZone", "Europe/\0Berlin"));
        profile.Status.ShouldBe(HttpStatusCode.OK);
        profile.ValueOf("Form.Name").ShouldBe("Na m e");

        (await person.PostPartsAsync(
            "/mentor/profile",
            ("Form.Headline", "H\0\u0008"),
            ("Form.Company", "\0"),
            ("Form.YearsOfExperience", "1\0"),
            ("Form.Specialties", "s\0\u001b, t"),
            ("Form.Bio", "One\0line\u0002\r\nand\tanother\u0085third"))).Path.ShouldBe("/mentor/availability");
        await person.SubmitAsync(await person.GetAsync("/mentor/availability"), "/mentor/availability");
        var saved = await person.PostPartsAsync(
            "/mentor/offerings",
            ("Form.Title", "T\0itle \u0000of\u001f it"),
            ("Form.Category", "leader\0ship"),
            ("Form.DurationMinutes", "30"),
            ("Form.Currency", "USD\0"),
            ("Form.Price", "0\0"),
            ("Form.Description", "D\0\u0003"),
            ("Form.Preparation", "\0"),
            ("Form.NoticeHours", "0"),
            ("publish", "true"));
        saved.Text.ShouldContain("“Title of it” is published");
        var (mentee, booker) = await fixture.App.Given.SignedInAsync();
        await using var db = fixture.App.CreateContext();
        var offering = await db.Offerings.SingleAsync(row => row.MentorId == user.Id);
        var held = await booker.PostPartsAsync(
            "/bookings", ("Form.OfferingId", offering.Id.ToString()), ("Form.Start", Ten.ToString()), ("Form.Zone", "\0"));
        var booked = await booker.PostPartsAsync(held.Path, ("Form.Topic", "My\0 engine\u0004 stops"), ("Form.MeetingType", "Video"));
        booked.Text.ShouldContain("is booked");
        var cancelled = await booker.PostPartsAsync($"/bookings/{held.BookingId()}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "\0Because\u0005 of\u0000 it"));
        cancelled.Text.ShouldContain("My engine stops");
        cancelled.Text.ShouldContain("Because of it");
        (await db.MentorProfiles.SingleAsync(row => row.UserId == user.Id)).Bio.ShouldBe("Oneline\nand\tanother\nthird");
        (await db.Bookings.AsNoTracking().SingleAsync(row => row.MenteeId == mentee.Id)).Topic.ShouldBe("My engine stops");
    }

    [Theory]
    [InlineData("/account/sign-in", "Form.Email", "Form.Password")]
    [InlineData("/account/register", "Form.Name", "Form.Email", "Form.Password", "Form.TimeZone")]
    public async Task Post_NulInAnAccountsForm_IsRefusedBesideTheField(string path, params string[] fields)
    {
        var page = await fixture.App.Visitor().PostPartsAsync(path, [.. fields.Select(field => (field, (string?)"a\0b@example.com\0"))]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Title.ShouldStartWith("Error: ");
    }

    [Theory]
    [InlineData("\u200b\u200b\u200b")]
    [InlineData("\u0001\u0002\u0003")]
    [InlineData("\u00a0\u2003\u3000")]
    [InlineData("\ufeff\u2060\u202e")]
    public async Task Post_TextThatNobodySees_IsNoText(string text)
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();

        (await person.PostAsync("/account/profile", ("Form.Name", text), ("Form.TimeZone", "UTC"))).ErrorOf("Form.Name").ShouldBe("Enter your name.");
        (await person.PostAsync("/mentor/profile", ("Form.Headline", text), ("Form.Bio", text))).ErrorOf("Form.Bio").ShouldBe("Write a few sentences about yourself.");
    }

    [Fact]
    public async Task Post_NulInAnOrdinaryForm_IsABadRequest()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();

        var page = await person.PostAsync("/account/profile", ("Form.Name", "A\0da"), ("Form.TimeZone", "UTC"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextsOf("h1").ShouldBe(["That request could not be read"]);
    }

    [Fact]
    public async Task Post_LettersThatGrowWhenTheyAreWrittenForSearch_IsSaved()
    {
        // One musical note is two code units, and six without its accents.
        var notes = string.Concat(Enumerable.Repeat("\U0001D160", 2000));
        var person = await fixture.App.Given.SignInAsync(await fixture.App.Given.MentorAsync());

        var page = await person.PostAsync(
            "/mentor/offerings",
            ("Form.Title", "Reading music"),
            ("Form.Category", "leadership"),
            ("Form.DurationMinutes", "30"),
            ("Form.Currency", "USD"),
            ("Form.Price", "0"),
            ("Form.Description", notes));

        page.Text.ShouldContain("“Reading music” is saved as a draft.");
    }

    [Theory]
    [InlineData("Form.Days[0]=x")]
    [InlineData("Form.Days=x")]
    [InlineData("Form.Days[0].Ranges=x")]
    [InlineData("Form.Days[0].Ranges[0]=x")]
    [InlineData("Form.Days[-1].Ranges[0].Start=x")]
    [InlineData("Form.Days[99999999999].Ranges[0].Start=x")]
    [InlineData("Form=x")]
    [InlineData("Form.Form.Form=x")]
    [InlineData("")]
    public async Task Post_FieldsThatNoFormHas_AreRefusedLikeAnEmptyForm(string field)
    {
        var person = await fixture.App.Given.SignInAsync(await fixture.App.Given.MentorAsync());
        var pair = field.Split('=');

        foreach (var path in new[] { "/mentor/availability", "/mentor/offerings", "/mentor/profile", "/account/profile" })
        {
            var page = await person.PostAsync(path, (pair[0], pair[^1]));

            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{path} {field}");
        }
    }

    [Fact]
    public async Task Post_MoreFieldsThanAnyFormHas_IsABadRequest()
    {
        var person = await fixture.App.Given.SignInAsync(await fixture.App.Given.MentorAsync());

        var many = await person.PostAsync(
            "/mentor/availability", [.. Enumerable.Range(0, 5000).Select(number => ($"Form.Days[0].Ranges[{number}].Start", (string?)"09:00"))]);
        var largest = await person.PostAsync(
            "/mentor/availability", [.. Enumerable.Range(0, 1020).Select(number => ($"Form.Days[0].Ranges[{number}].Start", (string?)"09:00"))]);
        var long_ = await person.PostAsync("/mentor/profile", ("Form.Bio", new string('x', 5_000_000)));

        many.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((int)largest.Status).ShouldBeOneOf(400, 422);
        ((int)long_.Status).ShouldBeOneOf(400, 413, 422);
    }
}
