using System.Globalization;
using System.Text.Json;
using Mentorship.Core.Common;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Offerings;

/// <summary>What search engines read of an offering and of the lists, and what people read of its policy and reviews.</summary>
public sealed class OfferingSearchTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Show_Structure_SaysWhatItIsWhatItCostsAndWhoGivesIt()
    {
        var mentor = await App.Given.MentorAsync("</script><b>Ada", "UTC");
        var offering = await App.Given.OfferingAsync(mentor.Id, "Engines & <i>cogs</i>", change: text => text with
        {
            Lengths = [new(30, new(12_50, Currencies.Eur)), new(60, new(20_00, Currencies.Eur))],
        });

        var page = await App.Visitor().GetAsync($"/offerings/{offering.Id}?minutes=60&date=2026-03-04");

        var address = new Uri(App.Address, $"/offerings/{offering.Id}").AbsoluteUri;
        page.Element("link[rel=canonical]").GetAttribute("href").ShouldBe(address);
        page.Document.QuerySelectorAll("meta[name=robots]").ShouldBeEmpty();
        page.Title.ShouldBe("Engines & <i>cogs</i> with </script><b>Ada · Mentorship");
        page.Element("meta[name=description]").GetAttribute("content")!.ShouldContain("30–60 min with </script><b>Ada, From €12.50.");
        page.Document.QuerySelectorAll("head b").ShouldBeEmpty();
        var graph = StructureOf(page);
        var service = graph[0];
        service.GetProperty("@type").EnumerateArray().Select(type => type.GetString()).ShouldBe(["Product", "Service"]);
        service.GetProperty("name").GetString().ShouldBe("Engines & <i>cogs</i>");
        service.GetProperty("provider").GetProperty("@type").GetString().ShouldBe("Person");
        service.GetProperty("provider").GetProperty("name").GetString().ShouldBe("</script><b>Ada");
        service.GetProperty("offers").EnumerateArray().Select(offer => (
            offer.GetProperty("price").GetString(), offer.GetProperty("priceCurrency").GetString(), offer.GetProperty("url").GetString()))
            .ShouldBe([("12.50", "EUR", $"{address}?minutes=30"), ("20.00", "EUR", $"{address}?minutes=60")]);
        service.TryGetProperty("aggregateRating", out _).ShouldBeFalse();
        graph[1].GetProperty("@type").GetString().ShouldBe("BreadcrumbList");
        graph[1].GetProperty("itemListElement").EnumerateArray().Select(item => item.GetProperty("position").GetInt32()).ShouldBe([1, 2, 3]);
        graph[1].GetProperty("itemListElement")[1].GetProperty("item").GetString()!.ShouldEndWith("/offerings?category=career-guidance");
    }

    [Fact]
    public async Task Show_Reviews_AreInTheStructureAndMoreOnRequest()
    {
        var offering = await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id);
        for (var number = 1; number <= 12; number++)
        {
            var booking = await App.Given.BookingAsync(offering, (await App.Given.UserAsync()).Id, TestClock.Usual - Duration.FromDays(number));
            await App.Given.ReviewAsync(booking, 4, string.Create(CultureInfo.InvariantCulture, $"Review {number:00}."), TestClock.Usual - Duration.FromDays(number));
        }

        var visitor = App.Visitor();
        var page = await visitor.GetAsync($"/offerings/{offering.Id}");
        page.TextsOf(".review > .prose").ShouldBe(Enumerable.Range(1, 10).Select(number => string.Create(CultureInfo.InvariantCulture, $"Review {number:00}.")));
        var rating = StructureOf(page)[0].GetProperty("aggregateRating");
        rating.GetProperty("ratingValue").GetDouble().ShouldBe(4);
        rating.GetProperty("reviewCount").GetInt32().ShouldBe(12);

        var more = await visitor.GetAsync(page.Element("[aria-label='More reviews'] a[rel=next]").GetAttribute("href")!.Split('#')[0]);

        more.TextsOf(".review > .prose").ShouldBe(["Review 11.", "Review 12."]);
        more.Element("link[rel=canonical]").GetAttribute("href").ShouldBe(page.Element("link[rel=canonical]").GetAttribute("href"));
        (await visitor.GetAsync($"/offerings/{offering.Id}?reviews=abc")).TextsOf(".review").Count.ShouldBe(10);
    }

    [Fact]
    public async Task Show_Policy_IsToldWithTheDatesOfATime()
    {
        var offering = await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id, price: new(12_50, Currencies.Eur));

        var page = await App.Visitor().GetAsync($"/offerings/{offering.Id}?date=2026-03-05&zone=Europe/Berlin");

        page.Text.ShouldContain("If you have to cancel Free until 24 h before the start, then 50 % back until 2 h before.");
        page.Text.ShouldContain(
            "A session on Thu 5 Mar, 09:00 Berlin (GMT+1), say: Free until Wed 4 Mar, 09:00 Berlin (GMT+1), then 50 % back until Thu 5 Mar, 07:00 Berlin (GMT+1).");
    }

    [Theory]
    [InlineData("/offerings", "Offerings · Mentorship", "/offerings")]
    [InlineData("/offerings?sort=price", "Offerings · Mentorship", "/offerings")]
    [InlineData("/offerings?category=career-guidance", "Offerings in Career guidance · Mentorship", "/offerings?category=career-guidance")]
    [InlineData("/offerings?utm_source=x", "Offerings · Mentorship", "/offerings")]
    [InlineData("/offerings?words=engines", "Offerings: “engines” · Mentorship", null)]
    [InlineData("/offerings?category=career-guidance&free=month", "Offerings: Career guidance, Free this month · Mentorship", null)]
    [InlineData("/offerings?category=mock-interview", "Offerings in Mock interview · Mentorship", null)]
    [InlineData("/mentors", "Mentors · Mentorship", "/mentors")]
    [InlineData("/mentors?category=career-guidance&sort=rating", "Mentors: Career guidance · Mentorship", "/mentors?category=career-guidance")]
    [InlineData("/mentors?free=month", "Mentors: Free this month · Mentorship", null)]
    public async Task List_TitleAndCanonicalAddress_SayTheFilterOrThatNobodyShouldKeepIt(string path, string title, string? canonical)
    {
        var mentor = await App.Given.MentorAsync();
        await App.Given.OfferingAsync(mentor.Id);

        var page = await App.Visitor().GetAsync(path);

        page.Title.ShouldBe(title);
        page.Element("meta[name=description]").GetAttribute("content")!.Length.ShouldBeInRange(50, 200);
        page.Document.QuerySelectorAll("link[rel=canonical]").Select(link => link.GetAttribute("href"))
            .ShouldBe(canonical is null ? [] : [new Uri(App.Address, canonical).AbsoluteUri]);
        page.Document.QuerySelectorAll("meta[name=robots]").Select(meta => meta.GetAttribute("content")).ShouldBe(canonical is null ? ["noindex"] : []);
    }

    private static IReadOnlyList<JsonElement> StructureOf(Page page)
    {
        using var json = JsonDocument.Parse(page.Element("script[type='application/ld+json']").TextContent);
        json.RootElement.GetProperty("@context").GetString().ShouldBe("https://schema.org");
        return [.. json.RootElement.Clone().GetProperty("@graph").EnumerateArray()];
    }
}
