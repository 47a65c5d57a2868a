using System.Text.Json;
using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.Core.Reviews;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentors;

/// <summary>What a mentor's page says besides who they are.</summary>
public sealed class MentorProfileTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Show_Reviews_AreTenAtATimeWithTheirDistribution()
    {
        var (mentor, path) = await MentorAsync("Rita Rated");
        var offering = await App.Given.OfferingAsync(mentor.Id);
        var mentee = await App.Given.UserAsync("Nora Noble");
        await using (var db = App.CreateContext())
        {
            for (var number = 1; number <= 12; number++)
            {
                var start = Instant.FromUtc(2026, 1, 1, 9, 0) + Duration.FromDays(number);
                var booking = await App.Given.BookingAsync(offering, mentee.Id, start);
                db.Reviews.Add(Review.Of(booking, number <= 9 ? 5 : 2, $"Words number {number}.", start + Duration.FromHours(2)));
            }

            await db.SaveChangesAsync();
        }

        var page = await App.Visitor().GetAsync(path);
        page.TextsOf(".rating-bars tr").ShouldBe(["5 stars 9", "4 stars 0", "3 stars 0", "2 stars 3", "1 star 0"]);
        page.Text.ShouldContain("4.3 out of 5, 12 reviews");
        page.TextsOf(".review .prose").ShouldBe([.. Enumerable.Range(3, 10).Reverse().Select(number => $"Words number {number}.")]);
        page.TextsOf(".review .chip").ShouldAllBe(text => text == "Verified session");
        page.TextsOf(".review .byline").ShouldAllBe(text => text.EndsWith("Nora Noble January 2026", StringComparison.Ordinal));

        var next = page.Element("nav[aria-label='More reviews'] a[rel=next]").GetAttribute("href")!;
        next.ShouldBe($"{path}?reviews=2#reviews");
        (await App.Visitor().GetAsync(next)).TextsOf(".review .prose").ShouldBe(["Words number 2.", "Words number 1."]);
        (await App.Visitor().GetAsync($"{path}?reviews=99")).TextsOf(".review .prose").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Show_FreeDays_AreThoseOfAllOfferingsInTheViewersZone()
    {
        var (mentor, path) = await MentorAsync("Frida Free");
        await App.Given.OfferingAsync(mentor.Id, "An hour", rules: new() { NoticeHours = 0, GridMinutes = 60, HorizonDays = 2 });
        var longer = await App.Given.OfferingAsync(mentor.Id, "Two weeks", rules: new() { NoticeHours = 24, GridMinutes = 60, HorizonDays = 14 });
        var visitor = App.Visitor();
        visitor.Cookies.Add(App.Address, new System.Net.Cookie("zone", "Asia%2FTokyo"));

        var page = await visitor.GetAsync(path);

        // Berlin's 9 to 17 is Tokyo's 17 to 1; at the clock's time it is 9 in Berlin, and that start has begun.
        var days = page.TextsOf(".free-days li");
        days[0].ShouldBe("Mon 2 Mar 6 times from 18:00");
        days[1].ShouldBe("Tue 3 Mar 8 times from 00:00");
        days.Count.ShouldBe(16);
        page.Text.ShouldContain("16 days have free times, told in Tokyo time.");
        page.Document.QuerySelectorAll(".free-days a")[^1].GetAttribute("href").ShouldBe($"/offerings/{longer.Id}?date=2026-03-17#times");
    }

    [Fact]
    public async Task Show_FreeForMonths_SaysTheNextThirtyDays()
    {
        var (mentor, path) = await MentorAsync("Frieda Forever");
        await App.Given.OfferingAsync(mentor.Id, rules: new() { NoticeHours = 0, GridMinutes = 60, HorizonDays = 60 });

        var days = (await App.Visitor().GetAsync(path)).TextsOf(".free-days li");

        days.Count.ShouldBe(30);
        days[^1].ShouldStartWith("Tue 31 Mar");
    }

    [Fact]
    public async Task Show_NothingFree_SaysThatOneCanWait()
    {
        var (mentor, path) = await MentorAsync("Fritz Full");
        await App.Given.OfferingAsync(mentor.Id);
        await using (var db = App.CreateContext())
        {
            await db.WeeklyHours.Where(row => row.MentorId == mentor.Id).ExecuteDeleteAsync();
        }

        var page = await App.Visitor().GetAsync(path);

        page.Text.ShouldContain("Nothing is free in the next 30 days. Whoever asks above is told by mail once there is a time.");
        page.TextsOf(".page-header-actions a").ShouldBe(["Save", "Tell me when there is a time"]);
    }

    [Fact]
    public async Task Show_AnyMentor_TellsSearchEnginesAsDataAndOneAddress()
    {
        var (mentor, path) = await MentorAsync("</script><script>alert(1)</script>");

        var page = await App.Visitor().GetAsync($"{path}?reviews=3");

        page.Element("link[rel=canonical]").GetAttribute("href").ShouldBe(new Uri(App.Address, path).AbsoluteUri);
        page.Document.QuerySelectorAll("script:not([src])").Length.ShouldBe(1);
        using var json = JsonDocument.Parse(page.Element("script[type='application/ld+json']").TextContent);
        var person = json.RootElement.GetProperty("mainEntity");
        person.GetProperty("name").GetString().ShouldBe(mentor.Name);
        person.GetProperty("sameAs")[0].GetString().ShouldBe("https://rita.example/");
        person.TryGetProperty("makesOffer", out _).ShouldBeFalse();
        page.Element("a[href='https://rita.example/']").GetAttribute("rel").ShouldBe("nofollow ugc noopener");
        page.Text.ShouldContain("Rate $40 an hour");
        page.Text.ShouldContain("Languages English, German");
    }

    [Fact]
    public async Task Show_TwentyOfferingsAndReviews_AsksAsOftenAsForOne()
    {
        var (one, onePath) = await MentorAsync("One Only");
        await App.Given.OfferingAsync(one.Id);
        var (many, manyPath) = await MentorAsync("Many More");
        for (var number = 0; number < 20; number++)
        {
            await App.Given.OfferingAsync(many.Id, $"Session {number}");
        }

        var visitor = App.Visitor();
        await visitor.GetAsync(onePath);
        var before = App.Commands.Count;
        await visitor.GetAsync(onePath);
        var ofOne = App.Commands.Count - before;
        before = App.Commands.Count;
        await visitor.GetAsync(manyPath);

        (App.Commands.Count - before).ShouldBe(ofOne);
        ofOne.ShouldBeLessThanOrEqualTo(10);
    }

    private async Task<(User Mentor, string Path)> MentorAsync(string name)
    {
        var mentor = await App.Given.MentorAsync(name);
        await using var db = App.CreateContext();
        var profile = await db.MentorProfiles.Include(row => row.Languages).SingleAsync(row => row.UserId == mentor.Id);
        profile.ChargeByHour(new(40_00, Currencies.Usd));
        profile.Present(JobFamily.Data, ["de", "en"], ["https://rita.example/"]);
        await db.SaveChangesAsync();
        return (mentor, $"/mentors/{profile.Slug}");
    }
}
