using System.Net;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Features.Mentor.Offerings;

public sealed class OfferingFormTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Amount = "Enter an amount such as 500 or 12.50, or 0 if it is free.";

    private static readonly (string, string?)[] Good =
    [
        ("Form.Title", "Engines by post"),
        ("Form.Category", "code-review"),
        ("Form.DurationMinutes", "45"),
        ("Form.Currency", "EUR"),
        ("Form.Price", "12.50"),
        ("Form.MoreLengths[5].IsOffered", "true"),
        ("Form.MoreLengths[5].Price", "30"),
        ("Form.Mode", "Request"),
        ("Form.InPerson", "true"),
        ("Form.Place", "Café Central, Vienna"),
        ("Form.Description", "I answer every letter."),
        ("Form.Preparation", "Send a drawing."),
        ("Form.NoticeHours", "12"),
        ("Form.HorizonDays", "20"),
        ("Form.SessionsPerDay", "2"),
        ("Form.BufferBeforeMinutes", "10"),
        ("Form.BufferAfterMinutes", "15"),
    ];

    [Theory]
    [InlineData("Form.Title", "", "Give it a title, such as “Résumé review, one to one”.")]
    [InlineData("Form.Description", " ", "Write what people get.")]
    [InlineData("Form.Category", "", "Choose a category.")]
    [InlineData("Form.Category", "astrology", "Choose a category from the list.")]
    [InlineData("Form.DurationMinutes", "31", "Choose how long a session is.")]
    [InlineData("Form.DurationMinutes", "-30", "Choose how long a session is.")]
    [InlineData("Form.DurationMinutes", "long", "“long” cannot be read here. Check it and try again.")]
    [InlineData("Form.Currency", "XAU", "Choose a currency.")]
    [InlineData("Form.Price", "abc", Amount)]
    [InlineData("Form.Price", "", Amount)]
    [InlineData("Form.Price", " ", Amount)]
    [InlineData("Form.MoreLengths[5].Price", "", "2 h: enter an amount such as 500 or 12.50, or 0 if it is free.")]
    [InlineData("Form.Price", "12,50", Amount)]
    [InlineData("Form.Price", "-1", Amount)]
    [InlineData("Form.Price", "1e30", Amount)]
    [InlineData("Form.Price", "0x10", Amount)]
    [InlineData("Form.Price", "12.505", Amount)]
    [InlineData("Form.Price", "1000000000000000000000000000000", Amount)]
    [InlineData("Form.Price", "५००", Amount)]
    [InlineData("Form.Price", "٥٠٠", Amount)]
    [InlineData("Form.Price", "10000000.01", "Enter at most 10,000,000.")]
    [InlineData("Form.MoreLengths[5].Price", "10000000.01", "2 h: enter at most 10,000,000.")]
    [InlineData("Form.MoreLengths[5].Price", "dear", "2 h: enter an amount such as 500 or 12.50, or 0 if it is free.")]
    [InlineData("Form.Mode", "7", "“7” cannot be read here. Check it and try again.")]
    [InlineData("Form.Place", " ", "Say where you meet in person.")]
    [InlineData("Form.NoticeHours", "-1", "Enter a whole number from 0 to 336.")]
    [InlineData("Form.NoticeHours", "337", "Enter a whole number from 0 to 336.")]
    [InlineData("Form.NoticeHours", "", "Enter a whole number from 0 to 336.")]
    [InlineData("Form.HorizonDays", "0", "Enter a whole number from 1 to 365.")]
    [InlineData("Form.HorizonDays", "366", "Enter a whole number from 1 to 365.")]
    [InlineData("Form.SessionsPerDay", "0", "Enter a whole number from 1 to 24.")]
    [InlineData("Form.SessionsPerDay", "25", "Enter a whole number from 1 to 24.")]
    [InlineData("Form.BufferBeforeMinutes", "-5", "Enter a whole number from 0 to 120.")]
    [InlineData("Form.BufferBeforeMinutes", "7", "Enter a multiple of 5.")]
    [InlineData("Form.BufferAfterMinutes", "125", "Enter a whole number from 0 to 120.")]
    [InlineData("Form.BufferAfterMinutes", "2147483648", "“2147483648” cannot be read here. Check it and try again.")]
    public async Task Create_BadInput_SaysSoBesideTheFieldAndKeepsWhatWasTyped(string field, string value, string words)
    {
        var (mentor, person) = await MentorAsync();
        (string, string?)[] typed = [.. Good.Where(pair => pair.Item1 != field), (field, value)];

        var page = await person.SubmitAsync(await person.GetAsync("/mentor/offerings/new"), "/mentor/offerings", [.. typed, ("publish", "true")]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Title.ShouldStartWith("Error: ");
        page.ErrorOf(Id(field)).ShouldBe(words);
        page.Element("[role=alert] a").GetAttribute("href").ShouldBe($"#{Id(field)}");

        // A list shows only what is on it; everything else is as it was typed.
        var lists = new[] { "Form.Category", "Form.DurationMinutes", "Form.Currency", "Form.Mode" };
        foreach (var (name, kept) in typed.Where(pair => pair.Item1 != field || !lists.Contains(field)))
        {
            ChosenOf(page, name).Trim().ShouldBe(kept!.Trim(), name);
        }

        await using var db = fixture.App.CreateContext();
        (await db.Offerings.AnyAsync(offering => offering.MentorId == mentor.Id)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Form.Title", 100)]
    [InlineData("Form.Description", 4000)]
    [InlineData("Form.Preparation", 1000)]
    public async Task Create_TooLong_SaysByHowMuchAndTheLimitItselfFits(string field, int limit)
    {
        var (_, person) = await MentorAsync();
        var form = await person.GetAsync("/mentor/offerings/new");
        var rest = Good.Where(pair => pair.Item1 != field).ToArray();

        var refused = await person.SubmitAsync(form, "/mentor/offerings", [.. rest, (field, new string('ü', limit + 1))]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorOf(field).ShouldBe($"Shorten this to {limit} characters; it has {limit + 1}.");

        var saved = await person.SubmitAsync(form, "/mentor/offerings", [.. rest, (field, new string('ü', limit))]);
        saved.Path.ShouldBe("/mentor/offerings");
        saved.Text.ShouldContain("is saved as a draft.");
    }

    [Theory]
    [InlineData("0", "Free")]
    [InlineData(" 500 ", "€500")]
    [InlineData("12.5", "€12.50")]
    [InlineData("1,200", "€1,200")]
    [InlineData("10000000", "€10,000,000")]
    public async Task Create_AmountAsPeopleTypeIt_IsThatPrice(string typed, string shown)
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync("/mentor/offerings/new"), "/mentor/offerings", [.. Good.Where(pair => pair.Item1 != "Form.Price"), ("Form.Price", typed)]);

        page.Text.ShouldContain(shown);
    }

    [Fact]
    public async Task Create_SeveralLengths_KeepsEachWithItsPriceAndTheShortestIsShown()
    {
        var (mentor, person) = await MentorAsync();

        var list = await person.SubmitAsync(
            await person.GetAsync("/mentor/offerings/new"),
            "/mentor/offerings",
            [.. Good, ("Form.MoreLengths[0].IsOffered", "true"), ("Form.MoreLengths[0].Price", "0")]);

        list.Text.ShouldContain("15–120 min");
        list.Text.ShouldContain("Free for 15 min");
        await using var db = fixture.App.CreateContext();
        var offering = await db.Offerings.SingleAsync(row => row.MentorId == mentor.Id);
        offering.Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(15, 0), (45, 12_50), (120, 30_00)]);
        offering.DurationMinutes.ShouldBe(15);
        offering.PriceMinorUnits.ShouldBe(0);
        offering.Rules.GridMinutes.ShouldBe(15);
        offering.Mode.ShouldBe(BookingMode.Request);
        offering.MeetingTypes.ShouldBe(MeetingTypes.Video | MeetingTypes.InPerson);
        offering.Place.ShouldBe("Café Central, Vienna");
        offering.IsIncluded.ShouldBeFalse();
    }

    [Fact]
    public async Task Save_FormAsItStands_ChangesNothing()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, change: description => description with
        {
            Lengths = [new(30, new(20_00, Currencies.Eur)), new(90, new(50_50, Currencies.Eur))],
            Mode = BookingMode.Request,
            MeetingTypes = MeetingTypes.Audio | MeetingTypes.InPerson,
            Place = "The mill",
            IsIncluded = true,
        });
        var path = $"/mentor/offerings/{offering.Id}";

        (await person.SubmitAsync(await person.GetAsync(path), path)).Path.ShouldBe("/mentor/offerings");

        await using var db = fixture.App.CreateContext();
        var saved = await db.Offerings.SingleAsync(row => row.Id == offering.Id);
        saved.Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(30, 20_00), (90, 50_50)]);
        (saved.Mode, saved.MeetingTypes, saved.Place, saved.IsIncluded).ShouldBe((BookingMode.Request, MeetingTypes.Audio | MeetingTypes.InPerson, "The mill", true));
    }

    [Fact]
    public async Task Save_FewerLengths_TakesTheOthersAway()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, change: description => description with
        {
            Lengths = [new(30, new(20_00, Currencies.Eur)), new(60, new(30_00, Currencies.Eur)), new(90, new(50_00, Currencies.Eur))],
        });
        var path = $"/mentor/offerings/{offering.Id}";

        await person.SubmitAsync(await person.GetAsync(path), path, ("Form.MoreLengths[3].IsOffered", "false"), ("Form.MoreLengths[4].Price", "55"));

        await using var db = fixture.App.CreateContext();
        (await db.Offerings.SingleAsync(row => row.Id == offering.Id)).Lengths
            .Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(30, 20_00), (90, 55_00)]);
    }

    [Fact]
    public async Task Create_LengthTwice_SaysThatItIsThereAlready()
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync("/mentor/offerings/new"), "/mentor/offerings", [.. Good, ("Form.MoreLengths[2].IsOffered", "true")]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form_MoreLengths_2__IsOffered").ShouldBe("45 min is the length above already.");
        page.Element("details.fold").HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task Create_NoWayToMeet_IsRefused()
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync("/mentor/offerings/new"), "/mentor/offerings", [.. Good, ("Form.Video", "false"), ("Form.InPerson", "false")]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Video").ShouldBe("Choose one way to meet at least.");
    }

    [Fact]
    public async Task Create_NotInPerson_KeepsNoPlace()
    {
        var (mentor, person) = await MentorAsync();

        await person.SubmitAsync(
            await person.GetAsync("/mentor/offerings/new"), "/mentor/offerings", [.. Good, ("Form.InPerson", "false")]);

        await using var db = fixture.App.CreateContext();
        (await db.Offerings.SingleAsync(row => row.MentorId == mentor.Id)).Place.ShouldBe("");
    }

    [Fact]
    public async Task Create_ByTheHourWithoutARate_SaysWhereToSetIt()
    {
        var (mentor, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync("/mentor/offerings/new"), "/mentor/offerings", [.. Good, ("Form.PricedByHour", "true")]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.PricedByHour").ShouldBe("You have no hourly rate. Set one in your mentor profile first, or leave this and enter prices.");
        page.Element("a[href='/mentor/profile#Form_HourlyRate']").TextContent.ShouldBe("Set your hourly rate");
        page.Element("#Form_PricedByHour").HasAttribute("checked").ShouldBeTrue();
        await using var db = fixture.App.CreateContext();
        (await db.Offerings.AnyAsync(offering => offering.MentorId == mentor.Id)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("12.50")]
    [InlineData("")]
    public async Task Create_ByTheHour_TakesTheRateAndNotWhatWasTyped(string typed)
    {
        var (mentor, person) = await MentorAsync();
        await using (var before = fixture.App.CreateContext())
        {
            (await before.MentorProfiles.SingleAsync(profile => profile.UserId == mentor.Id)).ChargeByHour(new(99_99, Currencies.Inr));
            await before.SaveChangesAsync();
        }

        await person.SubmitAsync(
            await person.GetAsync("/mentor/offerings/new"),
            "/mentor/offerings",
            [.. Good.Where(pair => !pair.Item1.EndsWith("Price", StringComparison.Ordinal)), ("Form.Price", typed), ("Form.PricedByHour", "true")]);

        await using var db = fixture.App.CreateContext();
        var offering = await db.Offerings.SingleAsync(row => row.MentorId == mentor.Id);
        offering.CurrencyCode.ShouldBe("INR");
        offering.Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(45, 74_99), (120, 199_98)]);
    }

    [Fact]
    public async Task Create_CourseOfAnotherTutor_IsForbidden()
    {
        var (_, person) = await MentorAsync();
        var others = await fixture.App.Given.CourseAsync((await fixture.App.Given.MentorAsync("George Boole")).Id, "Laws of thought");

        var form = await person.GetAsync("/mentor/offerings/new");
        form.Text.ShouldNotContain("Laws of thought");
        var page = await person.SubmitAsync(form, "/mentor/offerings", [.. Good, ("Form.CourseId", others.Id.ToString())]);

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.TextsOf("h1").ShouldBe(["This is not your course"]);
        page.Text.ShouldNotContain("Laws of thought");
        (await person.GetAsync("/mentor/offerings")).Text.ShouldContain("You offer nothing yet.");
    }

    [Fact]
    public async Task Save_CourseOfAnotherTutorOrNone_IsForbiddenAndChangesNothing()
    {
        var (mentor, person) = await MentorAsync();
        var others = await fixture.App.Given.CourseAsync((await fixture.App.Given.MentorAsync("George Boole")).Id, "More laws of thought");
        var path = $"/mentor/offerings/{(await fixture.App.Given.OfferingAsync(mentor.Id)).Id}";

        foreach (var course in new[] { others.Id, new Guid("00000000-0000-0000-0000-000000000001") })
        {
            var page = await person.SubmitAsync(await person.GetAsync(path), path, ("Form.Title", "Stolen"), ("Form.CourseId", course.ToString()));

            page.Status.ShouldBe(HttpStatusCode.Forbidden);
            page.TextsOf("h1").ShouldBe(["This is not your course"]);
        }

        (await person.GetAsync(path)).ValueOf("Form.Title").ShouldBe("An hour about engines");
    }

    [Fact]
    public async Task Create_OwnCourse_IsShownWithTheOffering()
    {
        var (mentor, person) = await MentorAsync();
        var course = await fixture.App.Given.CourseAsync(mentor.Id, $"Engines for {mentor.Id}");

        var page = await person.SubmitAsync(
            await person.GetAsync("/mentor/offerings/new"), "/mentor/offerings", [.. Good, ("Form.CourseId", course.Id.ToString()), ("publish", "true")]);

        page.Text.ShouldContain(course.Title);
        (await fixture.App.Visitor().GetAsync("/offerings?words=post")).Text.ShouldContain(course.Title);
    }

    [Fact]
    public async Task Save_BadInput_KeepsTheOfferingAsItWas()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var path = $"/mentor/offerings/{offering.Id}";

        var page = await person.SubmitAsync(await person.GetAsync(path), path, ("Form.Title", ""), ("Form.Price", "7"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Title").ShouldNotBeNull();
        page.ValueOf("Form.Price").ShouldBe("7");
        (await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}")).Text.ShouldContain("Free");
    }

    private static string Id(string field) => field.Replace('.', '_').Replace('[', '_').Replace(']', '_');

    /// <summary>What stands in a field, or which of several buttons is chosen.</summary>
    private static string ChosenOf(Page page, string name) =>
        (page.Document.QuerySelector($"[name='{name}']:is([type=radio], [type=checkbox])") is null
            ? page.ValueOf(name)
            : page.Document.QuerySelector($"[name='{name}'][checked]")?.GetAttribute("value")) ?? "";

    private async Task<(User Mentor, Person Person)> MentorAsync()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        return (mentor, await fixture.App.Given.SignInAsync(mentor));
    }
}
