using Mentorship.TestSupport;
using Mentorship.Web.Features.Bookings;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

public sealed class CountdownTests
{
    [Theory]
    [InlineData(-1, "It has begun")]
    [InlineData(0, "It has begun")]
    [InlineData(59, "In less than a minute")]
    [InlineData(60, "In 1 minute")]
    [InlineData((60 * 60) - 1, "In 59 minutes")]
    [InlineData(60 * 60, "In 1 hour")]
    [InlineData((2 * 60 * 60) + 60, "In 2 hours 1 minute")]
    [InlineData((24 * 60 * 60) - 1, "In 23 hours 59 minutes")]
    [InlineData(24 * 60 * 60, "In 1 day")]
    [InlineData(51 * 60 * 60, "In 2 days 3 hours")]
    [InlineData((7 * 24 * 60 * 60) - 1, "In 6 days 23 hours")]
    [InlineData(8 * 24 * 60 * 60, "In 8 days")]
    public void Words_SecondsBefore_SayNeverMoreThanThereIs(int seconds, string words) =>
        Countdown.Words(TestClock.Usual + Duration.FromSeconds(seconds), TestClock.Usual).ShouldBe(words);
}
