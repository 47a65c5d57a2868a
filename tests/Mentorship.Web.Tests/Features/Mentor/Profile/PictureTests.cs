using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.Web.Tests.Infrastructure.Pictures;
using Microsoft.EntityFrameworkCore;

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

        var source = (await fixture.App.Visitor().GetAsync($"/mentors/{slug}")).Element("h1").ParentElement!.ParentElement!.QuerySelector("img.avatar")!.GetAttribute("src")!;
        source.ShouldStartWith($"/pictures/{mentor.Id}/");
        foreach (var path in new[] { "/mentors?words=pictured+person", "/offerings?words=pictured", Address })
        {
            var page = path == Address ? await person.GetAsync(path) : await fixture.App.Visitor().GetAsync(path);
            page.Document.QuerySelectorAll($"img.avatar[alt=''][src='{source}']").ShouldNotBeEmpty(path);
        }

        using var response = await fixture.App.Visitor().Http.GetAsync(source);
        response.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        response.Content.Headers.ContentDisposition.ShouldBeNull();
        SamplePng.PixelsOf(await response.Content.ReadAsByteArrayAsync()).ShouldAllBe(pixel => pixel.Red == 255 && pixel.Blue == 0);
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
            ("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "Choose a JPEG or PNG picture."),
            ([.. Red[..40]], "This file is damaged. Save it anew and try again."),
            (new byte[(5 * 1024 * 1024) + 1], "Choose a file of at most 5 MB."),
            (SampleJpeg.Of(2000, 100), "A JPEG can have at most 1024 by 1024 pixels and 500 kB. Make it smaller, or save it as PNG: those are made smaller here."),
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
    public async Task Save_FarTooMuch_IsNotEvenRead()
    {
        var (mentor, person, _) = await MentorAsync();
        using var content = new MultipartFormDataContent
        {
            { new StringContent((await person.TokenAsync()).Value), "__RequestVerificationToken" },
            { new ByteArrayContent(new byte[50 * 1024 * 1024]), "Form.Picture", "x.png" },
        };

        try
        {
            using var response = await person.Http.PostAsync(Address, content);
            ((int)response.StatusCode).ShouldBeInRange(400, 499);
        }
        catch (HttpRequestException)
        {
            // The server may hang up while the rest is on its way.
        }

        (await VersionAsync(mentor)).ShouldBe("");
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

    private static async Task<Page> SendAsync(Person person, byte[]? file, string name = "me.png", string type = "image/png")
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent((await person.GetAsync(Address)).ValueOf("__RequestVerificationToken")), "__RequestVerificationToken" },
        };
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
