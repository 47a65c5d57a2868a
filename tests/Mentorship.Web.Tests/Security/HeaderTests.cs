using NodaTime;

namespace Mentorship.Web.Tests.Security;

public sealed class HeaderTests(ProductionFixture fixture) : IClassFixture<ProductionFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/offerings")]
    [InlineData("/account/sign-in")]
    [InlineData("/bookings")]
    [InlineData("/no/such/page")]
    [InlineData("/account/sign-out")]
    [InlineData("/dist/site.css")]
    [InlineData("/dist/site.js")]
    [InlineData("/health/live")]
    public async Task AnyAnswer_Visitor_CarriesTheHeaders(string path)
    {
        using var response = await fixture.App.Visitor().Http.GetAsync(path);

        ShouldBeGuarded(response);
    }

    [Fact]
    public async Task Pages_OfSomeoneSignedIn_StayOutOfEveryCache()
    {
        var (user, person) = await fixture.App.Given.SignedInAsync();
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var booking = await fixture.App.Given.BookingAsync(offering, user.Id, Instant.FromUtc(2026, 3, 3, 9, 0));

        foreach (var path in new[] { "/", "/bookings", $"/bookings/{booking.Id}", $"/bookings/{booking.Id}/cancellation", "/account/profile", "/offerings", $"/offerings/{offering.Id}", "/no/such/page", "/admin" })
        {
            using var response = await person.Http.GetAsync(path);

            response.Headers.CacheControl.ShouldNotBeNull(path).NoStore.ShouldBeTrue(path);
            ShouldBeGuarded(response);
        }
    }

    [Fact]
    public async Task Files_WithTheirFingerprint_AreKeptByBrowsersForEver()
    {
        var person = (await fixture.App.Given.SignedInAsync()).Person;
        var page = await person.GetAsync("/");

        foreach (var path in page.Document.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")))
        {
            using var response = await person.Http.GetAsync(path);

            response.IsSuccessStatusCode.ShouldBeTrue(path);
            response.Headers.CacheControl.ShouldNotBeNull(path).MaxAge.ShouldBe(TimeSpan.FromDays(365), path);
            response.Headers.CacheControl.ToString().ShouldContain("immutable");
        }
    }

    internal static void ShouldBeGuarded(HttpResponseMessage response)
    {
        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem()
            .Split(';', StringSplitOptions.TrimEntries)
            .ToDictionary(part => part.Split(' ')[0], part => part, StringComparer.Ordinal);
        policy["default-src"].ShouldBe("default-src 'none'");
        policy["script-src"].ShouldBe("script-src 'self'");
        policy["style-src"].ShouldBe("style-src 'self'");
        policy["object-src"].ShouldBe("object-src 'none'");
        policy["base-uri"].ShouldBe("base-uri 'none'");
        policy["frame-ancestors"].ShouldBe("frame-ancestors 'none'");
        policy["form-action"].ShouldBe("form-action 'self'");
        policy.Values.ShouldAllBe(part => !part.Contains("unsafe", StringComparison.Ordinal));
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["strict-origin-when-cross-origin"]);
        response.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldStartWith("max-age=");
        response.Headers.Contains("Server").ShouldBeFalse();
        response.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }
}
