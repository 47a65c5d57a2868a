using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>What holds for each page there is: wide and narrow, light and dark.</summary>
public sealed class PagesTests(BrowserFixture browser, Town town) : TownJourney(browser, town)
{
    [Theory]
    [InlineData(Who.Visitor, "/")]
    [InlineData(Who.Visitor, "/offerings")]
    [InlineData(Who.Visitor, "/offerings?words=nothing-like-it")]
    [InlineData(Who.Visitor, "/offerings/{offering}")]
    [InlineData(Who.Visitor, "/mentors")]
    [InlineData(Who.Visitor, "/mentors?free=week")]
    [InlineData(Who.Visitor, "/mentors/{mentor}")]
    [InlineData(Who.Visitor, "/courses")]
    [InlineData(Who.Visitor, "/courses?words=nothing-like-it")]
    [InlineData(Who.Visitor, "/courses/{slug}")]
    [InlineData(Who.Visitor, "/offerings?course={slug}")]
    [InlineData(Who.Visitor, "/unsubscribe/{key}")]
    [InlineData(Who.Visitor, "/account/register")]
    [InlineData(Who.Visitor, "/account/sign-in")]
    [InlineData(Who.Visitor, "/no/such/page")]
    [InlineData(Who.Mentee, "/offerings/{offering}?date=2026-03-04")]
    [InlineData(Who.Mentee, "/offerings/{offering}?date=2026-03-02")]
    [InlineData(Who.Mentee, "/bookings")]
    [InlineData(Who.Mentee, "/bookings?show=cancelled&month=2026-03")]
    [InlineData(Who.Mentee, "/bookings?day=2026-03-05")]
    [InlineData(Who.Mentee, "/bookings/new?offering={offering}&start=2026-03-04T09:00:00Z")]
    [InlineData(Who.Mentee, "/bookings/{held}/details")]
    [InlineData(Who.Mentee, "/offerings/{request}?date=2026-03-10&minutes=30")]
    [InlineData(Who.Mentee, "/bookings/{asked}")]
    [InlineData(Who.Mentee, "/bookings/{asked}/done")]
    [InlineData(Who.Mentee, "/bookings/{asked}/cancellation")]
    [InlineData(Who.Mentee, "/bookings/{upcoming}")]
    [InlineData(Who.Mentee, "/bookings/{upcoming}/done")]
    [InlineData(Who.Mentee, "/bookings/{cancelled}")]
    [InlineData(Who.Mentee, "/bookings/{upcoming}/cancellation")]
    [InlineData(Who.Mentee, "/bookings/{cancelled}/cancellation")]
    [InlineData(Who.Mentee, "/bookings/{upcoming}/reschedule?date=2026-03-06")]
    [InlineData(Who.Mentee, "/bookings/{upcoming}/reschedule/proposal?start=2026-03-06T11:00:00Z")]
    [InlineData(Who.Mentee, "/bookings/{moved}")]
    [InlineData(Who.Mentee, "/bookings/{moved}/reschedule")]
    [InlineData(Who.Mentee, "/bookings/{moved}/cancellation")]
    [InlineData(Who.Mentee, "/bookings/{asking}")]
    [InlineData(Who.Mentee, "/courses")]
    [InlineData(Who.Mentee, "/courses/{slug}")]
    [InlineData(Who.Mentee, "/courses/{slug}/completion")]
    [InlineData(Who.Mentee, "/mentors/{mentor}")]
    [InlineData(Who.Mentee, "/account/favourites")]
    [InlineData(Who.Mentee, "/account/messages")]
    [InlineData(Who.Mentee, "/account/profile")]
    [InlineData(Who.Mentee, "/account/calendar")]
    [InlineData(Who.Mentee, "/mentor/profile")]
    [InlineData(Who.Mentee, "/admin")]
    [InlineData(Who.Member, "/courses/{slug}")]
    [InlineData(Who.Member, "/account/favourites")]
    [InlineData(Who.Member, "/mentorship")]
    [InlineData(Who.Member, "/mentorship/history")]
    [InlineData(Who.Member, "/offerings/{included}?date=2026-03-04")]
    [InlineData(Who.Member, "/offerings/{included}?date=2026-03-04&pay=true")]
    [InlineData(Who.Member, "/bookings/{begun}")]
    [InlineData(Who.Member, "/bookings/{begun}/no-show")]
    [InlineData(Who.Member, "/bookings/{over}")]
    [InlineData(Who.Member, "/bookings/{over}/review")]
    [InlineData(Who.Member, "/bookings/{rated}")]
    [InlineData(Who.Member, "/bookings/{rated}/review")]
    [InlineData(Who.Member, "/bookings/{missed}")]
    [InlineData(Who.Mentor, "/bookings/{begun}")]
    [InlineData(Who.Mentor, "/bookings/{rated}")]
    [InlineData(Who.Mentor, "/bookings/{rated}/review/answer")]
    [InlineData(Who.Mentor, "/bookings/{missed}")]
    [InlineData(Who.Mentor, "/bookings/{missed}/no-show/dispute")]
    [InlineData(Who.Admin, "/admin/bookings?status=disputed")]
    [InlineData(Who.Admin, "/admin/bookings/{disputed}")]
    [InlineData(Who.NewMentor, "/bookings")]
    [InlineData(Who.NewMentor, "/mentor/availability")]
    [InlineData(Who.NewMentor, "/mentor/offerings")]
    [InlineData(Who.NewMentor, "/mentor/courses")]
    [InlineData(Who.NewMentor, "/mentor/bookings")]
    [InlineData(Who.NewMentor, "/mentor/schedule")]
    [InlineData(Who.NewMentor, "/mentor/mentees")]
    [InlineData(Who.NewMentor, "/mentor/calendars")]
    [InlineData(Who.NewMentor, "/mentor/earnings")]
    [InlineData(Who.Mentor, "/offerings/{offering}")]
    [InlineData(Who.Mentor, "/mentor/bookings")]
    [InlineData(Who.Mentor, "/mentor/bookings?state=requests")]
    [InlineData(Who.Mentor, "/mentor/bookings?state=past")]
    [InlineData(Who.Mentor, "/mentor/bookings?state=no-show")]
    [InlineData(Who.Mentor, "/mentor/schedule?week=2026-03-02")]
    [InlineData(Who.Mentor, "/mentor/schedule?week=2026-03-09")]
    [InlineData(Who.Mentor, "/mentor/schedule?week=2026-03-16&view=list")]
    [InlineData(Who.Mentor, "/mentor/schedule?week=2026-03-23")]
    [InlineData(Who.Mentor, "/mentor/schedule/{asked}")]
    [InlineData(Who.Mentor, "/mentor/schedule/{asking}")]
    [InlineData(Who.Mentor, "/mentor/schedule/{cancelled}")]
    [InlineData(Who.Mentor, "/bookings/{upcoming}/meeting/link")]
    [InlineData(Who.Mentor, "/mentor/mentees")]
    [InlineData(Who.Mentor, "/mentor/mentees?words=nobody-like-that")]
    [InlineData(Who.Mentor, "/mentor/mentees/{mentee}")]
    [InlineData(Who.Mentor, "/bookings/{asked}")]
    [InlineData(Who.Mentor, "/bookings/{asked}/declination")]
    [InlineData(Who.Mentor, "/bookings/{asking}")]
    [InlineData(Who.Mentor, "/bookings/{asking}/reschedule?date=2026-03-08")]
    [InlineData(Who.Mentor, "/bookings/{asking}/reschedule/rejection")]
    [InlineData(Who.Mentor, "/bookings/{asking}/reschedule/proposal?start=2026-03-18T11:00:00Z")]
    [InlineData(Who.Mentor, "/mentor/offerings")]
    [InlineData(Who.Mentor, "/mentor/courses")]
    [InlineData(Who.Mentor, "/mentor/courses/new")]
    [InlineData(Who.Mentor, "/mentor/courses/{course}")]
    [InlineData(Who.Mentor, "/mentor/offerings/new")]
    [InlineData(Who.Mentor, "/mentor/offerings/{offering}")]
    [InlineData(Who.Mentor, "/mentor/availability")]
    [InlineData(Who.Mentor, "/mentor/availability/dates")]
    [InlineData(Who.Mentor, "/mentor/availability/dates/time-off")]
    [InlineData(Who.Mentor, "/mentor/availability/travel")]
    [InlineData(Who.Mentor, "/mentor/offerings/{offering}/hours")]
    [InlineData(Who.Mentor, "/mentor/profile")]
    [InlineData(Who.Mentor, "/mentor/calendars")]
    [InlineData(Who.Mentor, "/mentor/earnings")]
    [InlineData(Who.Mentor, "/mentor/meetings")]
    [InlineData(Who.Admin, "/admin")]
    [InlineData(Who.Admin, "/admin/messages")]
    [InlineData(Who.Admin, "/admin/messages?words=nobody-like-that")]
    [InlineData(Who.Admin, "/admin/earnings")]
    [InlineData(Who.Admin, "/admin/earnings/payments")]
    [InlineData(Who.Admin, "/admin/earnings/refunds")]
    [InlineData(Who.Admin, "/admin/earnings/events")]
    [InlineData(Who.Admin, "/admin/users")]
    [InlineData(Who.Admin, "/admin/users?who=members&words=nobody-like-that")]
    [InlineData(Who.Admin, "/admin/users/{member}")]
    [InlineData(Who.Admin, "/admin/users/{member}/allowance")]
    [InlineData(Who.Admin, "/admin/users/{member}/change-limit")]
    [InlineData(Who.Admin, "/admin/users/{member}/disable")]
    [InlineData(Who.Admin, "/admin/bookings")]
    [InlineData(Who.Admin, "/admin/bookings/{upcoming}")]
    [InlineData(Who.Admin, "/admin/bookings/{late}")]
    [InlineData(Who.Admin, "/admin/courses")]
    [InlineData(Who.Admin, "/admin/courses/{course}")]
    [InlineData(Who.Admin, "/admin/courses/{course}/enrolments/{member}/completion")]
    [InlineData(Who.Admin, "/admin/categories")]
    [InlineData(Who.Admin, "/admin/categories?words=nobody-like-that")]
    [InlineData(Who.Admin, "/admin/categories/leadership")]
    [InlineData(Who.Admin, "/admin/policies")]
    [InlineData(Who.Admin, "/admin/policies/hold_minutes")]
    [InlineData(Who.Admin, "/admin/audit?since=ever")]
    [InlineData(Who.Admin, "/admin/jobs")]
    [InlineData(Who.Admin, "/admin/jobs?words=mail&sort=name")]
    [InlineData(Who.Admin, "/admin/jobs/HealNextAvailable")]
    public async Task Page_WideAndNarrow_IsForEveryone(Who who, string address)
    {
        var visitor = await OpenAsync(who, address, width: 1280);

        (await visitor.Page.TitleAsync()).ShouldEndWith(" · Mentorship");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await Accessibility.NothingSticksOutAsync(visitor.Page, 1280);
        await Accessibility.AxeAsync(visitor.Page);
        await Accessibility.NothingSticksOutAsync(visitor.Page, 320);
        await Accessibility.NothingSticksOutAsync(visitor.Page, 360);
        await Accessibility.AxeAsync(visitor.Page);
    }

    [Theory]
    [InlineData(Who.Visitor)]
    [InlineData(Who.Mentor)]
    [InlineData(Who.Admin)]
    public async Task Menu_OpenInANarrowWindow_IsForEveryone(Who who)
    {
        var visitor = await OpenAsync(who, "/offerings", width: 360);

        await visitor.TopBar.GetByText("Menu", new() { Exact = true }).ClickAsync();
        if (who != Who.Visitor)
        {
            await visitor.TopBar.GetByText("London, 08:00 now").ClickAsync();
            await Expect(visitor.Button("Sign out")).ToBeVisibleAsync();
        }

        await Expect(visitor.TopBar.GetByText("Offerings", new() { Exact = true })).ToBeVisibleAsync();
        await visitor.ShouldBeAccessibleAsync();
    }
}
