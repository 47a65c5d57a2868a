using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings;

public sealed class SlotReaderTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const int MostQueries = 4;

    private readonly MentorshipApp _app = fixture.App;

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(365)]
    public async Task Read_RangeOfAnyLength_AsksAtMostFourTimes(int days)
    {
        var offering = await OfferingAsync();
        var mentee = await _app.Given.UserAsync();
        await _app.Given.BookingAsync(offering, mentee.Id, TestClock.Usual + Duration.FromHours(3));
        var before = _app.Commands.Count;

        var question = await ReadAsync(offering, days, mentee.Id);

        (_app.Commands.Count - before).ShouldBeInRange(1, MostQueries);
        question.Sessions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Read_LongHistory_ReadsOnlyTheRowsOfTheRange()
    {
        var offering = await OfferingAsync();
        var mentee = await _app.Given.UserAsync();
        foreach (var day in (int[])[-300, -100, -10, 1, 20])
        {
            await _app.Given.BookingAsync(offering, mentee.Id, TestClock.Usual + Duration.FromDays(day));
        }

        var question = await ReadAsync(offering, days: 7, mentee.Id);

        question.Sessions.Select(session => session.Start).ShouldBe([TestClock.Usual + Duration.FromDays(1)]);
    }

    private async Task<Offering> OfferingAsync()
    {
        var mentor = await _app.Given.MentorAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id);
        await using var db = _app.CreateContext();
        return await db.Offerings.AsNoTracking().Include(row => row.Mentor).SingleAsync(row => row.Id == offering.Id);
    }

    private async Task<SlotQuestion> ReadAsync(Offering offering, int days, Guid viewerId)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SlotReader>().ReadAsync(
            offering, offering.DurationMinutes, new TimeRange(TestClock.Usual, TestClock.Usual + Duration.FromDays(days)), viewerId, TestClock.Usual, CancellationToken.None);
    }
}
