using System.Net;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;

namespace Mentorship.Web.Tests.Races;

/// <summary>A mentor and a mentee who act on their sessions, each in a browser at either of two instances.</summary>
internal sealed record MoveScene(Offering Offering, Guid MenteeId, MentorshipApp First, MoveScene.Browsers OnFirst, MoveScene.Browsers OnSecond)
{
    public static async Task<MoveScene> OpenAsync(TwoApps apps, BookingMode mode = BookingMode.Instant)
    {
        apps.Clock.MoveTo(TestClock.Usual);
        var given = apps.First.Given;
        var mentor = await given.MentorAsync();
        var mentee = await given.UserAsync();
        return new(
            await given.OfferingAsync(mentor.Id, change: description => description with { Mode = mode }),
            mentee.Id,
            apps.First,
            await OpenAsync(given, apps.First, mentor, mentee),
            await OpenAsync(given, apps.Second, mentor, mentee));
    }

    public Browsers On(MentorshipApp app) => app == First ? OnFirst : OnSecond;

    /// <summary>Whether a deed was done, by the page that answers it; who was too late has to be told so in words.</summary>
    public static bool IsDone(string deed, Page page, IReadOnlyCollection<string> wordsOfLosers)
    {
        var isTold = page.TextsOf("[role=alert], .error-summary, .flash-warning").Any(text => wordsOfLosers.Any(words => text.Contains(words, StringComparison.Ordinal)));
        var isDone = page.Status == HttpStatusCode.OK && page.TextsOf(".flash-success").Count > 0;
        isTold.ShouldNotBe(isDone, $"{deed}: {(int)page.Status} {page.Text}");
        return isDone;
    }

    // A browser of each of the two for one instance: what is said after a deed is said in the browser that did it.
    private static async Task<Browsers> OpenAsync(Given given, MentorshipApp app, User mentor, User mentee)
    {
        var ofMentor = (await given.SignInAsync(mentor)).At(app.Address);
        var ofMentee = (await given.SignInAsync(mentee)).At(app.Address);
        return new(ofMentor, await ofMentor.TokenAsync(), ofMentee, await ofMentee.TokenAsync());
    }

    internal sealed record Browsers(Person Mentor, FormToken MentorToken, Person Mentee, FormToken MenteeToken)
    {
        public (Person Person, FormToken Token) Of(Party side) => side == Party.Mentor ? (Mentor, MentorToken) : (Mentee, MenteeToken);
    }
}
