using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using NodaTime;

namespace Mentorship.Core.Tests.Courses;

public class EnrolmentTests
{
    [Fact]
    public void Complete_Twice_KeepsTheFirstTime()
    {
        var enrolment = Enrolment.Of(Ids.New(Sample.Now), Ids.New(Sample.Now), Sample.Now);
        var finished = Sample.Now + Duration.FromDays(30);

        enrolment.Complete(finished);
        enrolment.Complete(finished + Duration.FromDays(1));

        enrolment.CompletedAt.ShouldBe(finished);
    }
}
