using System.Net;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Features.Mentor.Offerings;

public sealed class TemplatesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Path = "/mentor/offerings/templates";

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Make_SeveralAsDrafts_AreThereWithTheirPartOfThePrice()
    {
        var (mentor, person) = await MentorAsync();

        var list = await person.SubmitAsync(
            await person.GetAsync(Path),
            Path,
            ("Form.Chosen[0]", "true"),
            ("Form.Chosen[5]", "true"),
            ("Form.Price", "30"),
            ("Form.Currency", "EUR"),
            ("publish", "false"));

        list.Path.ShouldBe("/mentor/offerings");
        list.Text.ShouldContain("2 offerings are saved as drafts.");
        await using var db = fixture.App.CreateContext();
        var offerings = await db.Offerings.Where(row => row.MentorId == mentor.Id).OrderBy(row => row.Title).ToListAsync();
        offerings.Select(offering => (offering.Title, offering.Status, offering.CurrencyCode)).ShouldBe(
            [("Career conversation", OfferingStatus.Draft, "EUR"), ("Office hours", OfferingStatus.Draft, "EUR")]);
        offerings[0].Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(30, 15_00), (60, 30_00)]);
        offerings[1].Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(15, 7_50), (30, 15_00)]);
        offerings[1].Rules.GridMinutes.ShouldBe(15);
    }

    [Fact]
    public async Task Show_WithoutARate_BeginsWithTheCurrencyOfTheNewestOffering()
    {
        var (mentor, person) = await MentorAsync();
        (await person.GetAsync(Path)).ValueOf("Form.Currency").ShouldBe("USD");
        await Given.OfferingAsync(mentor.Id, price: new(10_00, Currencies.Gbp));

        (await person.GetAsync(Path)).ValueOf("Form.Currency").ShouldBe("GBP");
    }

    [Fact]
    public async Task Make_PublishedForACourseByTheHour_CanBeBookedAndFollowTheRate()
    {
        var (mentor, person) = await MentorAsync();
        var course = await Given.CourseAsync(mentor.Id, $"Templates of {mentor.Id}");
        await using (var before = fixture.App.CreateContext())
        {
            (await before.MentorProfiles.SingleAsync(profile => profile.UserId == mentor.Id)).ChargeByHour(new(80_00, Currencies.Inr));
            await before.SaveChangesAsync();
        }

        var form = await person.GetAsync(Path);
        form.Element("#Form_PricedByHour").HasAttribute("checked").ShouldBeTrue();
        form.Text.ShouldContain("Take my hourly rate, ₹80");
        var list = await person.SubmitAsync(form, Path, ("Form.Chosen[1]", "true"), ("Form.CourseId", course.Id.ToString()), ("publish", "true"));

        list.Text.ShouldContain("“Mock interview” is published: people can book it now.");
        await using var db = fixture.App.CreateContext();
        var offering = await db.Offerings.SingleAsync(row => row.MentorId == mentor.Id);
        (offering.Status, offering.PricedByHour, offering.CourseId, offering.PriceMinorUnits).ShouldBe((OfferingStatus.Active, true, course.Id, 80_00));
        offering.NextAvailableAt.ShouldNotBeNull();
        (await db.MentorListings.SingleAsync(row => row.MentorId == mentor.Id)).IsListed.ShouldBeTrue();
        (await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}")).Text.ShouldContain("An interview as it would be");
    }

    [Fact]
    public async Task Make_SentTwice_IsOneSetOfOfferings()
    {
        var (mentor, person) = await MentorAsync();
        var form = await person.GetAsync(Path);
        (string, string?)[] fields = [("Form.Chosen[2]", "true"), ("Form.Chosen[3]", "true"), ("Form.Price", "0"), ("publish", "false")];

        await person.SubmitAsync(form, Path, fields);
        (await person.SubmitAsync(form, Path, fields)).Path.ShouldBe("/mentor/offerings");

        await using var db = fixture.App.CreateContext();
        (await db.Offerings.CountAsync(row => row.MentorId == mentor.Id)).ShouldBe(2);
    }

    [Theory]
    [InlineData("Form.Chosen[0]", "false", "Form_Chosen_0_", "Choose one template at least.")]
    [InlineData("Form.Price", "", "Form_Price", "Enter an amount such as 500 or 12.50, or 0 if it is free.")]
    [InlineData("Form.Price", "lots", "Form_Price", "Enter an amount such as 500 or 12.50, or 0 if it is free.")]
    [InlineData("Form.Price", "3000000.01", "Form_Price", "Enter at most 3,000,000.")]
    [InlineData("Form.Currency", "XAU", "Form_Currency", "Choose a currency.")]
    [InlineData("Form.PricedByHour", "true", "Form_Price", "You have no hourly rate. Enter a price.")]
    public async Task Make_BadInput_SaysSoAndMakesNone(string field, string value, string id, string words)
    {
        var (mentor, person) = await MentorAsync();
        (string, string?)[] good = [("Form.Chosen[0]", "true"), ("Form.Price", "10"), ("Form.Currency", "EUR"), ("publish", "true")];

        var page = await person.SubmitAsync(await person.GetAsync(Path), Path, [.. good.Where(pair => pair.Item1 != field), (field, value)]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Title.ShouldStartWith("Error: ");
        page.ErrorOf(id).ShouldBe(words);
        await using var db = fixture.App.CreateContext();
        (await db.Offerings.AnyAsync(row => row.MentorId == mentor.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Make_CourseOfAnotherTutor_IsForbidden()
    {
        var (mentor, person) = await MentorAsync();
        var others = await Given.CourseAsync((await Given.MentorAsync("George Boole")).Id, "Laws of templates");

        var page = await person.SubmitAsync(
            await person.GetAsync(Path), Path, ("Form.Chosen[0]", "true"), ("Form.CourseId", others.Id.ToString()), ("publish", "true"));

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.TextsOf("h1").ShouldBe(["This is not your course"]);
        await using var db = fixture.App.CreateContext();
        (await db.Offerings.AnyAsync(row => row.MentorId == mentor.Id)).ShouldBeFalse();
    }

    private async Task<(User Mentor, Person Person)> MentorAsync()
    {
        var mentor = await Given.MentorAsync();
        return (mentor, await Given.SignInAsync(mentor));
    }
}
