using System.Net;
using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Offerings;

public sealed class OfferingCopiesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Copy_WithHoursOfItsOwn_OpensADraftWithAllOfIt()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "Engines at night", new Money(20_00, Currencies.Eur), change: description => description with
        {
            Preparation = "Bring a lamp.",
            Mode = BookingMode.Request,
        });
        await HoursAsync(offering.Id);

        var page = await person.SubmitAsync(await person.GetAsync("/mentor/offerings"), $"/mentor/offerings/{offering.Id}/copy");

        page.TextsOf("h1").ShouldBe(["Edit offering"]);
        page.Text.ShouldContain("This is a draft with all that “Engines at night” says.");
        page.ValueOf("Form.Title").ShouldBe("Copy of Engines at night");
        page.ValueOf("Form.Price").ShouldBe("20");
        page.ValueOf("Form.Preparation").ShouldBe("Bring a lamp.");
        page.Text.ShouldContain("It has hours of its own.");
        await using var db = fixture.App.CreateContext();
        var copy = await db.Offerings.SingleAsync(row => row.MentorId == mentor.Id && row.Id != offering.Id);
        (copy.Status, copy.Mode, copy.HasOwnHours).ShouldBe((OfferingStatus.Draft, BookingMode.Request, true));
        (await db.OfferingHours.Where(row => row.OfferingId == copy.Id).Select(row => row.StartMinute).ToListAsync()).ShouldBe([20 * 60]);
        (await db.Offerings.SingleAsync(row => row.Id == offering.Id)).Title.ShouldBe("Engines at night");
    }

    [Fact]
    public async Task Copy_SentTwice_IsOneDraftAndTheSameAnswer()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id);
        var list = await person.GetAsync("/mentor/offerings");

        var first = await person.SubmitAsync(list, $"/mentor/offerings/{offering.Id}/copy");
        var second = await person.SubmitAsync(list, $"/mentor/offerings/{offering.Id}/copy");

        second.Path.ShouldBe(first.Path);
        await using var db = fixture.App.CreateContext();
        (await db.Offerings.CountAsync(row => row.MentorId == mentor.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task Copies_SeveralTitles_AreAsManyDraftsThatSayTheSame()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "Engines", new Money(20_00, Currencies.Eur));
        await HoursAsync(offering.Id);
        var path = $"/mentor/offerings/{offering.Id}/copies";

        var list = await person.SubmitAsync(await person.GetAsync(path), path, ("Form.Titles", "Looms\r\n\r\n  Mills  \r\nPumps"));

        list.Path.ShouldBe("/mentor/offerings");
        list.Text.ShouldContain("3 drafts are made.");
        await using var db = fixture.App.CreateContext();
        var copies = await db.Offerings.Where(row => row.MentorId == mentor.Id && row.Id != offering.Id).OrderBy(row => row.Title).ToListAsync();
        copies.Select(copy => (copy.Title, copy.Status, copy.PriceMinorUnits)).ShouldBe(
            [("Looms", OfferingStatus.Draft, 20_00), ("Mills", OfferingStatus.Draft, 20_00), ("Pumps", OfferingStatus.Draft, 20_00)]);
        (await db.OfferingHours.CountAsync(row => copies.Select(copy => copy.Id).Contains(row.OfferingId))).ShouldBe(3);
    }

    [Theory]
    [InlineData("", "Write one title at least.")]
    [InlineData(" \n\u200B\n", "Write one title at least.")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11", "Keep to 10 titles at once, one a line.")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x", "Keep each title to 100 characters.")]
    public async Task Copies_BadTitles_SaysSoKeepsThemAndMakesNone(string titles, string words)
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id);
        var path = $"/mentor/offerings/{offering.Id}/copies";

        var page = await person.SubmitAsync(await person.GetAsync(path), path, ("Form.Titles", titles));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Titles").ShouldBe(words);
        page.ValueOf("Form.Titles").Trim().ShouldBe(titles.Trim());
        await using var db = fixture.App.CreateContext();
        (await db.Offerings.CountAsync(row => row.MentorId == mentor.Id)).ShouldBe(1);
    }

    private async Task HoursAsync(Guid offeringId)
    {
        await using var db = fixture.App.CreateContext();
        (await db.Offerings.SingleAsync(row => row.Id == offeringId)).KeepOwnHours(true);
        db.OfferingHours.Add(OfferingHours.Of(offeringId, IsoDayOfWeek.Monday, new HoursRange(20 * 60, 21 * 60)));
        await db.SaveChangesAsync();
    }

    private async Task<(User Mentor, Person Person)> MentorAsync()
    {
        var mentor = await Given.MentorAsync();
        return (mentor, await Given.SignInAsync(mentor));
    }
}
