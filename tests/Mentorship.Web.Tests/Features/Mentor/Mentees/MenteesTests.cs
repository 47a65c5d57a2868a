using System.Net;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Mentees;

/// <summary>A mentor in Berlin, two mentees, and someone who never booked.</summary>
public sealed class MenteesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);

    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task List_Mentor_HasEachWithTheirNumbers()
    {
        var scene = await SceneAsync();

        var page = await scene.Mentor.GetAsync("/mentor/mentees");

        page.TextsOf("tbody tr").ShouldBe(
        [
            "ALAda Lovelace 2 1 23 Feb 2026 Thu 5 Mar, 10:00 Berlin (GMT+1)",
            "LMLuca Ménabrea 1 0 – Wed 4 Mar, 10:00 Berlin (GMT+1)",
        ]);
        page.Text.ShouldContain("2 mentees");
        page.Text.ShouldNotContain("Never Booked");
        (await scene.Mentor.GetAsync("/mentor/mentees?sort=name&words=menabrea")).TextsOf("tbody th").ShouldBe(["LMLuca Ménabrea"]);
        (await scene.Mentor.GetAsync("/mentor/mentees?sort=earliest")).TextsOf("tbody th").ShouldBe(["LMLuca Ménabrea", "ALAda Lovelace"]);
        (await scene.Mentor.GetAsync("/mentor/mentees?sort=nonsense")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task List_SearchedByAnEmailAddress_FindsNobody()
    {
        var scene = await SceneAsync();

        (await scene.Mentor.GetAsync("/mentor/mentees?words=lovelace")).Text.ShouldContain("1 mentee");
        foreach (var words in new[] { scene.Ada.Email!, "example", scene.Ada.Email!.Split('@')[0] })
        {
            (await scene.Mentor.GetAsync($"/mentor/mentees?words={Uri.EscapeDataString(words)}")).Text.ShouldContain("0 mentees", customMessage: words);
        }
    }

    [Fact]
    public async Task Download_Mentor_IsTheSameAsAFile()
    {
        var scene = await SceneAsync();

        var file = await scene.Mentor.Http.GetStringAsync(new Uri("/mentor/mentees.csv?sort=name&words=ada", UriKind.Relative));

        file.Split("\r\n").ShouldBe(
            ["Name,Sessions,Completed,Upcoming,Requests,Did not come,Last (UTC),Next (UTC)", "Ada Lovelace,2,1,1,0,0,2026-02-23T09:00Z,2026-03-05T09:00Z", ""]);
    }

    [Fact]
    public async Task Show_Mentee_HasTheirSessionsAndNotes()
    {
        var scene = await SceneAsync();
        var path = $"/mentor/mentees/{scene.Ada.Id}";
        var session = $"/mentor/schedule/{scene.Upcoming}";
        await scene.Mentor.SubmitAsync(await scene.Mentor.GetAsync(session), $"{session}/note", ("Form.Text", "Bring the drawing."));

        var page = await scene.Mentor.SubmitAsync(await scene.Mentor.GetAsync(path), $"{path}/note", ("Form.Text", "Likes numbers."));

        page.Path.ShouldBe(path);
        page.Text.ShouldContain("Your note is saved.");
        page.ValueOf("Form.Text").ShouldBe("Likes numbers.");
        page.TextsOf("h1").ShouldBe(["Ada Lovelace"]);
        page.Text.ShouldContain("It is 08:00 there, London (GMT+0).");
        page.TextsOf(".figure-tile dd").ShouldBe(["2", "1", "1", "0"]);
        page.TextsOf("td[data-label=State]").ShouldBe(["Confirmed", "Completed"]);
        page.TextsOf("td[data-label='Your note']").ShouldBe(["Bring the drawing.", "–"]);
        page.Text.ShouldNotContain(scene.Ada.Email!);
        (await scene.Mentor.GetAsync(session)).ValueOf("Form.Text").ShouldBe("Bring the drawing.");
    }

    [Fact]
    public async Task Show_AnybodyElse_IsNotFound()
    {
        var scene = await SceneAsync();
        var stranger = await App.Given.SignInAsync(await App.Given.MentorAsync("Eve Dropper"));
        var never = await App.Given.UserAsync("Never Booked");
        var holding = await App.Given.UserAsync("Still Choosing");
        await App.Given.HoldAsync(scene.Offering, holding.Id, Ten + Duration.FromHours(24));

        foreach (var (person, id) in new[] { (stranger, scene.Ada.Id), (scene.Mentor, never.Id), (scene.Mentor, holding.Id) })
        {
            (await person.GetAsync($"/mentor/mentees/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"/mentor/mentees/{id}/note", ("Form.Text", "Not mine."))).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        await using var db = App.CreateContext();
        (await db.MentorNotes.AnyAsync(note => note.AboutId == never.Id || note.AboutId == holding.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task List_OnlyARequestWaits_SaysSoBesideTheNumberOfSessions()
    {
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.OfferingAsync(mentor.Id, change: description => description with { Mode = BookingMode.Request });
        var ada = await App.Given.UserAsync();
        await App.Given.BookedAsync(offering, ada.Id, Ten);
        var person = await App.Given.SignInAsync(mentor);

        (await person.GetAsync("/mentor/mentees")).TextsOf("td[data-label=Sessions]").ShouldBe(["0 One request waits"]);
        (await person.GetAsync($"/mentor/mentees/{ada.Id}")).TextsOf(".flash-info").ShouldBe(["One request waits for an answer."]);
    }

    private async Task<Scene> SceneAsync()
    {
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.OfferingAsync(mentor.Id);
        var ada = await App.Given.UserAsync();
        var luca = await App.Given.UserAsync("Luca Ménabrea");
        await App.Given.UserAsync("Never Booked");
        var past = await App.Given.BookingAsync(offering, ada.Id, Ten - Duration.FromDays(10));
        await App.Given.BookingAsync(offering, luca.Id, Ten - Duration.FromDays(1));
        var upcoming = await App.Given.BookingAsync(offering, ada.Id, Ten);
        await using var db = App.CreateContext();
        (await db.Bookings.SingleAsync(row => row.Id == past.Id)).Complete(mentor.Id, past.EndsAt).ShouldBeTrue();
        await db.SaveChangesAsync();
        return new(offering, ada, upcoming.Id, await App.Given.SignInAsync(mentor));
    }

    private sealed record Scene(Core.Offerings.Offering Offering, User Ada, Guid Upcoming, Person Mentor);
}
