using System.Net;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.TestSupport.Providers;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Features.Mentor.Meetings;

public sealed class MeetingsTests(AppFixture fixture, DatabaseFixture databases) : IClassFixture<AppFixture>
{
    private const string Address = "/mentor/meetings";
    private const string NoLink = "Enter a link that begins with https://, like https://meet.example.com/your-room.";

    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Show_NewMentor_HasRoomsChosenAndNoZoom()
    {
        var (_, person) = await MentorAsync();

        var page = await person.GetAsync(Address);

        page.Element("[name='Form.Provider'][checked]").GetAttribute("value").ShouldBe("Room");
        page.Text.ShouldContain("A room of its own for each session, at meet.jit.si");
        page.Document.QuerySelector("[value=Zoom]").ShouldBeNull();
        page.Document.QuerySelector("[name='Form.ZoomEmail']").ShouldBeNull();
    }

    [Fact]
    public async Task Show_ZoomThatIsNotSetUpAnyMore_SaysSo()
    {
        var (mentor, person) = await MentorAsync();
        await App.Given.MeetsAtAsync(mentor, MeetingProvider.Zoom, ZoomServer.Mentor);

        var page = await person.GetAsync(Address);

        page.Text.ShouldContain("You chose Zoom, which is not set up on this site any more.");
        page.Document.QuerySelector("[name='Form.Provider'][checked]").ShouldBeNull();
    }

    [Theory]
    [InlineData("https://meet.example.com/charles?pwd=x", "https://meet.example.com/charles?pwd=x")]
    [InlineData("  HTTPS://Meet.Example.com/charles\r\n", "https://meet.example.com/charles")]
    [InlineData("https://meet.example.com/a\"onmouseover=alert(1)", "https://meet.example.com/a%22onmouseover=alert(1)")]
    public async Task Save_OwnLink_IsKeptAsItIsFollowed(string typed, string kept)
    {
        var (mentor, person) = await MentorAsync();

        var page = await SaveAsync(person, "OwnLink", typed);

        page.Path.ShouldBe(Address);
        page.Text.ShouldContain("Saved. It counts for sessions that are booked from now on.");
        page.ValueOf("Form.Link").ShouldBe(kept);
        (await PlaceAsync(mentor)).ShouldBe((MeetingProvider.OwnLink, kept));
    }

    // S23.
    [Theory]
    [InlineData("javascript:alert(1)", NoLink)]
    [InlineData("JavaScript:alert(1)//https://meet.example.com/", NoLink)]
    [InlineData("java\nscript:alert(1)", NoLink)]
    [InlineData("data:text/html,<script>alert(1)</script>", NoLink)]
    [InlineData("http://meet.example.com/charles", NoLink)]
    [InlineData("//meet.example.com/charles", NoLink)]
    [InlineData("/charles", NoLink)]
    [InlineData("meet.example.com/charles", NoLink)]
    [InlineData("https://", NoLink)]
    [InlineData("https://localhost/charles", NoLink)]
    [InlineData("https://meet.example.com@evil.example/charles", NoLink)]
    [InlineData("zoommtg://zoom.us/join?confno=1", NoLink)]
    [InlineData("", "Enter the link of your meeting room.")]
    public async Task Save_LinkThatIsNotSafeToFollow_IsRefused(string link, string words)
    {
        var (mentor, person) = await MentorAsync();

        var page = await SaveAsync(person, "OwnLink", link);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Link").ShouldBe(words);
        (await PlaceAsync(mentor)).ShouldBe((MeetingProvider.Room, ""));
    }

    [Fact]
    public async Task Save_LinkThatIsTooLongOnceItIsWritten_IsRefused()
    {
        var (mentor, person) = await MentorAsync();

        // Each letter takes six characters in an address.
        var page = await SaveAsync(person, "OwnLink", $"https://meet.example.com/{new string('ü', 100)}");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Link").ShouldBe("Enter a link of at most 500 characters.");
        (await PlaceAsync(mentor)).ShouldBe((MeetingProvider.Room, ""));
    }

    [Theory]
    [InlineData("Zoom", "Zoom is not set up on this site. Choose another place.")]
    [InlineData("", "Choose where your sessions take place.")]
    [InlineData("7", "“7” cannot be read here. Check it and try again.")]
    public async Task Save_PlaceThatThereIsNot_IsRefused(string provider, string words)
    {
        var (mentor, person) = await MentorAsync();

        var page = await person.PostAsync(Address, ("Form.Provider", provider), ("Form.ZoomEmail", ZoomServer.Mentor));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Provider").ShouldBe(words);
        (await PlaceAsync(mentor)).ShouldBe((MeetingProvider.Room, ""));
    }

    [Fact]
    public async Task Save_RoomAgain_ForgetsTheLink()
    {
        var (mentor, person) = await MentorAsync();
        await SaveAsync(person, "OwnLink", "https://meet.example.com/charles");

        await SaveAsync(person, "Room", "https://meet.example.com/charles");

        (await PlaceAsync(mentor)).ShouldBe((MeetingProvider.Room, ""));
    }

    [Fact]
    public async Task Save_NoMentor_IsRefused()
    {
        var (_, person) = await App.Given.SignedInAsync();

        var page = await person.PostAsync(Address, ("Form.Provider", "OwnLink"), ("Form.Link", "https://meet.example.com/ada"));

        page.TextsOf("h1").ShouldNotContain("Where you meet");
        await using var db = App.CreateContext();
        (await db.MentorProfiles.AnyAsync(profile => profile.MeetingAccount == "https://meet.example.com/ada")).ShouldBeFalse();
    }

    [Fact]
    public async Task Save_Zoom_WhereItIsSetUp_NeedsTheMentorsAddressThere()
    {
        await using var zoom = await ZoomServer.StartAsync(App.Clock);
        await using var database = await databases.CreateAsync();
        await using var app = MentorshipApp.Start(database.Options, App.Clock, builder =>
        {
            foreach (var (key, value) in zoom.Settings)
            {
                builder.UseSetting(key, value);
            }
        });
        var mentor = await app.Given.MentorAsync();
        var person = await app.Given.SignInAsync(mentor);
        var form = await person.GetAsync(Address);

        (await person.SubmitAsync(form, Address, ("Form.Provider", "Zoom"), ("Form.ZoomEmail", "charles"))).ErrorOf("Form.ZoomEmail")
            .ShouldBe("Enter an e-mail address like name@example.com.");
        var page = await person.SubmitAsync(form, Address, ("Form.Provider", "Zoom"), ("Form.ZoomEmail", ZoomServer.Mentor));

        page.ValueOf("Form.ZoomEmail").ShouldBe(ZoomServer.Mentor);
        await using var db = app.CreateContext();
        var profile = await db.MentorProfiles.SingleAsync();
        (profile.MeetingProvider, profile.MeetingAccount).ShouldBe((MeetingProvider.Zoom, ZoomServer.Mentor));
    }

    private async Task<(User Mentor, Person Person)> MentorAsync()
    {
        var mentor = await App.Given.MentorAsync();
        return (mentor, await App.Given.SignInAsync(mentor));
    }

    private static async Task<Page> SaveAsync(Person person, string provider, string link) => await person.SubmitAsync(
        await person.GetAsync(Address), Address, ("Form.Provider", provider), ("Form.Link", link));

    private async Task<(MeetingProvider, string)> PlaceAsync(User mentor)
    {
        await using var db = App.CreateContext();
        var profile = await db.MentorProfiles.SingleAsync(candidate => candidate.UserId == mentor.Id);
        return (profile.MeetingProvider, profile.MeetingAccount);
    }
}
