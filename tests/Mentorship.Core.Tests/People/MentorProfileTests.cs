using Mentorship.Core.Common;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Tests.People;

public class MentorProfileTests
{
    private static readonly LocalDate Today = Sample.Now.InUtc().Date;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ,\r\n,")]
    public void ParseSpecialties_NothingBetweenCommas_IsNone(string? text) =>
        MentorProfile.ParseSpecialties(text).ShouldBeEmpty();

    [Fact]
    public void ParseSpecialties_Commas_SeparateAndSpacesAreFolded() =>
        MentorProfile.ParseSpecialties(" Go ,System   design,\tSQL\r\ntuning,").ShouldBe(["Go", "System design", "SQL tuning"]);

    [Fact]
    public void ParseSpecialties_SameInAnotherCase_IsKeptOnceAsFirstWritten() =>
        MentorProfile.ParseSpecialties("iOS, ios, IOS, Go").ShouldBe(["iOS", "Go"]);

    [Fact]
    public void Describe_CommaWithinASpecialty_MakesTwo()
    {
        var mentor = Sample.Mentor();

        mentor.Describe("Engineer", "", "I build.", ["Go, Rust", "SQL"], 3);

        mentor.Specialties.ShouldBe(["Go", "Rust", "SQL"]);
    }

    [Fact]
    public void Describe_SeveralLines_AreKeptInTheBioOnly()
    {
        var mentor = Sample.Mentor();

        mentor.Describe(" Staff\r\nengineer ", "Analytical\nEngines", "One.\r\nTwo.\r\n", [], 12);

        mentor.Headline.ShouldBe("Staff engineer");
        mentor.Company.ShouldBe("Analytical Engines");
        mentor.Bio.ShouldBe("One.\nTwo.");
        mentor.YearsOfExperience.ShouldBe(12);
    }

    [Fact]
    public void WorkIn_AnotherZone_LeavesTheZoneInWhichThePersonReads()
    {
        var mentor = Sample.Mentor();
        mentor.TimeZone.ShouldBe("UTC");

        mentor.WorkIn(DateTimeZoneProviders.Tzdb["Asia/Kolkata"]);

        mentor.TimeZone.ShouldBe("Asia/Kolkata");
        mentor.User.TimeZone.ShouldBe("UTC");
    }

    [Fact]
    public void PlanTravel_TodayOrEarlier_IsRefused()
    {
        var mentor = Sample.Mentor();

        mentor.PlanTravel(new(Today, "Asia/Tokyo"), Sample.Now).ShouldBe(TravelRefusal.NotAhead);
        mentor.PlanTravel(new(Today.PlusDays(-1), "Asia/Tokyo"), Sample.Now).ShouldBe(TravelRefusal.NotAhead);
        mentor.ZoneChanges.ShouldBeEmpty();
    }

    [Fact]
    public void PlanTravel_TomorrowInTheZoneOfNow_IsByItsCalendar()
    {
        var mentor = Sample.Mentor();
        mentor.WorkIn(DateTimeZoneProviders.Tzdb["Pacific/Kiritimati"]);

        // It is the next day there already at 22:00 UTC.
        mentor.PlanTravel(new(Today.PlusDays(1), "Asia/Tokyo"), Sample.Now + Duration.FromHours(14)).ShouldBe(TravelRefusal.NotAhead);
        mentor.PlanTravel(new(Today.PlusDays(2), "Asia/Tokyo"), Sample.Now + Duration.FromHours(14)).ShouldBeNull();
    }

    [Fact]
    public void PlanTravel_SameDateTwice_KeepsTheFirst()
    {
        var mentor = Sample.Mentor();
        mentor.PlanTravel(new(Today.PlusDays(9), "Asia/Tokyo"), Sample.Now).ShouldBeNull();

        mentor.PlanTravel(new(Today.PlusDays(9), "Europe/Berlin"), Sample.Now).ShouldBe(TravelRefusal.SameDate);

        mentor.ZoneChanges.ShouldBe([new ZoneChange(Today.PlusDays(9), "Asia/Tokyo")]);
    }

    [Fact]
    public void PlanTravel_MoreThanTheMost_IsRefused()
    {
        var mentor = Sample.Mentor();
        for (var change = 1; change <= ZoneChange.MaxPerMentor; change++)
        {
            mentor.PlanTravel(new(Today.PlusDays(20 - change), change % 2 == 0 ? "Asia/Tokyo" : "Europe/Berlin"), Sample.Now).ShouldBeNull();
        }

        mentor.PlanTravel(new(Today.PlusDays(30), "UTC"), Sample.Now).ShouldBe(TravelRefusal.TooMany);
        mentor.ZoneChanges.Select(change => change.From).ShouldBeInOrder();
    }

    [Fact]
    public void SettleIn_ChangesWhoseDateHasCome_AreTheZoneAndNoChangesAnyMore()
    {
        var mentor = Sample.Mentor();
        mentor.Travel([new(Today, "Europe/Berlin"), new(Today.PlusDays(-3), "Asia/Tokyo"), new(Today.PlusDays(1), "Asia/Kolkata")]);

        mentor.SettleIn(Sample.Now);

        mentor.TimeZone.ShouldBe("Europe/Berlin");
        mentor.ZoneChanges.ShouldBe([new ZoneChange(Today.PlusDays(1), "Asia/Kolkata")]);
    }

    [Fact]
    public void CancelTravel_Planned_IsGone()
    {
        var mentor = Sample.Mentor();
        mentor.PlanTravel(new(Today.PlusDays(9), "Asia/Tokyo"), Sample.Now);

        mentor.CancelTravel(Today.PlusDays(8), Sample.Now).ShouldBeFalse();
        mentor.CancelTravel(Today.PlusDays(9), Sample.Now).ShouldBeTrue();
        mentor.ZoneChanges.ShouldBeEmpty();
    }

    [Fact]
    public void ChargeByHour_Rate_IsSetAndTakenAway()
    {
        var mentor = Sample.Mentor();
        mentor.HourlyRate.ShouldBeNull();

        mentor.ChargeByHour(new(60_00, Currencies.Eur));
        mentor.HourlyRate.ShouldBe(new Money(60_00, Currencies.Eur));

        mentor.ChargeByHour(null);
        mentor.HourlyRate.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ChargeByHour_NotAboveZero_Throws(long minorUnits) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Sample.Mentor().ChargeByHour(new(minorUnits, Currencies.Eur)));
}
