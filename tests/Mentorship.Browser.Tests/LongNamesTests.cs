using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Browser.Tests;

/// <summary>What a mentee sees when everyone and everything has a name as wide as any, without a place to break.</summary>
public sealed class LongNamesTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    private static readonly string Name = new('W', 60);

    private static readonly Instant Thursday = Instant.FromUtc(2026, 3, 5, 9, 0);

    [Fact]
    public async Task Pages_OfAMentee_NothingSticksOutAt320Pixels()
    {
        var mentor = await Given.MentorAsync(Name);
        var free = await OfferingAsync(mentor, Money.Free(Currencies.Usd));
        var paid = await OfferingAsync(mentor, new(50_00, Currencies.Usd));
        var request = await OfferingAsync(mentor, Money.Free(Currencies.Usd), BookingMode.Request);
        var user = await Given.UserAsync(Name);
        var booked = await Given.BookedAsync(free, user.Id, Thursday, Name);
        var asked = await Given.BookedAsync(request, user.Id, Thursday + Duration.FromDays(1), Name);
        var moved = await Given.BookedAsync(free, user.Id, Thursday + Duration.FromDays(2), Name);
        await Given.AskedToMoveAsync(moved, Party.Mentor, Thursday + Duration.FromDays(3), Name);
        var cancelled = await Given.PaidAsync(paid, user.Id, Thursday + Duration.FromDays(4));
        await Given.CancelledAsync(cancelled);
        var course = await Given.CourseAsync(mentor.Id, Name, $"{Name}\n{Name}s (20 min)");
        await Given.OfferingAsync(mentor.Id, Name, change: description => description with { CourseId = course.Id });
        await Given.EnrolmentAsync(course, user.Id, done: 2);
        await using var db = App.CreateContext();
        var slug = await db.MentorProfiles.Where(row => row.UserId == mentor.Id).Select(row => row.Slug).SingleAsync();
        db.Favourites.Add(Favourite.Save(user.Id, mentor.Id, TestClock.Usual));
        await db.SaveChangesAsync();
        var held = await Given.HoldAsync(paid, user.Id, Thursday + Duration.FromDays(5), Name);
        var mentee = await SignedInAsync(user, new() { Width = 320 });

        var troubles = new List<string>();
        foreach (var path in new[]
        {
            "/", "/mentors", "/offerings", $"/offerings/{free.Id}?date=2026-03-06", "/bookings", "/bookings?show=upcoming",
            "/bookings?show=cancelled", "/bookings?day=2026-03-05", $"/bookings/{booked}", $"/bookings/{booked}/done",
            $"/bookings/{booked}/cancellation", $"/bookings/{booked}/reschedule?date=2026-03-06",
            $"/bookings/{booked}/reschedule/proposal?start=2026-03-06T11:00:00Z", $"/bookings/{asked}", $"/bookings/{asked}/cancellation",
            $"/bookings/{moved}", $"/bookings/{moved}/reschedule", $"/bookings/{moved}/cancellation", $"/bookings/{cancelled}",
            $"/bookings/{cancelled}/cancellation", $"/bookings/{held.Id}/details", $"/bookings/{held.Id}/payment", "/account/profile", "/account/calendar",
            $"/mentors/{slug}", "/mentors?words=nobody", "/courses", $"/courses/{course.Slug}", $"/courses/{course.Slug}/completion", "/account/favourites",
        })
        {
            await mentee.OpenAsync(path);
            try
            {
                await Accessibility.NothingSticksOutAsync(mentee.Page, 320);
            }
            catch (ShouldAssertException exception)
            {
                troubles.Add($"{path}: {exception.Message}");
            }
        }

        troubles.ShouldBeEmpty();
    }

    private Task<Offering> OfferingAsync(User mentor, Money price, BookingMode mode = BookingMode.Instant) => Given.OfferingAsync(
        mentor.Id,
        Name,
        price,
        change: description => description with { Mode = mode, Description = Name, Preparation = Name });
}
