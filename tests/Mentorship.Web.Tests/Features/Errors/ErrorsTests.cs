using System.Net;

namespace Mentorship.Web.Tests.Features.Errors;

public sealed class ErrorsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("/no/such/page")]
    [InlineData("/wp-login.php")]
    [InlineData("/offerings/00000000-0000-0000-0000-000000000000")]
    [InlineData("/mentors/nobody")]
    [InlineData("/dist/no-such.css")]
    public async Task Show_UnknownAddress_SaysSoAndLeadsOn(string path)
    {
        var page = await fixture.App.Visitor().GetAsync(path);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Title.ShouldBe("There is no such page · Mentorship");
        page.TextsOf("h1").ShouldBe(["There is no such page"]);
        page.TextsOf("main a").ShouldBe(["Front page", "Offerings"]);
        page.TextsOf("header a").ShouldContain("Sign in");
    }

    [Fact]
    public async Task Show_UnknownAddressWhileSignedIn_StillKnowsWhoOneIs()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync("Ada Lovelace");

        var page = await person.GetAsync("/no/such/page");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.TextsOf("header").ShouldContain(text => text.Contains("Ada Lovelace"));
    }

    [Theory]
    [InlineData("DELETE", "/offerings")]
    [InlineData("PUT", "/account/profile")]
    [InlineData("PATCH", "/bookings")]
    public async Task Show_MethodThatAnAddressDoesNotHave_SaysSo(string method, string path)
    {
        var visitor = fixture.App.Visitor();
        using var request = new HttpRequestMessage(new(method), path);

        using var response = await visitor.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldNotBeEmpty();
        (await response.Content.ReadAsStringAsync()).ShouldContain("That cannot be done here");
    }

    [Theory]
    [InlineData("/errors/200")]
    [InlineData("/errors/404")]
    [InlineData("/errors/500")]
    [InlineData("/errors/503")]
    [InlineData("/errors/99999999999")]
    [InlineData("/errors/-1")]
    [InlineData("/errors/abc")]
    public async Task Show_AddressOfAnErrorItself_IsNoPage(string path)
    {
        var page = await fixture.App.Visitor().GetAsync(path);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.TextsOf("h1").ShouldBe(["There is no such page"]);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/offerings", HttpStatusCode.OK)]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/bookings", HttpStatusCode.Redirect)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Head_AnyPage_AnswersAsForGetWithoutThePage(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var response = await fixture.App.Visitor().Http.SendAsync(request);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }
}
