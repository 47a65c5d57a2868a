using Mentorship.Core.Offerings;

namespace Mentorship.Core.Tests.Offerings;

public class OfferingRulesTests
{
    [Fact]
    public void For_EveryDuration_IsTheUsualButAFinerGridForTheShortest()
    {
        foreach (var minutes in Offering.Durations)
        {
            OfferingRules.For(minutes).ShouldBe(new()
            {
                NoticeHours = 24,
                HorizonDays = 30,
                SessionsPerDay = 5,
                BufferBeforeMinutes = 5,
                BufferAfterMinutes = 5,
                GridMinutes = minutes == 15 ? 15 : 30,
            });
        }
    }
}
