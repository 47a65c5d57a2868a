using Mentorship.Core.Common;
using Mentorship.Web.Features.Mentor.Schedule;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Schedule;

public sealed class CountdownTests
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);

    [Theory]
    [InlineData(-3 * 1440, "Begins in 3 days")]
    [InlineData(-2 * 1440 + 1, "Begins in 47 hours")]
    [InlineData(-119, "Begins in 1 hour")]
    [InlineData(-59, "Begins in 59 minutes")]
    [InlineData(-1, "Begins in 1 minute")]
    [InlineData(0, "Under way: 1 hour left")]
    [InlineData(45, "Under way: 15 minutes left")]
    [InlineData(60, "Ended 1 minute ago")]
    [InlineData(60 + 125, "Ended 2 hours ago")]
    public void Words_MinutesFromTheStart_SayNeverMoreThanThereIs(int minutes, string words) =>
        Countdown.Words(TimeRange.Of(Ten, 60), Ten + Duration.FromMinutes(minutes)).ShouldBe(words);
}
