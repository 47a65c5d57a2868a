using Mentorship.Core.Common;
using Mentorship.Core.Offerings;

namespace Mentorship.Core.Tests.Offerings;

public class OfferingTemplatesTests
{
    public static TheoryData<string> Titles => [.. OfferingTemplates.All.Select(template => template.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void ToDescription_AnyTemplate_IsAnOfferingThatCouldBeTypedIn(string title)
    {
        var template = OfferingTemplates.All.Single(candidate => candidate.Title == title);

        var offering = Offering.Draft(Sample.Mentor(), template.ToDescription(new(60_00, Currencies.Eur), pricedByHour: false, courseId: null), Sample.Now);

        offering.Title.Length.ShouldBeLessThanOrEqualTo(Offering.TitleMaxLength);
        offering.Description.Length.ShouldBeInRange(80, Offering.DescriptionMaxLength);
        offering.Description.ShouldNotContain("\n");
        offering.Preparation.Length.ShouldBeLessThanOrEqualTo(Offering.PreparationMaxLength);
        Category.Initial.Select(category => category.Slug).ShouldContain(offering.CategorySlug);
        offering.Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits))
            .ShouldBe(template.Minutes.Select(minutes => (minutes, minutes * 100L)));
        offering.Rules.NoticeHours.ShouldBeInRange(0, OfferingRules.MaxNoticeHours);
        offering.Rules.HorizonDays.ShouldBeInRange(1, OfferingRules.MaxHorizonDays);
        offering.Rules.SessionsPerDay.ShouldBeInRange(1, OfferingRules.MaxSessionsPerDay);
        (offering.Rules.BufferBeforeMinutes % 5, offering.Rules.BufferAfterMinutes % 5).ShouldBe((0, 0));
        offering.Rules.GridMinutes.ShouldBe(template.Minutes[0] == 15 ? 15 : 30);
    }

    [Fact]
    public void All_Titles_AreEachThereOnce() =>
        OfferingTemplates.All.Select(template => template.Title).ShouldBeUnique();
}
