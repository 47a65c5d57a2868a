using Mentorship.TestSupport;
using Microsoft.Net.Http.Headers;

namespace Mentorship.Web.Tests.Security;

public sealed class CookieTests(ProductionFixture production, AppFixture development)
    : IClassFixture<ProductionFixture>, IClassFixture<AppFixture>
{
    [Fact]
    public async Task Cookies_InProduction_AreBoundToTheHostAndOutOfReach()
    {
        var cookies = await JourneyAsync(production.App);

        cookies.Count.ShouldBe(3, string.Join(", ", cookies.Select(cookie => cookie.Name)));
        foreach (var cookie in cookies)
        {
            cookie.Name.Value.ShouldNotBeNull().ShouldStartWith("__Host-");
            cookie.Secure.ShouldBeTrue(cookie.Name.Value);
            cookie.Path.Value.ShouldBe("/", cookie.Name.Value);
            cookie.Domain.HasValue.ShouldBeFalse(cookie.Name.Value);
            ShouldBeOutOfReach(cookie);
        }
    }

    [Fact]
    public async Task Cookies_InDevelopment_WorkOverPlainHttp()
    {
        var cookies = await JourneyAsync(development.App);

        cookies.Count.ShouldBe(3, string.Join(", ", cookies.Select(cookie => cookie.Name)));
        foreach (var cookie in cookies)
        {
            cookie.Name.Value.ShouldNotBeNull().ShouldNotStartWith("__");
            cookie.Secure.ShouldBeFalse(cookie.Name.Value);
            ShouldBeOutOfReach(cookie);
        }
    }

    private static void ShouldBeOutOfReach(SetCookieHeaderValue cookie)
    {
        cookie.HttpOnly.ShouldBeTrue(cookie.Name.Value);
        cookie.SameSite.ShouldBeOneOf(SameSiteMode.Lax, SameSiteMode.Strict);
    }

    /// <summary>Everything that is set, and not taken back, on the way from a visitor to a word of success.</summary>
    private static async Task<IReadOnlyList<SetCookieHeaderValue>> JourneyAsync(MentorshipApp app)
    {
        var user = await app.Given.UserAsync();
        var person = app.Visitor();
        var set = new List<SetCookieHeaderValue>();

        var form = await person.GetAsync("/account/sign-in");
        await AddAsync("/account/sign-in", null);
        await AddAsync("/account/sign-in", FormOf(form, ("Form.Email", user.Email), ("Form.Password", Given.Password)));
        form = await person.GetAsync("/account/profile");
        await AddAsync("/account/profile", FormOf(form, ("Form.Name", "Ada King"), ("Form.TimeZone", "UTC")));
        return [.. set.DistinctBy(cookie => cookie.Name.Value)];

        async Task AddAsync(string path, FormUrlEncodedContent? content)
        {
            // The first answer of all sets the token's cookie, so a visitor of its own asks for it.
            using var visitor = app.Visitor();
            using var response = content is null ? await visitor.Http.GetAsync(path) : await person.Http.PostAsync(path, content);
            content?.Dispose();
            if (response.Headers.TryGetValues("Set-Cookie", out var values))
            {
                set.AddRange(SetCookieHeaderValue.ParseList([.. values]).Where(cookie => cookie.Value.Length > 0));
            }
        }
    }

    private static FormUrlEncodedContent FormOf(Page page, params (string Name, string? Value)[] fields) => new(
    [
        new("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken")),
        .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value ?? "")),
    ]);
}
