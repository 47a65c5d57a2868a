using System.Net;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Admin;

public sealed class AdminTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Show_Visitor_IsAskedToSignInAndComesBack()
    {
        var (user, _) = await fixture.App.Given.AdminAsync();
        var visitor = fixture.App.Visitor();

        var signIn = await visitor.GetAsync("/admin");
        signIn.Path.ShouldBe("/account/sign-in");
        var page = await visitor.SubmitAsync(
            signIn, "/account/sign-in", ("Form.Email", user.Email), ("Form.Password", TestSupport.Given.Password));

        page.Path.ShouldBe("/admin");
    }

    [Fact]
    public async Task Show_MenteeOrMentor_IsForbiddenAndNotInTheNavigation()
    {
        var (_, mentee) = await fixture.App.Given.SignedInAsync();
        var mentor = await fixture.App.Given.SignInAsync(await fixture.App.Given.MentorAsync());

        foreach (var person in new[] { mentee, mentor })
        {
            var page = await person.GetAsync("/admin");

            page.Status.ShouldBe(HttpStatusCode.Forbidden);
            page.TextsOf("h1").ShouldBe(["This page is not for you"]);
            page.TextsOf("header a").ShouldNotContain("Admin");
        }
    }

    [Fact]
    public async Task Show_Admin_SeesWhatThereIsAndWhatHappened()
    {
        var (_, admin) = await fixture.App.Given.AdminAsync();
        var mentor = await fixture.App.Given.MentorAsync("Charles Babbage");
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, "Seen from above");
        var mentee = await fixture.App.Given.UserAsync("Luigi Menabrea");
        var booking = await fixture.App.Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 5, 9, 0), "Nobody else's business.");

        var page = await admin.GetAsync("/admin");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("header a").ShouldContain("Admin");
        page.TextsOf("dt").ShouldBe(["People", "Mentors", "Active members", "Published offerings", "Sessions to come"]);
        page.TextsOf("[aria-labelledby=latest] tbody tr:first-child > *").ShouldBe(
        [
            "Mon 2 Mar, 08:00 London (GMT+0)",
            "Booked",
            "Seen from above Thu 5 Mar, 09:00 London (GMT+0)",
            "Charles Babbage",
            "Luigi Menabrea",
        ]);

        // An overview is not a key to what two people say to each other.
        page.Text.ShouldNotContain("Nobody else's business.");
        (await admin.GetAsync($"/bookings/{booking.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
