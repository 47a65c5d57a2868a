using Mentorship.Core.Offerings;
using Mentorship.Core.Reviews;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Reviews;

/// <summary>What is written of sessions, and that offerings and mentors come to it exactly, whoever writes at once.</summary>
public sealed class WriteReviewTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Now = TestClock.Usual;

    private readonly MentorshipApp _app = fixture.App;

    [Fact]
    public async Task Write_FirstAndThenChanged_MovesTheFiguresByTheDifference()
    {
        var offering = await OfferingAsync();
        var first = await CompletedAsync(offering, 1);
        var second = await CompletedAsync(offering, 2);

        (await WriteAsync(first, 5)).ShouldBeNull();
        (await WriteAsync(second, 2)).ShouldBeNull();
        (await FiguresAsync(offering)).ShouldBe((2, 7, 3.5));

        (await WriteAsync(first, 3, at: Now + Review.ChangeableFor - Duration.FromSeconds(1))).ShouldBeNull();
        (await FiguresAsync(offering)).ShouldBe((2, 5, 2.5));

        (await WriteAsync(first, 1, at: Now + Review.ChangeableFor)).ShouldBe(ReviewRefusal.TooLate);
        (await FiguresAsync(offering)).ShouldBe((2, 5, 2.5));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Write_TheSameAgain_ChangesNothingAndIsNoRefusal()
    {
        var session = await CompletedAsync(await OfferingAsync(), 1);

        await WriteAsync(session, 4);
        (await WriteAsync(session, 4, at: Now + Duration.FromDays(30))).ShouldBeNull();

        await using var db = _app.CreateContext();
        var review = await db.Reviews.SingleAsync(row => row.BookingId == session);
        (review.Version, review.ChangedAt).ShouldBe((1, null));
        (await db.AuditEntries.Where(entry => entry.RecordId == session.ToString() && entry.RecordKind == Review.RecordKind).Select(entry => entry.Action).ToListAsync())
            .ShouldBe(["written"]);
    }

    [Fact]
    public async Task Write_SessionThatWasNotHeld_Refuses()
    {
        var offering = await OfferingAsync();
        var coming = await _app.Given.BookingAsync(offering, (await _app.Given.UserAsync()).Id, Now + Duration.FromDays(1));

        (await WriteAsync(coming.Id, 5)).ShouldBe(ReviewRefusal.NotHeld);
        (await FiguresAsync(offering)).ShouldBe((0, 0, null));
    }

    [Fact]
    public async Task Write_ManyMenteesAtOnce_CountsEveryOne()
    {
        var mentor = (await _app.Given.MentorAsync()).Id;
        Offering[] offerings = [await _app.Given.OfferingAsync(mentor, "One"), await _app.Given.OfferingAsync(mentor, "Two")];
        var sessions = new List<Guid>();
        for (var number = 1; number <= 16; number++)
        {
            sessions.Add(await CompletedAsync(offerings[number % 2], number));
        }

        // Everybody writes and then changes their mind, all at once, on the rows of two offerings and one mentor.
        await Task.WhenAll(sessions.Select(async (session, number) =>
        {
            (await WriteAsync(session, (number % 5) + 1)).ShouldBeNull();
            (await WriteAsync(session, ((number + 3) % 5) + 1)).ShouldBeNull();
        }));

        await using var db = _app.CreateContext();
        (await db.MentorProfiles.SingleAsync(profile => profile.UserId == mentor)).RatingCount.ShouldBe(16);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Write_OneReviewChangedInTwoTabsAtOnce_FiguresFollowTheOneThatStands()
    {
        var offering = await OfferingAsync();
        var session = await CompletedAsync(offering, 1);
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(rating => WriteAsync(session, rating)));

            answers.ShouldContain((ReviewRefusal?)null);
            answers.ShouldAllBe(answer => answer == null || answer == ReviewRefusal.ChangedMeanwhile);
            await AssertSoundAsync();
        }
    }

    [Fact]
    public async Task Answer_TwiceAtOnceOrToOtherWords_IsSaidOnceToWhatWasRead()
    {
        var session = await CompletedAsync(await OfferingAsync(), 1);
        (await AnswerAsync(session, "Thank you.", seen: 1)).ShouldBe(ReviewRefusal.NotWritten);
        await WriteAsync(session, 4);
        await WriteAsync(session, 2);
        (await AnswerAsync(session, "Thank you.", seen: 1)).ShouldBe(ReviewRefusal.ChangedMeanwhile);

        var answers = await Task.WhenAll(AnswerAsync(session, "Oh.", seen: 2), AnswerAsync(session, "Oh dear.", seen: 2));
        answers.Count(answer => answer is null).ShouldBe(1);
        (await AnswerAsync(session, "One more word.", seen: 3)).ShouldBe(ReviewRefusal.AlreadyAnswered);

        await using var db = _app.CreateContext();
        var review = await db.Reviews.SingleAsync(row => row.BookingId == session);
        review.Answer.ShouldStartWith("Oh");
        (await db.AuditEntries.CountAsync(entry => entry.RecordId == session.ToString() && entry.Action == "answered")).ShouldBe(1);
    }

    [Fact]
    public async Task Prove_FiguresAsTheyShouldBe_FindsNothing()
    {
        await WriteAsync(await CompletedAsync(await OfferingAsync(), 1), 4);

        (await ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task ProveRatings_FiguresThatSomebodyWroteOver_PutsThemRightAndFails()
    {
        var offering = await OfferingAsync();
        var session = await CompletedAsync(offering, 1);
        await WriteAsync(session, 4);
        await using (var db = _app.CreateContext())
        {
            await db.Offerings.Where(row => row.Id == offering.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(column => column.RatingCount, 7));
            await db.MentorProfiles.Where(row => row.UserId == offering.MentorId)
                .ExecuteUpdateAsync(row => row.SetProperty(column => column.RatingAverage, 4.5));
        }

        await using var scope = _app.Services.CreateAsyncScope();
        var runner = scope.ServiceProvider.GetRequiredService<RecordedJobs>();
        var wrong = await runner.RunNowAsync(nameof(ProveRatings), CancellationToken.None);
        var right = await runner.RunNowAsync(nameof(ProveRatings), CancellationToken.None);

        wrong!.Error.ShouldContain("2 figures of ratings were wrong");
        right!.Error.ShouldBeEmpty();
        (await FiguresAsync(offering)).ShouldBe((1, 4, 4.0));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Prove_WhileEverybodyWrites_FindsNothing()
    {
        var offering = await OfferingAsync();
        var sessions = new List<Guid>();
        for (var number = 1; number <= 8; number++)
        {
            sessions.Add(await CompletedAsync(offering, number));
        }

        var writing = Task.WhenAll(sessions.Select(async session =>
        {
            for (var round = 0; round < 5; round++)
            {
                await WriteAsync(session, (round % 5) + 1);
            }
        }));
        while (!writing.IsCompleted)
        {
            (await ProveAsync()).ShouldBeEmpty();
        }

        await writing;
        await AssertSoundAsync();
    }

    private async Task<Offering> OfferingAsync() => await _app.Given.OfferingAsync((await _app.Given.MentorAsync()).Id);

    private async Task<Guid> CompletedAsync(Offering offering, int daysAgo) =>
        await _app.Given.CompletedAsync(offering, (await _app.Given.UserAsync()).Id, Now - Duration.FromDays(daysAgo));

    private async Task<ReviewRefusal?> WriteAsync(Guid session, int rating, Instant? at = null)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WriteReview>().RunAsync(session, rating, "It computes.", at ?? Now, CancellationToken.None);
    }

    private async Task<ReviewRefusal?> AnswerAsync(Guid session, string answer, int seen)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AnswerReview>().RunAsync(session, answer, seen, Now, CancellationToken.None);
    }

    private async Task<IReadOnlyList<RatingDifference>> ProveAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RatingProof>().RunAsync(CancellationToken.None);
    }

    private async Task<(int Count, int Sum, double? Average)> FiguresAsync(Offering offering)
    {
        await using var db = _app.CreateContext();
        var row = await db.Offerings.AsNoTracking().SingleAsync(candidate => candidate.Id == offering.Id);
        return (row.RatingCount, row.RatingSum, row.RatingAverage);
    }

    private async Task AssertSoundAsync()
    {
        await using var db = _app.CreateContext();
        (await DatabaseCheck.FindRatingFaultsAsync(db)).ShouldBeEmpty();
    }
}
