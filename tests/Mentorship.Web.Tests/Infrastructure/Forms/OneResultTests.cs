using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Infrastructure.Forms;

/// <summary>A form that is sent twice, to either of two instances.</summary>
public sealed class OneResultTests : IClassFixture<TwoApps>
{
    private const string Offerings = "/mentor/offerings";
    private static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 9, 0);

    private readonly TwoApps _apps;

    public OneResultTests(TwoApps apps)
    {
        _apps = apps;
        _apps.Clock.MoveTo(TestClock.Usual);
    }

    [Fact]
    public async Task Post_SentTwiceAtOnce_IsDoneOnceAndBothHaveTheAnswer()
    {
        var (mentorId, person, form) = await NewOfferingAsync();
        using var second = person.At(_apps.Second.Address);

        var answers = await Task.WhenAll(
            SendAsync(person, form), SendAsync(second, At(form, second)), SendAsync(person, form), SendAsync(second, At(form, second)));

        foreach (var page in answers)
        {
            page.Path.ShouldBe(Offerings);
            page.Text.ShouldContain("“Safe landings” is published: people can book it now.");
        }

        await ShouldHaveOneOfferingAsync(mentorId);
    }

    [Fact]
    public async Task Post_SentAgainAfterTheAnswer_HasTheSameAnswer()
    {
        var (mentorId, person, form) = await NewOfferingAsync();
        var first = await SendAsync(person, form);
        _apps.Clock.MoveTo(TestClock.Usual + Duration.FromHours(1));

        var again = await SendAsync(person, form);

        again.Path.ShouldBe(first.Path);
        again.TextsOf(".flash-success").ShouldBe(first.TextsOf(".flash-success"));
        again.TextsOf(".flash-success").ShouldHaveSingleItem();
        await ShouldHaveOneOfferingAsync(mentorId);
    }

    [Fact]
    public async Task Post_SameKeyOtherBody_SaysToOpenItAgain()
    {
        var (mentorId, person, form) = await NewOfferingAsync();
        await SendAsync(person, form);

        var page = await SendAsync(person, form, "Unsafe landings");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextsOf("h1").ShouldBe(["You sent this form before"]);
        page.Text.ShouldContain("You sent this form before, with something else in it. Open it again to send it once more.");
        await ShouldHaveOneOfferingAsync(mentorId);
    }

    [Fact]
    public async Task Post_RefusedBefore_CanBeSentAgain()
    {
        var (mentorId, person, form) = await NewOfferingAsync();
        (await SendAsync(person, form, title: "")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await SendAsync(person, form)).Path.ShouldBe(Offerings);

        await ShouldHaveOneOfferingAsync(mentorId);
    }

    [Fact]
    public async Task Post_ProcessDiedAfterTheDeed_IsTakenOverAfterAMinute()
    {
        var (mentorId, person, form) = await NewOfferingAsync();
        await SendAsync(person, form);
        await using var db = _apps.First.CreateContext();
        await db.Operations.Where(operation => operation.UserId == mentorId).ExecuteUpdateAsync(row => row.SetProperty(operation => operation.Location, (string?)null));
        _apps.Clock.MoveTo(TestClock.Usual + Core.Operations.Operation.GivenUpAfter);

        var page = await SendAsync(person, form);

        page.Path.ShouldBe(Offerings);
        page.Text.ShouldContain("“Safe landings” is published: people can book it now.");
        await ShouldHaveOneOfferingAsync(mentorId);
    }

    [Fact]
    public async Task Post_FirstIsDroppedByTheBrowser_TheSecondHasItsAnswer()
    {
        var given = _apps.First.Given;
        var offering = await given.OfferingAsync((await given.MentorAsync()).Id);
        var (user, person) = await given.SignedInAsync();
        var id = await given.BookedAsync(offering, user.Id, Friday);
        var path = $"/bookings/{id}/cancellation";
        var form = await person.GetAsync(path);
        await using var db = _apps.First.CreateContext();

        var second = Task.FromResult(form);

        // The session is locked, so that the first is on its way when the browser drops it.
        await db.TryKeepAsync(
            async token =>
            {
                await db.Bookings.Where(booking => booking.Id == id).ExecuteUpdateAsync(row => row.SetProperty(booking => booking.Title, "Locked"), token);
                var hasty = person.At(_apps.First.Address);
                var dropped = hasty.SubmitAsync(form, path, ("Form.Category", "Ill"), ("Form.Reason", "I am away."));
                await UntilAsync(async other => await other.Operations.AnyAsync(operation => operation.UserId == user.Id, token));
                await Task.Delay(200, token);
                hasty.Dispose();
                await Should.ThrowAsync<OperationCanceledException>(dropped);
                second = person.SubmitAsync(form, path, ("Form.Category", "Ill"), ("Form.Reason", "I am away."));
                await Task.Delay(200, token);
                return false;
            },
            _ => Task.FromResult(false),
            CancellationToken.None);

        var page = await second;

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("The session is cancelled, and its time is free again.");
        (await db.BookingEvents.CountAsync(line => line.BookingId == id && line.Kind == BookingEventKind.Cancelled)).ShouldBe(1);
    }

    [Fact]
    public async Task Post_DraftsOfTheSameForm_AreSavedEachTimeAndTheDeedIsDone()
    {
        var given = _apps.First.Given;
        var offering = await given.OfferingAsync((await given.MentorAsync()).Id);
        var (_, person) = await given.SignedInAsync();
        var details = await person.TakeAsync(offering.Id, Friday);

        foreach (var topic in new[] { "My engine does not", "My engine does not compute" })
        {
            (await person.PressAsync(details, "times", ("Form.Topic", topic))).Status.ShouldBe(HttpStatusCode.OK);
            (await person.GetAsync(details.Path)).ValueOf("Form.Topic").ShouldBe(topic);
        }

        var done = await person.DescribeAsync(details, "My engine does not compute.");
        done.Text.ShouldContain("is booked");
        (await person.DescribeAsync(details, "My engine does not compute.")).Path.ShouldBe(done.Path);
    }

    private static Task<Page> SendAsync(Person person, Page form, string title = "Safe landings") => person.SubmitAsync(
        form, Offerings, ("Form.Title", title), ("Form.Category", "leadership"), ("Form.Price", "0"), ("Form.Description", "We land."), ("publish", "true"));

    /// <summary>The same page as if the other instance had drawn it.</summary>
    private static Page At(Page page, Person person) => page with { Address = new(person.Http.BaseAddress!, page.Path) };

    private async Task<(Guid MentorId, Person Person, Page Form)> NewOfferingAsync()
    {
        var mentor = await _apps.First.Given.MentorAsync();
        var person = await _apps.First.Given.SignInAsync(mentor);
        return (mentor.Id, person, await person.GetAsync($"{Offerings}/new"));
    }

    private async Task ShouldHaveOneOfferingAsync(Guid mentorId)
    {
        await using var db = _apps.First.CreateContext();
        (await db.Offerings.Where(offering => offering.MentorId == mentorId).Select(offering => offering.Title).ToListAsync()).ShouldBe(["Safe landings"]);
    }

    private async Task UntilAsync(Func<Core.Data.MentorshipDbContext, Task<bool>> isSo)
    {
        await using var db = _apps.First.CreateContext();
        for (var tries = 0; !await isSo(db); tries++)
        {
            tries.ShouldBeLessThan(1200);
            await Task.Delay(50);
        }
    }
}
