using System.Net;
using Mentorship.Core.Bookings.Notes;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Schedule;

/// <summary>A mentor in Berlin opens a session of the week. These move the clock.</summary>
public sealed class SessionTests : IClassFixture<AppFixture>
{
    private const string Secret = "Wants to leave the job, and nobody may know.";

    // Thursday 5 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);

    private readonly MentorshipApp _app;

    public SessionTests(AppFixture fixture)
    {
        _app = fixture.App;
        _app.Clock.MoveTo(TestClock.Usual);
    }

    [Fact]
    public async Task Show_Confirmed_SaysWhatItIsAndWhatCanBeDone()
    {
        var scene = await SceneAsync();

        var page = await scene.Mentor.GetAsync(scene.Address);

        page.TextsOf("h1").ShouldBe(["An hour about engines"]);
        page.TextsOf("#session-title").ShouldBe(["Ada Lovelace"]);
        page.Text.ShouldContain("Thursday 5 March 2026, 10:00–11:00, Berlin (GMT+1)");
        page.Text.ShouldContain("Thursday 5 March 2026, 09:00–10:00, London (GMT+0) for Ada Lovelace");
        page.Text.ShouldContain("In 3 days 1 hour");
        page.Text.ShouldContain("My engine does not compute.");
        Actions(page).ShouldBe(["Ask to move", "Cancel", "The whole session"]);
        page.Element(".page-header a").GetAttribute("href").ShouldBe("/mentor/schedule?week=2026-03-02&view=grid");
    }

    [Theory]
    [InlineData(-15, "Join the session", "Ask to move|Cancel|The whole session")]
    [InlineData(0, "Join the session|Complete", "The whole session")]
    [InlineData(10, "Join the session|Complete", "Ada Lovelace did not come|The whole session")]
    [InlineData(90, "Complete", "Ada Lovelace did not come|The whole session")]
    public async Task Show_MinutesFromTheStart_HasWhatCanBeDoneThen(int minutes, string buttons, string links)
    {
        var scene = await SceneAsync();
        _app.Clock.MoveTo(Ten + Duration.FromMinutes(minutes));

        var page = await scene.Mentor.GetAsync(scene.Address);

        // Moving and cancelling end two hours before the start, and at it.
        var expected = minutes < 0 ? links.Replace("Ask to move|", "", StringComparison.Ordinal) : links;
        page.TextsOf("#session > .form-actions button").ShouldBe(buttons.Split('|'));
        Actions(page).ShouldBe(expected.Split('|'));
    }

    [Fact]
    public async Task Show_FromAList_LeadsBackToIt()
    {
        var scene = await SceneAsync();

        var page = await scene.Mentor.GetAsync($"{scene.Address}?week=2026-03-09&view=list");

        page.Element(".page-header a").GetAttribute("href").ShouldBe("/mentor/schedule?week=2026-03-09&view=list");
        page.Element("form[action*=note]").GetAttribute("action").ShouldBe($"{scene.Address}/note?week=2026-03-09&view=list");
    }

    [Fact]
    public async Task Note_SavedChangedAndEmptied_IsKeptWithItsTimeAndGone()
    {
        var scene = await SceneAsync();

        var saved = await scene.Mentor.SubmitAsync(await scene.Mentor.GetAsync($"{scene.Address}?week=2026-03-02&view=list"), $"{scene.Address}/note", ("Form.Text", Secret));
        saved.Address.PathAndQuery.ShouldBe($"{scene.Address}?week=2026-03-02&view=list");
        saved.Text.ShouldContain("Your note is saved.");
        saved.Text.ShouldContain("Saved Mon 2 Mar, 09:00 Berlin (GMT+1)");
        saved.ValueOf("Form.Text").ShouldBe(Secret);
        _app.Clock.MoveTo(TestClock.Usual + Duration.FromMinutes(7));
        var changed = await scene.Mentor.SubmitAsync(saved, $"{scene.Address}/note", ("Form.Text", "Something else."));
        changed.Text.ShouldContain("Saved Mon 2 Mar, 09:07 Berlin (GMT+1)");
        changed.ValueOf("Form.Text").ShouldBe("Something else.");
        var emptied = await scene.Mentor.SubmitAsync(changed, $"{scene.Address}/note", ("Form.Text", " \n"));
        emptied.ValueOf("Form.Text").ShouldBe("");
        emptied.Text.ShouldNotContain("Saved Mon");
        await using var db = _app.CreateContext();
        (await db.MentorNotes.AnyAsync(note => note.AboutId == scene.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Note_TooLong_KeepsWhatWasWritten()
    {
        var scene = await SceneAsync();
        var text = new string('x', MentorNote.TextMaxLength + 1);

        var page = await scene.Mentor.SubmitAsync(await scene.Mentor.GetAsync(scene.Address), $"{scene.Address}/note", ("Form.Text", text));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Text").ShouldBe("Shorten this to 4000 characters; it has 4001.");
        page.ValueOf("Form.Text").ShouldBe(text);
    }

    [Fact]
    public async Task Note_TwoTabsAtOnce_TheLaterWordsStand()
    {
        var scene = await SceneAsync();
        var forms = await Task.WhenAll(scene.Mentor.GetAsync(scene.Address), scene.Mentor.GetAsync(scene.Address));

        var pages = await Task.WhenAll(forms.Select((form, number) => scene.Mentor.SubmitAsync(form, $"{scene.Address}/note", ("Form.Text", $"Tab {number}."))));

        pages.ShouldAllBe(page => page.Status == HttpStatusCode.OK);
        await using var db = _app.CreateContext();
        (await db.MentorNotes.SingleAsync(note => note.AboutId == scene.Id)).Text.ShouldBeOneOf("Tab 0.", "Tab 1.");
    }

    [Fact]
    public async Task Notes_Anywhere_AreSeenByNobodyElse()
    {
        var scene = await SceneAsync();
        await scene.Mentor.SubmitAsync(await scene.Mentor.GetAsync(scene.Address), $"{scene.Address}/note", ("Form.Text", Secret));
        var person = $"/mentor/mentees/{scene.MenteeId}";
        await scene.Mentor.SubmitAsync(await scene.Mentor.GetAsync(person), $"{person}/note", ("Form.Text", Secret));
        var (_, admin) = await _app.Given.AdminAsync();

        await _app.Given.CancelledAsync(scene.Id);

        Page[] pages =
        [
            await scene.Mentee.GetAsync($"/bookings/{scene.Id}"),
            await scene.Mentee.GetAsync("/bookings"),
            await scene.Mentee.GetAsync($"/bookings/{scene.Id}/calendar.ics"),
            await scene.Mentor.GetAsync($"/bookings/{scene.Id}/calendar.ics"),
            await admin.GetAsync($"/admin/bookings/{scene.Id}"),
            await admin.GetAsync($"/admin/users/{scene.MenteeId}"),
            await admin.GetAsync("/admin/audit?since=ever"),
            await admin.GetAsync("/admin/audit.csv?since=ever"),
        ];
        pages.ShouldAllBe(page => !page.Document.DocumentElement.OuterHtml.Contains("nobody may know", StringComparison.Ordinal));
        await using var db = _app.CreateContext();
        (await db.MentorNotes.CountAsync(note => note.MenteeId == scene.MenteeId)).ShouldBe(2);
        (await db.OutboxMessages.CountAsync()).ShouldBeGreaterThan(0);
        (await db.OutboxMessages.ToListAsync()).ShouldAllBe(message => !message.Facts.Contains("nobody may know", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnyPage_Others_IsNotFound()
    {
        var scene = await SceneAsync();
        var stranger = await _app.Given.SignInAsync(await _app.Given.MentorAsync("Eve Dropper"));

        (await stranger.GetAsync(scene.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"{scene.Address}/note", ("Form.Text", "Not mine."))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Mentee.GetAsync(scene.Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await scene.Mentee.PostAsync($"{scene.Address}/note", ("Form.Text", "Not mine."))).Status.ShouldBe(HttpStatusCode.Forbidden);
        await using var db = _app.CreateContext();
        (await db.MentorNotes.AnyAsync(note => note.AboutId == scene.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Show_Hold_IsNotFound()
    {
        var mentor = await _app.Given.MentorAsync();
        var hold = await _app.Given.HoldAsync(await _app.Given.OfferingAsync(mentor.Id), (await _app.Given.UserAsync()).Id, Ten);

        (await (await _app.Given.SignInAsync(mentor)).GetAsync($"/mentor/schedule/{hold.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static IReadOnlyList<string> Actions(Page page) => page.TextsOf("#session > .form-actions a");

    private async Task<Scene> SceneAsync()
    {
        var mentor = await _app.Given.MentorAsync();
        var (mentee, person) = await _app.Given.SignedInAsync();
        var id = await _app.Given.BookedAsync(await _app.Given.OfferingAsync(mentor.Id), mentee.Id, Ten);
        return new(id, mentee.Id, await _app.Given.SignInAsync(mentor), person);
    }

    private sealed record Scene(Guid Id, Guid MenteeId, Person Mentor, Person Mentee)
    {
        public string Address => $"/mentor/schedule/{Id}";
    }
}
