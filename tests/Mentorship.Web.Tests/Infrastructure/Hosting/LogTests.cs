using System.Net;
using Mentorship.TestSupport;
using Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

namespace Mentorship.Web.Tests.Infrastructure.Hosting;

/// <summary>Logs are read by more people than pages are, and kept for longer.</summary>
public sealed class LogTests(DatabaseFixture databases) : IAsyncDisposable
{
    private const string Password = "violet tractor umbrella";
    private const string Topic = "My most private trouble with engines.";
    private const string Reason = "My doctor said something.";

    private readonly DatabaseFolder _folder = RunningApp.Clone();

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Fact]
    public async Task Log_BookingFromRegistrationToCancellation_HasNothingThatPeopleTyped()
    {
        await using var database = await databases.CreateAsync();
        await using var app = await RunningApp.StartAsync(
            _folder,
            "Development",
            [.. RunningApp.On(database.Options), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Serilog:MinimumLevel:Default", "Verbose")]);
        var mentor = await RegisterAsync(app, "Margaret Hamilton", "margaret.h@example.com");
        await mentor.PostAsync(
            "/mentor/profile", ("Form.Headline", "Engineer"), ("Form.YearsOfExperience", "9"), ("Form.Specialties", "Landing"), ("Form.Bio", "I land things."));
        await mentor.SubmitAsync(await mentor.GetAsync("/mentor/availability"), "/mentor/availability");
        await mentor.SubmitAsync(
            await mentor.GetAsync("/mentor/offerings/new"),
            "/mentor/offerings",
            ("Form.Title", "Safe landings"),
            ("Form.Category", "leadership"),
            ("Form.Price", "0"),
            ("Form.Description", "We land."),
            ("publish", "true"));

        var mentee = await RegisterAsync(app, "Ada Lovelace", "ada.l@example.com");
        var offering = await mentee.GetAsync((await mentee.GetAsync("/offerings?words=ada.l@example.com+landings")).Address.AbsolutePath);
        offering = await mentee.GetAsync(offering.Element("article a").GetAttribute("href")!);
        (await mentee.SubmitAsync(offering, "/bookings", ("Form.Start", "no time"), ("Form.Topic", Topic))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var step = await mentee.SubmitAsync(offering, "/bookings", ("Form.Start", offering.Element(".time-option input").GetAttribute("value")));
        (await mentee.DescribeAsync(step, Topic, ("Form.Start", "no time"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var booked = await mentee.DescribeAsync(step, Topic);
        booked.Text.ShouldContain("is booked");
        var cancelled = await mentee.SubmitAsync(
            await mentee.GetAsync($"/bookings/{booked.BookingId()}/cancellation"), $"/bookings/{booked.BookingId()}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", Reason));
        cancelled.Text.ShouldContain("The session is cancelled");

        // And what goes wrong on the way.
        await app.Visitor().SignInAsync("ada.l@example.com", $"{Password} not");
        await app.Visitor().SignInAsync("ada.l+nobody@example.com", Password);
        await RegisterAsync(app, "Ada Again", "ada.l@example.com");
        await mentee.GetAsync("/no/such/page?email=ada.l@example.com");
        await mentee.PostAsync("/account/profile", ("Form.Name", ""), ("Form.TimeZone", Topic));

        await app.UntilWrittenAsync("POST bookings answered 302");
        foreach (var secret in new[] { "example.com", "EXAMPLE.COM", "tractor", "private", "doctor", "Lovelace", "Margaret", "no/such/page" })
        {
            app.Output.Split('\n').ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal), secret);
        }
    }

    private static async Task<Person> RegisterAsync(RunningApp app, string name, string email)
    {
        var person = app.Visitor();
        await person.SubmitAsync(
            await person.GetAsync("/account/register"),
            "/account/register",
            ("Form.Name", name),
            ("Form.Email", email),
            ("Form.Password", Password),
            ("Form.TimeZone", "Europe/London"));
        return person;
    }
}
