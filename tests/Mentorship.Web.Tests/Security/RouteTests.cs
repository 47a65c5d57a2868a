using System.Net;
using Mentorship.TestSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Security;

/// <summary>Every route there is, found by reflection, so that a new one is tested before anybody thinks of it.</summary>
public sealed class RouteTests(ProductionFixture fixture) : IClassFixture<ProductionFixture>
{
    // What providers send is signed, and no browser sends it.
    private const string Webhooks = "webhooks/payments/{provider}";

    // What an outside scheduler sends has a secret in a header.
    private const string Cron = "api/cron/reset-weekly-sessions";

    // What mail programs send for their readers has the key in its address.
    private const string Unsubscribe = "unsubscribe/{key}";

    // Answers programs with a status, and leads them to no page.
    private const string Suggestions = "api/mentorship/suggestions";

    private static readonly string[] Changing = ["POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public async Task Post_WithoutAToken_IsABadRequestOnEveryRoute()
    {
        var (person, idOf) = await SomeoneWithEverythingAsync();
        var routes = Routes().Where(route => Changing.Contains(route.Method) && route.Pattern is not (Webhooks or Cron or Unsubscribe)).ToList();
        routes.Count.ShouldBeGreaterThan(10);

        foreach (var (method, pattern, _) in routes)
        {
            using var request = new HttpRequestMessage(new(method), idOf(pattern)) { Content = new FormUrlEncodedContent([]) };
            using var response = await person.Http.SendAsync(request);

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{method} {pattern}");
            (await response.Content.ReadAsStringAsync()).ShouldContain("That request could not be read", customMessage: pattern);
        }

        // It was the token that was missing, and nothing else.
        foreach (var (method, pattern, _) in routes.Where(route => route.Pattern != "account/sign-out").OrderByDescending(route => route.Method))
        {
            (await person.PostAsync(idOf(pattern))).Status.ShouldNotBe(HttpStatusCode.BadRequest, $"{method} {pattern}");
        }
    }

    [Fact]
    public async Task Post_TokenOfSomebodyElse_IsABadRequest()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();
        var (_, other) = await fixture.App.Given.SignedInAsync();
        var token = (await other.GetAsync("/account/profile")).ValueOf("__RequestVerificationToken");

        var form = await person.GetAsync("/account/profile");
        var page = await person.SubmitAsync(form, "/account/profile", ("__RequestVerificationToken", token), ("Form.Name", "Stolen"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void Routes_ExemptFromTokens_AreOnlyTheErrorPagesAndWhatIsSigned()
    {
        var exempt = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null);

        exempt.Select(endpoint => endpoint.RoutePattern.RawText).Distinct().ShouldBe(["errors/{status:int}", Webhooks, Cron, Unsubscribe], ignoreOrder: true);
    }

    [Fact]
    public async Task Get_RouteThatOnlyChanges_IsNotAllowed()
    {
        var (person, idOf) = await SomeoneWithEverythingAsync();
        var routes = Routes();
        var changing = routes
            .Where(route => Changing.Contains(route.Method) && !routes.Any(other => other.Method == "GET" && other.Pattern == route.Pattern))
            .Select(route => route.Pattern)
            .Distinct()
            .ToList();
        changing.ShouldContain("account/sign-out");
        changing.ShouldContain("mentor/offerings/{id:guid}/pause");

        foreach (var pattern in changing)
        {
            foreach (var method in new[] { "GET", "HEAD" })
            {
                using var request = new HttpRequestMessage(new(method), idOf(pattern));
                using var response = await person.Http.SendAsync(request);

                response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, $"{method} {pattern}");
                response.Content.Headers.Allow.ShouldContain("POST");
            }
        }
    }

    [Fact]
    public async Task AnyRoute_Visitor_ReachesOnlyWhatIsForEveryone()
    {
        var (_, idOf) = await SomeoneWithEverythingAsync();
        string[] open =
        [
            "", "offerings", "offerings/{id:guid}", "offerings/{id:guid}/times", "mentors", "mentors/{slug}", "account/sign-in", "account/register", "account/sign-out", Webhooks, Cron, Suggestions,
            "courses", "courses/{slug}",

            // What search engines read.
            "robots.txt", "sitemap.xml", "sitemaps/lists.xml", "sitemaps/{kind}-{number:int}.xml",

            // Whoever has the key in the address may read, with any program.
            "calendars/{key}.ics",

            // Mentors show them to everyone.
            "pictures/{id:guid}/{version}",
            "pictures/{id:guid}/{version}/small",
            Unsubscribe,
        ];

        foreach (var (method, pattern, _) in Routes().Where(route => !open.Contains(route.Pattern) && route.Method != "HEAD"))
        {
            using var request = new HttpRequestMessage(new(method), idOf(pattern)) { Content = method == "GET" ? null : new FormUrlEncodedContent([]) };
            using var response = await fixture.App.Visitor().Http.SendAsync(request);

            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{method} {pattern}");
            response.Headers.Location!.AbsolutePath.ShouldBe("/account/sign-in", $"{method} {pattern}");
        }
    }

    [Fact]
    public async Task AnyRoute_StrangersIds_AreNotFound()
    {
        var (_, idOf) = await SomeoneWithEverythingAsync();
        var stranger = await fixture.App.Given.SignInAsync(await fixture.App.Given.MentorAsync("Eve Dropper"));
        var own = Routes().Where(route => route.Pattern.Contains("{id:guid}", StringComparison.Ordinal) && !route.Pattern.StartsWith("offerings/", StringComparison.Ordinal)).ToList();
        own.Count.ShouldBeGreaterThan(5);

        foreach (var (method, pattern, _) in own.Where(route => route.Method is "GET" or "POST"))
        {
            var page = method == "GET" ? await stranger.GetAsync(idOf(pattern)) : await stranger.PostAsync(idOf(pattern));

            // Whose an id is does not matter where only admins may come.
            var expected = pattern.StartsWith("admin/", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;
            page.Status.ShouldBe(expected, $"{method} {pattern}");
        }
    }

    private List<RouteEndpoint> Endpoints() =>
        [.. fixture.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)];

    private List<(string Method, string Pattern, RouteEndpoint Endpoint)> Routes() =>
    [
        .. Endpoints()
            .Where(endpoint => endpoint.RoutePattern.RawText != "errors/{status:int}")
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods, (endpoint, method) =>
                (method, endpoint.RoutePattern.RawText!, endpoint)),
    ];

    /// <summary>A mentor and admin with an offering and a session, and what makes a route of theirs an address.</summary>
    private async Task<(Person Person, Func<string, string> AddressOf)> SomeoneWithEverythingAsync()
    {
        var (user, person) = await fixture.App.Given.AdminAsync();
        await person.PostAsync(
            "/mentor/profile", ("Form.Headline", "All"), ("Form.YearsOfExperience", "1"), ("Form.Specialties", "All"), ("Form.Bio", "All."));
        var offering = await fixture.App.Given.OfferingAsync(user.Id);
        var booking = await fixture.App.Given.BookingAsync(offering, (await fixture.App.Given.UserAsync()).Id, Instant.FromUtc(2026, 3, 5, 9, 0));
        return (person, pattern => "/" + pattern
            .Replace("{id:guid}", (pattern.StartsWith("bookings", StringComparison.Ordinal) ? booking.Id : offering.Id).ToString(), StringComparison.Ordinal)
            .Replace("{learnerId:guid}", booking.MenteeId.ToString(), StringComparison.Ordinal)
            .Replace("{lessonId:guid}", booking.Id.ToString(), StringComparison.Ordinal)
            .Replace("{slug}", "nobody", StringComparison.Ordinal));
    }
}
