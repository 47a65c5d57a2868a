using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Mentorship.Web.Tests.Infrastructure.Pictures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Profile;

public sealed class PictureTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/mentor/profile/picture";

    private static readonly byte[] Red = SamplePng.Of(2, 2, 3, 8, (_, _) => 0, ("PLTE", [255, 0, 0]));
    private static readonly byte[] Blue = SamplePng.Of(2, 2, 3, 8, (_, _) => 0, ("PLTE", [0, 0, 255]));

    [Fact]
    public async Task Save_Picture_IsShownWhereverTheMentorIs()
    {
        var (mentor, person, slug) = await MentorAsync();
        await fixture.App.Given.OfferingAsync(mentor.Id, "Pictured");

        (await SendAsync(person, Red, "../../x.php", "text/html")).Text.ShouldContain("Your picture is saved.");

        var portrait = (await fixture.App.Visitor().GetAsync($"/mentors/{slug}")).Element("h1").ParentElement!.ParentElement!.QuerySelector("img.avatar")!;
        var source = portrait.GetAttribute("src")!;
        source.ShouldStartWith($"/pictures/{mentor.Id}/");
        portrait.GetAttribute("srcset").ShouldBe($"{source[..^"/small".Length]} 2x");
        foreach (var path in new[] { "/mentors?words=pictured+person", "/offerings?words=pictured", Address })
        {
            var page = path == Address ? await person.GetAsync(path) : await fixture.App.Visitor().GetAsync(path);
            page.Document.QuerySelectorAll($"img.avatar[alt=''][src='{source}']").ShouldNotBeEmpty(path);
        }

        using var response = await fixture.App.Visitor().Http.GetAsync(source);
        response.Content.Headers.ContentType!.ToString().ShouldBe("image/webp");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        response.Content.Headers.ContentDisposition.ShouldBeNull();
        SamplePicture.ColourAt(await response.Content.ReadAsByteArrayAsync(), 0.5, 0.5).ShouldBe("9009");
    }

    [Fact]
    public async Task Show_LargePhotograph_IsServedInTwoSizes()
    {
        var (mentor, person, _) = await MentorAsync();

        await SendAsync(person, SamplePicture.HeldAs(SamplePicture.Of(1600, 1200), 6), "photo.jpg", "image/jpeg");

        var address = $"/pictures/{mentor.Id}/{await VersionAsync(mentor)}";
        var large = await fixture.App.Visitor().Http.GetByteArrayAsync(address);
        var small = await fixture.App.Visitor().Http.GetByteArrayAsync($"{address}/small");
        SamplePicture.SideOf(large).ShouldBe(320);
        SamplePicture.SideOf(small).ShouldBe(96);
        SamplePicture.ColourAt(large, 0.2, 0.2).ShouldBe("0099", "it was held sideways, so that blue is where red would be");
        large.AsSpan().IndexOf("GPS"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task ShowSmall_PictureFromBeforeThereWereTwoSizes_IsTheOneThereIs()
    {
        var (mentor, _, _) = await MentorAsync();
        await using (var db = fixture.App.CreateContext())
        {
            db.MentorPictures.Add(MentorPicture.Of(mentor.Id, "image/png", Red, []));
            await db.SaveChangesAsync();
        }

        var version = MentorPicture.Of(mentor.Id, "image/png", Red, []).Version;
        (await fixture.App.Visitor().Http.GetByteArrayAsync($"/pictures/{mentor.Id}/{version}/small")).ShouldBe(Red);
    }

    [Fact]
    public async Task Show_MentorWithPicture_HasItInWhatIsTheirsToo()
    {
        var (mentor, person, _) = await MentorAsync();
        await SendAsync(person, Red);

        (await person.GetAsync("/bookings")).Element(".person-menu img.avatar").GetAttribute("src").ShouldBe($"/pictures/{mentor.Id}/{await VersionAsync(mentor)}/small");
        var (_, admin) = await fixture.App.Given.AdminAsync();
        (await admin.GetAsync($"/admin/users/{mentor.Id}")).Element(".page-header img.avatar").GetAttribute("src")!.ShouldStartWith($"/pictures/{mentor.Id}/");
        (await admin.GetAsync("/bookings")).Document.QuerySelector(".person-menu img.avatar").ShouldBeNull();
    }

    [Fact]
    public async Task Show_SessionsAndCoursesOfAMentorWithPicture_HaveIt()
    {
        var (mentor, own, slug) = await MentorAsync();
        await SendAsync(own, Red);
        var given = fixture.App.Given;
        var course = await given.CourseAsync(mentor.Id, "Seen course");
        var offering = await given.OfferingAsync(mentor.Id, "Seen session", change: description => description with { CourseId = course.Id });
        var (mentee, person) = await given.SignedInAsync();
        await given.MembershipAsync(mentee.Id);
        await given.EnrolmentAsync(course, mentee.Id, done: 2);
        var id = await given.BookedAsync(offering, mentee.Id, TestClock.Usual + Duration.FromDays(2));
        await given.BookedAsync(offering, mentee.Id, TestClock.Usual + Duration.FromDays(3));
        await given.AskedToMoveAsync(id, Party.Mentor, TestClock.Usual + Duration.FromDays(4));
        await person.PostAsync($"/mentors/{slug}/favourite");

        foreach (var (path, places) in new (string, string[])[]
        {
            ("/bookings", [".next-session", ".requests"]),
            ("/mentorship", ["table"]),
            ($"/bookings/{id}", [".facts"]),
            ($"/bookings/{id}/reschedule", [".booker-summary"]),
            ("/account/favourites", ["article"]),
            ("/courses?words=seen+course", [".offering-card"]),
            ($"/courses/{course.Slug}/completion", ["article"]),
        })
        {
            var page = await person.GetAsync(path);
            foreach (var place in places)
            {
                page.Document.QuerySelectorAll($"{place} img.avatar[alt=''][src^='/pictures/{mentor.Id}/'][src$='/small']").ShouldNotBeEmpty($"{path} {place}: {page.Text}");
            }
        }

        // The mentee has none, whoever looks.
        (await own.GetAsync($"/bookings/{id}")).Document.QuerySelectorAll("main img.avatar").ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_AnotherAndNone_HasAnotherAddressAndNone()
    {
        var (mentor, person, slug) = await MentorAsync();
        await SendAsync(person, Red);
        var first = await VersionAsync(mentor);

        await SendAsync(person, Blue);

        var second = await VersionAsync(mentor);
        second.ShouldNotBe(first);
        (await fixture.App.Visitor().Http.GetAsync($"/pictures/{mentor.Id}/{first}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await person.SubmitAsync(await person.GetAsync(Address), $"{Address}/removal")).Text.ShouldContain("Your picture is removed.");
        (await fixture.App.Visitor().GetAsync($"/mentors/{slug}")).Document.QuerySelector("img.avatar").ShouldBeNull();
        (await fixture.App.Visitor().Http.GetAsync($"/pictures/{mentor.Id}/{second}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Save_WhatIsNoPicture_IsRefusedInWordsAndChangesNothing()
    {
        var (mentor, person, _) = await MentorAsync();
        await SendAsync(person, Red);
        var version = await VersionAsync(mentor);
        (byte[]? File, string Words)[] refused =
        [
            (null, "Choose a picture first."),
            ([], "Choose a picture first."),
            ("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "Choose a JPEG, PNG or WebP picture."),
            ("GIF89a/*<script>alert(1)</script>*/=1;"u8.ToArray(), "Choose a JPEG, PNG or WebP picture."),
            ([.. Red[..40]], "This file is damaged. Save it anew and try again."),
            (new byte[(10 * 1024 * 1024) + 1], "Choose a file of at most 10 MB."),
            (SamplePng.Bomb(20_000), "Choose a picture of at most 25 megapixels, such as 5000 by 5000."),
        ];

        foreach (var (file, words) in refused)
        {
            var page = await SendAsync(person, file, "picture.png", "image/png");

            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, words);
            page.ErrorOf("Form.Picture").ShouldBe(words);
            page.Element("[role=alert] a").GetAttribute("href").ShouldBe("#Form_Picture");
        }

        (await VersionAsync(mentor)).ShouldBe(version);
    }

    [Fact]
    public async Task Save_FarTooMuch_IsRefusedInWordsAndNotKept()
    {
        var (mentor, person, _) = await MentorAsync();
        using var content = new MultipartFormDataContent
        {
            { new StringContent((await person.TokenAsync()).Value), "__RequestVerificationToken" },
            { new ByteArrayContent(new byte[50 * 1024 * 1024]), "Form.Picture", "x.png" },
        };

        using var response = await person.Http.PostAsync(Address, content);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        page.QuerySelector("h1")!.TextContent.ShouldBe("That is too large");
        page.QuerySelector(".lede")!.TextContent.ShouldContain("Go back and choose a smaller file: a picture can have 10 MB.");
        (await VersionAsync(mentor)).ShouldBe("");
    }

    [Fact]
    public async Task Save_AnotherPictureUnderTheSameKey_IsNotTakenForTheFirst()
    {
        var (mentor, person, _) = await MentorAsync();
        var key = (await person.GetAsync(Address)).ValueOf("Operation");
        (await SendAsync(person, Red, key: key)).Text.ShouldContain("Your picture is saved.");
        var version = await VersionAsync(mentor);

        (await SendAsync(person, Red, key: key)).Text.ShouldContain("Your picture is saved.");
        (await SendAsync(person, Blue, key: key)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await VersionAsync(mentor)).ShouldBe(version);
    }

    private async Task<(User User, Person Person, string Slug)> MentorAsync()
    {
        var mentor = await fixture.App.Given.MentorAsync("Pictured Person");
        await using var db = fixture.App.CreateContext();
        var slug = await db.MentorProfiles.Where(row => row.UserId == mentor.Id).Select(row => row.Slug).SingleAsync();
        return (mentor, await fixture.App.Given.SignInAsync(mentor), slug);
    }

    private async Task<string> VersionAsync(User mentor)
    {
        await using var db = fixture.App.CreateContext();
        return await db.MentorProfiles.Where(row => row.UserId == mentor.Id).Select(row => row.PictureVersion).SingleAsync();
    }

    private static async Task<Page> SendAsync(Person person, byte[]? file, string name = "me.png", string type = "image/png", string? key = null)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent((await person.GetAsync(Address)).ValueOf("__RequestVerificationToken")), "__RequestVerificationToken" },
        };
        if (key is not null)
        {
            content.Add(new StringContent(key), "Operation");
        }

        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            content.Add(part, "Form.Picture", name);
        }

        using var response = await person.Http.PostAsync(Address, content);
        if (response.StatusCode == HttpStatusCode.Redirect)
        {
            return await person.GetAsync(response.Headers.Location!.ToString());
        }

        var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        return new(response.StatusCode, response.RequestMessage!.RequestUri!, document);
    }
}
