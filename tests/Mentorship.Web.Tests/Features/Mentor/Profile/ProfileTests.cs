using System.Net;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Profile;

public sealed class ProfileTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly (string, string?)[] Good =
    [
        ("Form.Headline", "Mathematician"),
        ("Form.Company", "Langley"),
        ("Form.YearsOfExperience", "33"),
        ("Form.Specialties", "Orbits, Geometry"),
        ("Form.Bio", "I compute where things come down."),
    ];

    [Theory]
    [InlineData("Form.Headline", "", "Say what you do, such as “Staff engineer”.")]
    [InlineData("Form.YearsOfExperience", "-1", "Enter a number of years from 0 to 60.")]
    [InlineData("Form.YearsOfExperience", "61", "Enter a number of years from 0 to 60.")]
    [InlineData("Form.YearsOfExperience", "many", "“many” cannot be read here. Check it and try again.")]
    [InlineData("Form.YearsOfExperience", "99999999999", "“99999999999” cannot be read here. Check it and try again.")]
    [InlineData("Form.YearsOfExperience", "", "Enter a number of years, 0 or more.")]
    [InlineData("Form.Specialties", "", "Name at least one thing you can help with.")]
    [InlineData("Form.Specialties", " , ,", "Name at least one thing you can help with.")]
    [InlineData("Form.Specialties", "a, b, c, d, e, f, g, h, i", "Keep to your 8 strongest.")]
    [InlineData("Form.Specialties", "Forty-one characters are one more than fit", "Keep each to 40 characters, and put commas between them.")]
    [InlineData("Form.HourlyRate", "lots", "Enter an amount such as 500 or 12.50, or leave this empty.")]
    [InlineData("Form.HourlyRate", "0", "Enter an amount such as 500 or 12.50, or leave this empty.")]
    [InlineData("Form.HourlyRate", "-5", "Enter an amount such as 500 or 12.50, or leave this empty.")]
    [InlineData("Form.HourlyRate", "3000000.01", "Enter at most 3,000,000.")]
    [InlineData("Form.Languages", "English, Klingon", "We do not know “Klingon”. Write languages by their English names, with commas between them.")]
    [InlineData("Form.Languages", "Dutch,Greek,Hindi,Thai,Zulu,Urdu,Tamil,Malay,Irish Gaelic", "We do not know “Irish Gaelic”. Write languages by their English names, with commas between them.")]
    [InlineData("Form.Languages", "Dutch,Greek,Hindi,Thai,Zulu,Urdu,Tamil,Malay,Czech", "Keep to 8 languages.")]
    [InlineData("Form.Links", "http://a.example", "Begin each link with https://, and put each on a line of its own.")]
    [InlineData("Form.Links", "javascript:alert(1)", "Begin each link with https://, and put each on a line of its own.")]
    [InlineData("Form.Links", "data:text/html,x", "Begin each link with https://, and put each on a line of its own.")]
    [InlineData("Form.Links", "https://me:secret@a.example", "Begin each link with https://, and put each on a line of its own.")]
    [InlineData("Form.Links", "https://a.example https://b.example\nhttps://", "Begin each link with https://, and put each on a line of its own.")]
    [InlineData("Form.Bio", "  ", "Write a few sentences about yourself.")]
    public async Task Save_BadInput_SaysSoBesideTheFieldAndKeepsWhatWasTyped(string field, string value, string words)
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();
        (string, string?)[] typed = [.. Good.Where(pair => pair.Item1 != field), (field, value)];

        var page = await person.SubmitAsync(await person.GetAsync("/mentor/profile"), "/mentor/profile", typed);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Title.ShouldStartWith("Error: ");
        page.ErrorOf(field).ShouldBe(words);
        page.Element("[role=alert] a").GetAttribute("href").ShouldBe($"#{field.Replace('.', '_')}");
        foreach (var (name, kept) in typed)
        {
            page.ValueOf(name).Trim().ShouldBe(kept!.Trim(), name);
        }

        (await person.GetAsync("/mentor/bookings")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Form.Headline", 100)]
    [InlineData("Form.Company", 80)]
    [InlineData("Form.Bio", 4000)]
    public async Task Save_TooLong_SaysByHowMuchAndTheLimitItselfFits(string field, int limit)
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();
        var rest = Good.Where(pair => pair.Item1 != field).ToArray();
        var form = await person.GetAsync("/mentor/profile");

        var refused = await person.SubmitAsync(form, "/mentor/profile", [.. rest, (field, new string('é', limit + 1))]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorOf(field).ShouldBe($"Shorten this to {limit} characters; it has {limit + 1}.");

        var saved = await person.SubmitAsync(form, "/mentor/profile", [.. rest, (field, new string('é', limit))]);
        saved.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Save_OtherRate_PricesAnewWhatIsPricedByTheHourAndNothingElse()
    {
        var mentor = await fixture.App.Given.MentorAsync("Katherine Johnson");
        var person = await fixture.App.Given.SignInAsync(mentor);
        await SaveRateAsync(person, "30", "EUR");
        var byHour = await fixture.App.Given.OfferingAsync(mentor.Id, change: description => description with { PricedByHour = true, Lengths = TwoLengths });
        var fixedPrice = await fixture.App.Given.OfferingAsync(mentor.Id, change: description => description with { Lengths = TwoLengths });
        var mentee = await fixture.App.Given.UserAsync();
        var booking = await fixture.App.Given.BookingAsync(byHour, mentee.Id, Instant.FromUtc(2026, 3, 3, 9, 0));

        await SaveRateAsync(person, "40.50", "USD");

        await using var db = fixture.App.CreateContext();
        var repriced = await db.Offerings.SingleAsync(row => row.Id == byHour.Id);
        repriced.CurrencyCode.ShouldBe("USD");
        repriced.PriceMinorUnits.ShouldBe(10_13);
        repriced.Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(15, 10_13), (60, 40_50)]);
        (await db.Offerings.SingleAsync(row => row.Id == fixedPrice.Id)).Price.ShouldBe(new Money(1, Currencies.Gbp));
        (await db.Bookings.SingleAsync(row => row.Id == booking.Id)).Price.ShouldBe(new Money(7_50, Currencies.Eur));
    }

    [Fact]
    public async Task Save_NoRateAnyMore_KeepsThePrices()
    {
        var mentor = await fixture.App.Given.MentorAsync("Katherine Johnson");
        var person = await fixture.App.Given.SignInAsync(mentor);
        await SaveRateAsync(person, "30", "EUR");
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, change: description => description with { PricedByHour = true, Lengths = TwoLengths });

        (await person.GetAsync("/mentor/profile")).ValueOf("Form.HourlyRate").ShouldBe("30");
        await SaveRateAsync(person, "", "EUR");

        await using var db = fixture.App.CreateContext();
        var kept = await db.Offerings.SingleAsync(row => row.Id == offering.Id);
        kept.PricedByHour.ShouldBeFalse();
        kept.PriceOf(60).ShouldBe(new Money(30_00, Currencies.Eur));
        (await person.GetAsync("/mentor/profile")).ValueOf("Form.HourlyRate").ShouldBe("");
    }

    private static IReadOnlyList<LengthPrice> TwoLengths => [new(15, new(1, Currencies.Gbp)), new(60, new(2, Currencies.Gbp))];

    private static async Task SaveRateAsync(Person person, string rate, string currency)
    {
        var saved = await person.SubmitAsync(
            await person.GetAsync("/mentor/profile"), "/mentor/profile", ("Form.HourlyRate", rate), ("Form.Currency", currency));
        saved.Text.ShouldContain("Your mentor profile is saved.");
    }

    [Fact]
    public async Task Save_Again_ChangesThePublicProfileAtItsOldAddress()
    {
        var mentor = await fixture.App.Given.MentorAsync("Dorothy Vaughan");
        var person = await fixture.App.Given.SignInAsync(mentor);
        var form = await person.GetAsync("/mentor/profile");
        var address = form.Element("a[href^='/mentors/']").GetAttribute("href")!;
        form.ValueOf("Form.Specialties").ShouldBe("Machines");

        var saved = await person.SubmitAsync(form, "/mentor/profile", ("Form.Headline", "Supervisor"), ("Form.Specialties", "FORTRAN, fortran , Hiring"));

        saved.Text.ShouldContain("Your mentor profile is saved.");
        var page = await fixture.App.Visitor().GetAsync(address);
        page.Text.ShouldContain("Supervisor at Analytical Engines");
        page.Text.ShouldContain("FORTRAN Hiring");
    }

    [Fact]
    public async Task Save_WhatHelpsToBeFound_StandsOnTheProfileAndInTheFormAgain()
    {
        var mentor = await fixture.App.Given.MentorAsync("Christine Darden");
        var person = await fixture.App.Given.SignInAsync(mentor);
        var form = await person.GetAsync("/mentor/profile");
        var address = form.Element("a[href^='/mentors/']").GetAttribute("href")!;

        var saved = await person.SubmitAsync(
            form,
            "/mentor/profile",
            ("Form.JobFamily", "engineering"),
            ("Form.Languages", "portuguese, ENGLISH , English"),
            ("Form.Links", "https://darden.example/talks\r\n\r\n https://bücher.example "));

        saved.ValueOf("Form.JobFamily").ShouldBe("engineering");
        saved.ValueOf("Form.Languages").ShouldBe("English, Portuguese");
        var page = await fixture.App.Visitor().GetAsync(address);
        page.Text.ShouldContain("Kind of work Engineering");
        page.Text.ShouldContain("Languages English, Portuguese");
        page.Document.QuerySelectorAll("a[rel='nofollow ugc noopener']").Select(link => link.GetAttribute("href"))
            .ShouldBe(["https://darden.example/talks", "https://bücher.example/"]);

        // Once more as it stands, and with less.
        (await person.SubmitAsync(saved, "/mentor/profile")).ValueOf("Form.Languages").ShouldBe("English, Portuguese");
        (await person.PostAsync("/mentor/profile", ("Form.JobFamily", "astrology"))).ErrorOf("Form.JobFamily").ShouldBe("Choose a kind of work from the list.");
        (await person.SubmitAsync(saved, "/mentor/profile", ("Form.Languages", "Hindi"), ("Form.Links", ""))).ValueOf("Form.Languages").ShouldBe("Hindi");
    }

    [Fact]
    public async Task Preview_WhatIsTyped_ShowsThePageSavesNothingAndLeadsBothWays()
    {
        var mentor = await fixture.App.Given.MentorAsync("Annie Easley");
        var person = await fixture.App.Given.SignInAsync(mentor);
        var form = await person.GetAsync("/mentor/profile");
        var address = form.Element("a[href^='/mentors/']").GetAttribute("href")!;
        form.Element("button[formaction='/mentor/profile/preview']");
        (string, string?)[] typed =
        [
            ("Form.Headline", "Rocket scientist"), ("Form.Company", "NACA"), ("Form.YearsOfExperience", "34"), ("Form.Specialties", "Centaurs"),
            ("Form.Bio", "First line.\nSecond line."), ("Form.Languages", "French"), ("Form.Links", "https://a.example/\nhttps://b.example/"),
        ];

        var preview = await person.PostAsync("/mentor/profile/preview", typed);

        preview.Text.ShouldContain("Nothing is saved yet.");
        preview.Text.ShouldContain("Rocket scientist at NACA");
        preview.Text.ShouldContain("Languages French");
        (await fixture.App.Visitor().GetAsync(address)).Text.ShouldNotContain("Rocket");

        var kept = preview.Document.QuerySelectorAll("form[action='/mentor/profile'] input[name^='Form.']")
            .Select(field => (field.GetAttribute("name")!, field.GetAttribute("value"))).ToArray();
        var draft = await person.PostAsync("/mentor/profile/draft", kept);
        draft.ValueOf("Form.Headline").ShouldBe("Rocket scientist");
        draft.ValueOf("Form.Links").ShouldBe("https://a.example/\nhttps://b.example/");

        (await person.SubmitAsync(preview, "/mentor/profile")).Text.ShouldContain("Your mentor profile is saved.");
        (await fixture.App.Visitor().GetAsync(address)).Text.ShouldContain("First line. Second line.");
        (await person.PostAsync("/mentor/profile/preview", ("Form.Headline", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Save_TwoPeopleOfOneName_GetAddressesOfTheirOwn()
    {
        var people = new[] { await fixture.App.Given.SignedInAsync("Mary Jackson"), await fixture.App.Given.SignedInAsync("Mary Jackson") };

        await Task.WhenAll(people.Select(async one => await one.Person.SubmitAsync(await one.Person.GetAsync("/mentor/profile"), "/mentor/profile", Good)));

        (await fixture.App.Visitor().GetAsync("/mentors/mary-jackson")).Status.ShouldBe(HttpStatusCode.OK);
        (await fixture.App.Visitor().GetAsync("/mentors/mary-jackson-2")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Save_NameWithoutLatinLetters_HasAnAddressAllTheSame()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync("मीरा");

        await person.SubmitAsync(await person.GetAsync("/mentor/profile"), "/mentor/profile", Good);

        var page = await fixture.App.Visitor().GetAsync("/mentors/mentor");
        page.TextsOf("h1").ShouldBe(["मीरा"]);
    }
}
