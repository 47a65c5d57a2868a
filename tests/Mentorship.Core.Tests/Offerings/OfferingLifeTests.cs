using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using NodaTime;

namespace Mentorship.Core.Tests.Offerings;

public class OfferingLifeTests
{
    private static readonly Instant Later = Sample.Now + Duration.FromDays(1);

    [Theory]
    [InlineData(OfferingStatus.Draft)]
    [InlineData(OfferingStatus.Active)]
    [InlineData(OfferingStatus.Paused)]
    public void Archive_InUse_IsArchivedAndCannotBePublished(OfferingStatus status)
    {
        var offering = In(status);

        offering.Archive().ShouldBeTrue();

        offering.Status.ShouldBe(OfferingStatus.Archived);
        offering.Publish(Later).ShouldBeFalse();
        offering.Pause().ShouldBeFalse();
        offering.Archive().ShouldBeFalse();
        offering.Status.ShouldBe(OfferingStatus.Archived);
    }

    [Fact]
    public void Restore_Archived_IsADraftThatWasPublishedOnce()
    {
        var offering = In(OfferingStatus.Active);
        offering.Archive();

        offering.Restore().ShouldBeTrue();

        offering.Status.ShouldBe(OfferingStatus.Draft);
        offering.Publish(Later).ShouldBeTrue();
        offering.PublishedAt.ShouldBe(Sample.Now);
    }

    [Theory]
    [InlineData(OfferingStatus.Draft)]
    [InlineData(OfferingStatus.Active)]
    [InlineData(OfferingStatus.Paused)]
    public void Restore_InUse_ChangesNothing(OfferingStatus status)
    {
        var offering = In(status);

        offering.Restore().ShouldBeFalse();

        offering.Status.ShouldBe(status);
    }

    [Fact]
    public void TitleOfCopy_LongestTitle_FitsAndEndsWithAWholeCharacter()
    {
        var offering = Sample.Offering(Sample.Description() with { Title = new string('a', Offering.TitleMaxLength - 9) + "\U0001F680 b" });

        var title = offering.TitleOfCopy();

        title.ShouldStartWith("Copy of aaa");
        title.Length.ShouldBeLessThanOrEqualTo(Offering.TitleMaxLength);
        char.IsHighSurrogate(title[^1]).ShouldBeFalse();
    }

    [Fact]
    public void CopyAs_PublishedWithRatings_IsADraftThatSaysTheSameAndHasNoFigures()
    {
        var description = Sample.Description() with
        {
            CourseId = Ids.New(Sample.Now),
            Preparation = "Bring it.",
            Lengths = [new(30, new(100, Currencies.Eur)), new(90, new(250, Currencies.Eur))],
            Mode = BookingMode.Request,
            MeetingTypes = MeetingTypes.InPerson | MeetingTypes.Chat,
            Place = "The mill",
            IsIncluded = true,
            Rules = new() { NoticeHours = 3, HorizonDays = 9, SessionsPerDay = 2, BufferBeforeMinutes = 10, BufferAfterMinutes = 15 },
        };
        var offering = Sample.Offering(description);
        offering.Publish(Sample.Now);
        offering.CountRating(4);
        offering.KeepOwnHours(true);

        var copy = offering.CopyAs("Another", Later);

        copy.Id.ShouldNotBe(offering.Id);
        copy.Title.ShouldBe("Another");
        (copy.Status, copy.PublishedAt, copy.CreatedAt, copy.RatingCount).ShouldBe((OfferingStatus.Draft, null, Later, 0));
        (copy.Description, copy.Preparation, copy.CategorySlug, copy.CourseId).ShouldBe(
            (offering.Description, "Bring it.", offering.CategorySlug, description.CourseId));
        (copy.Mode, copy.MeetingTypes, copy.Place, copy.IsIncluded, copy.HasOwnHours).ShouldBe(
            (BookingMode.Request, description.MeetingTypes, "The mill", true, true));
        copy.Rules.ShouldBe(offering.Rules);
        copy.Rules.ShouldNotBeSameAs(offering.Rules);
        copy.Lengths.Select(length => (length.OfferingId, length.DurationMinutes, length.PriceMinorUnits))
            .ShouldBe([(copy.Id, 30, 100), (copy.Id, 90, 250)]);
    }

    private static Offering In(OfferingStatus status)
    {
        var offering = Sample.Offering();
        if (status != OfferingStatus.Draft)
        {
            offering.Publish(Sample.Now);
        }

        if (status == OfferingStatus.Paused)
        {
            offering.Pause();
        }

        return offering;
    }
}
