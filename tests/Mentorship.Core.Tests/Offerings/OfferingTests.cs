using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using NodaTime;

namespace Mentorship.Core.Tests.Offerings;

public class OfferingTests
{
    private static readonly Instant Later = Sample.Now + Duration.FromDays(1);

    [Fact]
    public void Draft_Description_IsADraftThatSaysIt()
    {
        var mentor = Sample.Mentor();
        var courseId = Ids.New(Sample.Now);
        var description = Sample.Description() with { CourseId = courseId, Preparation = "Bring it." };

        var offering = Offering.Draft(mentor, description, Sample.Now);

        offering.Status.ShouldBe(OfferingStatus.Draft);
        offering.MentorId.ShouldBe(mentor.UserId);
        offering.Title.ShouldBe("An hour about engines");
        offering.Preparation.ShouldBe("Bring it.");
        offering.CategorySlug.ShouldBe("career-guidance");
        offering.CourseId.ShouldBe(courseId);
        offering.DurationMinutes.ShouldBe(60);
        offering.Price.ShouldBe(new Money(50_000, Currencies.Inr));
        offering.Rules.ShouldBe(description.Rules);
        offering.CreatedAt.ShouldBe(Sample.Now);
        offering.PublishedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-30)]
    [InlineData(20)]
    [InlineData(61)]
    [InlineData(181)]
    public void Describe_NoLengthOfSessions_ThrowsAndKeepsWhatItWas(int minutes)
    {
        var offering = Sample.Offering();

        Should.Throw<ArgumentException>(() => offering.Describe(Sample.Description() with { Title = "New", Lengths = [new(30, Inr(1)), new(minutes, Inr(2))] }));

        offering.Title.ShouldBe("An hour about engines");
        offering.DurationMinutes.ShouldBe(60);
    }

    [Fact]
    public void Describe_PriceBelowNothing_ThrowsAndKeepsWhatItWas()
    {
        var offering = Sample.Offering();

        Should.Throw<ArgumentException>(() =>
            offering.Describe(Sample.Description() with { Title = "New", Lengths = [new(60, Inr(1)), new(30, Inr(-1))] }));

        offering.Title.ShouldBe("An hour about engines");
        offering.Price.ShouldBe(new Money(50_000, Currencies.Inr));
    }

    [Fact]
    public void Describe_LineBreaks_StayInTextsOfSeveralLinesOnly()
    {
        var offering = Sample.Offering(Sample.Description() with { Title = " An\r\nhour ", Description = "One.\r\nTwo.", Preparation = "A.\rB." });

        offering.Title.ShouldBe("An hour");
        offering.Description.ShouldBe("One.\nTwo.");
        offering.Preparation.ShouldBe("A.\nB.");
    }

    [Fact]
    public void Describe_SearchText_IsTitleNameAndDescriptionFolded()
    {
        var offering = Offering.Draft(
            Sample.Mentor("José Núñez"), Sample.Description() with { Title = "RÉSUMÉ", Description = "Über alles." }, Sample.Now);

        offering.SearchText.ShouldBe("resume jose nunez uber alles.");

        offering.Describe(Sample.Description() with { Title = "Other", Description = "Text" });
        offering.SearchText.ShouldBe("other jose nunez text");
    }

    [Fact]
    public void Describe_TextThatGrowsWhenFolded_KeepsSearchTextWithinItsColumn()
    {
        // A musical note that Unicode always writes as three signs: the longest text there is grows threefold.
        var longest = string.Concat(Enumerable.Repeat("\U0001D160", Offering.DescriptionMaxLength / 2));

        var offering = Sample.Offering(Sample.Description() with { Description = longest });

        offering.SearchText.Length.ShouldBeLessThanOrEqualTo(Offering.SearchTextMaxLength);
    }

    [Fact]
    public void Publish_Draft_IsActiveFromThenOn()
    {
        var offering = Sample.Offering();

        offering.Publish(Later).ShouldBeTrue();

        offering.Status.ShouldBe(OfferingStatus.Active);
        offering.PublishedAt.ShouldBe(Later);
    }

    [Fact]
    public void Publish_AfterAPause_KeepsWhenItWasFirstPublished()
    {
        var offering = At(OfferingStatus.Paused);

        offering.Publish(Later).ShouldBeTrue();

        offering.Status.ShouldBe(OfferingStatus.Active);
        offering.PublishedAt.ShouldBe(Sample.Now);
    }

    [Fact]
    public void Publish_Archived_IsRefused()
    {
        var offering = At(OfferingStatus.Archived);

        offering.Publish(Later).ShouldBeFalse();

        offering.Status.ShouldBe(OfferingStatus.Archived);
    }

    [Theory]
    [InlineData(OfferingStatus.Draft, false)]
    [InlineData(OfferingStatus.Active, true)]
    [InlineData(OfferingStatus.Paused, false)]
    [InlineData(OfferingStatus.Archived, false)]
    public void Pause_AnyStatus_PausesOnlyWhatIsActive(OfferingStatus status, bool pauses)
    {
        var offering = At(status);

        offering.Pause().ShouldBe(pauses);

        offering.Status.ShouldBe(pauses ? OfferingStatus.Paused : status);
    }

    [Fact]
    public void Describe_SeveralLengths_KeepsThemInOrderAndShowsTheShortest()
    {
        var offering = Sample.Offering(Sample.Description() with { Lengths = [new(90, Inr(700)), new(15, Inr(0)), new(30, Inr(300))] });

        offering.Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(15, 0), (30, 300), (90, 700)]);
        offering.DurationMinutes.ShouldBe(15);
        offering.Price.ShouldBe(Inr(0));
        offering.PriceOf(15).ShouldBe(Inr(0));
        offering.PriceOf(90).ShouldBe(Inr(700));
        offering.PriceOf(45).ShouldBeNull();
        offering.PriceOf(0).ShouldBeNull();
    }

    [Fact]
    public void Describe_OtherLengths_KeepsTheRowsThatStayAndTheOthersAreGone()
    {
        var offering = Sample.Offering(Sample.Description() with { Lengths = [new(30, Inr(300)), new(60, Inr(500))] });
        var hour = offering.Lengths[1];

        offering.Describe(Sample.Description() with { Lengths = [new(60, Inr(550)), new(45, Inr(400))] });

        offering.Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(45, 400), (60, 550)]);
        offering.Lengths[1].ShouldBeSameAs(hour);
        offering.DurationMinutes.ShouldBe(45);
        offering.PriceOf(30).ShouldBeNull();
    }

    [Fact]
    public void Describe_NoLengthOrOneTwice_Throws()
    {
        var offering = Sample.Offering();

        Should.Throw<ArgumentException>(() => offering.Describe(Sample.Description() with { Lengths = [] }));
        Should.Throw<ArgumentException>(() => offering.Describe(Sample.Description() with { Lengths = [new(30, Inr(1)), new(30, Inr(2))] }));
    }

    [Fact]
    public void Describe_TwoCurrencies_Throws() => Should.Throw<ArgumentException>(() =>
        Sample.Offering(Sample.Description() with { Lengths = [new(30, Inr(1)), new(60, new(2, Currencies.Usd))] }));

    [Fact]
    public void Describe_ByTheHour_PricesEachLengthByTheMentorsRate()
    {
        var mentor = Sample.Mentor();
        mentor.ChargeByHour(new(10_00, Currencies.Eur));

        var offering = Offering.Draft(mentor, ByHour, Sample.Now);

        offering.PricedByHour.ShouldBeTrue();
        offering.CurrencyCode.ShouldBe("EUR");
        offering.Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(15, 250), (45, 750), (180, 3000)]);
    }

    [Fact]
    public void Describe_ByTheHourWithoutARate_Throws() =>
        Should.Throw<ArgumentException>(() => Offering.Draft(Sample.Mentor(), ByHour, Sample.Now));

    [Fact]
    public void FollowRate_OtherRate_PricesAnew()
    {
        var mentor = Sample.Mentor();
        mentor.ChargeByHour(new(10_00, Currencies.Eur));
        var offering = Offering.Draft(mentor, ByHour, Sample.Now);

        mentor.ChargeByHour(new(99, Currencies.Usd));
        offering.FollowRate();

        offering.CurrencyCode.ShouldBe("USD");
        offering.Price.ShouldBe(new Money(25, Currencies.Usd));
        offering.PriceOf(45).ShouldBe(new Money(74, Currencies.Usd));
        offering.PriceOf(180).ShouldBe(new Money(297, Currencies.Usd));
        offering.Lengths.ShouldAllBe(length => length.CurrencyCode == "USD");
    }

    [Fact]
    public void FollowRate_RateIsGone_KeepsThePricesAndFollowsNoMore()
    {
        var mentor = Sample.Mentor();
        mentor.ChargeByHour(new(10_00, Currencies.Eur));
        var offering = Offering.Draft(mentor, ByHour, Sample.Now);

        mentor.ChargeByHour(null);
        offering.FollowRate();

        offering.PricedByHour.ShouldBeFalse();
        offering.PriceOf(45).ShouldBe(new Money(750, Currencies.Eur));
    }

    [Fact]
    public void FollowRate_FixedPrices_Stay()
    {
        var mentor = Sample.Mentor();
        var offering = Offering.Draft(mentor, Sample.Description(), Sample.Now);

        mentor.ChargeByHour(new(10_00, Currencies.Eur));
        offering.FollowRate();

        offering.Price.ShouldBe(Inr(50_000));
    }

    [Fact]
    public void Describe_NothingSaidOfHow_IsBookedAtOnceByVideoAndNotIncluded()
    {
        var offering = Sample.Offering();

        offering.Mode.ShouldBe(BookingMode.Instant);
        offering.MeetingTypes.ShouldBe(MeetingTypes.Video);
        offering.Place.ShouldBe("");
        offering.IsIncluded.ShouldBeFalse();
    }

    [Fact]
    public void Describe_HowToMeet_IsKeptWithItsPlace()
    {
        var offering = Sample.Offering(Sample.Description() with
        {
            Mode = BookingMode.Request,
            MeetingTypes = MeetingTypes.Chat | MeetingTypes.InPerson,
            Place = " Café  Central,\nVienna ",
            IsIncluded = true,
        });

        offering.Mode.ShouldBe(BookingMode.Request);
        offering.MeetingTypes.ShouldBe(MeetingTypes.Chat | MeetingTypes.InPerson);
        offering.Place.ShouldBe("Café Central, Vienna");
        offering.IsIncluded.ShouldBeTrue();
    }

    [Fact]
    public void Describe_NotInPerson_KeepsNoPlace() =>
        Sample.Offering(Sample.Description() with { MeetingTypes = MeetingTypes.Audio, Place = "Vienna" }).Place.ShouldBe("");

    [Fact]
    public void Describe_NoWayToMeet_Throws() =>
        Should.Throw<ArgumentException>(() => Sample.Offering(Sample.Description() with { MeetingTypes = MeetingTypes.None }));

    private static OfferingDescription ByHour =>
        Sample.Description() with { PricedByHour = true, Lengths = [new(45, Inr(1)), new(15, Inr(1)), new(180, Inr(1))] };

    private static Money Inr(long minorUnits) => new(minorUnits, Currencies.Inr);

    private static Offering At(OfferingStatus status)
    {
        var offering = Sample.Offering();
        if (status != OfferingStatus.Draft)
        {
            offering.Publish(Sample.Now);
            typeof(Offering).GetProperty(nameof(Offering.Status))!.SetValue(offering, status);
        }

        return offering;
    }
}
