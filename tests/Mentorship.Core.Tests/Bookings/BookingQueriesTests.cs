using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

public class BookingQueriesTests
{
    private static readonly Booking One = Sample.Hold(Sample.Now + Duration.FromDays(1));
    private static readonly Booking Another = Sample.Hold(Sample.Now + Duration.FromDays(1));

    [Fact]
    public void VisibleTo_EitherSide_IsTheirsAlone()
    {
        var all = new[] { One, Another }.AsQueryable();

        all.VisibleTo(One.MenteeId).ShouldBe([One]);
        all.VisibleTo(One.MentorId).ShouldBe([One]);
        all.VisibleTo(Ids.New(Sample.Now)).ShouldBeEmpty();
    }

    [Fact]
    public void SideOf_MentorAndAnyoneElse_AreTheTwoSides()
    {
        BookingQueries.SideOf(One.MentorId, One.MentorId).ShouldBe(Party.Mentor);
        BookingQueries.SideOf(One.MenteeId, One.MentorId).ShouldBe(Party.Mentee);
    }
}
