using System.Net;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Offerings;

public sealed class OfferingLifeTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Archive_AskedFor_SaysWhatWillHappenAndDoesNothingYet()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "To be put away");
        await Given.BookedAsync(offering, (await Given.UserAsync()).Id, Ten);

        var page = await person.GetAsync($"/mentor/offerings/{offering.Id}/archive");

        page.TextsOf("h1").ShouldBe(["Archive “To be put away”"]);
        page.Text.ShouldContain("It has 1 session that is not over yet: they stay as they were booked");
        (await StatusAsync(offering)).ShouldBe(OfferingStatus.Active);
    }

    [Theory]
    [InlineData("archive")]
    [InlineData("deletion")]
    public async Task Away_Published_IsNowhereToBeFoundOrBooked(string deed)
    {
        var (mentor, person) = await MentorAsync();
        var course = await Given.CourseAsync(mentor.Id, $"Course of {mentor.Id}");
        var offering = await Given.OfferingAsync(mentor.Id, $"Gone by {deed}", change: description => description with { CourseId = course.Id });
        var (mentee, booker) = await Given.SignedInAsync();
        await Given.EnrolmentAsync(course, mentee.Id, done: 2);
        (await booker.GetAsync($"/courses/{course.Slug}/completion")).Text.ShouldContain(offering.Title);
        (await IsListedAsync(mentor.Id)).ShouldBeTrue();

        await person.SubmitAsync(await person.GetAsync($"/mentor/offerings/{offering.Id}/{deed}"), $"/mentor/offerings/{offering.Id}/{deed}");

        (await booker.GetAsync($"/offerings/{offering.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await booker.GetAsync($"/offerings?words=gone+by+{deed}")).Text.ShouldContain("0 offerings");
        (await booker.GetAsync($"/offerings?course={course.Slug}")).Text.ShouldNotContain(offering.Title);
        (await booker.GetAsync($"/courses/{course.Slug}/completion")).Text.ShouldNotContain(offering.Title);
        (await BookAsync(booker, offering.Id)).Status.ShouldBe(HttpStatusCode.NotFound);
        await using var db = fixture.App.CreateContext();
        var profile = await db.MentorProfiles.SingleAsync(row => row.UserId == mentor.Id);
        (await booker.GetAsync($"/mentors/{profile.Slug}")).Text.ShouldNotContain(offering.Title);
        profile.NextAvailableAt.ShouldBeNull();
        (await db.Offerings.SingleAsync(row => row.Id == offering.Id)).NextAvailableAt.ShouldBeNull();
        (await IsListedAsync(mentor.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Restore_Archived_IsADraftInTheListAgain()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "There and back");
        await person.PostAsync($"/mentor/offerings/{offering.Id}/archive");
        (await person.GetAsync("/mentor/offerings")).Text.ShouldNotContain("There and back");
        (await person.GetAsync($"/mentor/offerings/{offering.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var archived = await person.GetAsync("/mentor/offerings?archived=true");
        archived.TextsOf(".chip-state").ShouldBe(["Archived"]);

        var list = await person.SubmitAsync(archived, $"/mentor/offerings/{offering.Id}/restoration");

        list.Text.ShouldContain("“There and back” is a draft again.");
        list.TextsOf(".chip-state").ShouldBe(["Draft"]);
    }

    [Fact]
    public async Task Publish_Archived_IsRefusedInWords()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "Stays away");
        await person.PostAsync($"/mentor/offerings/{offering.Id}/archive");

        (await person.PostAsync($"/mentor/offerings/{offering.Id}/publication")).Text.ShouldContain("“Stays away” is archived. Restore it first.");

        (await StatusAsync(offering)).ShouldBe(OfferingStatus.Archived);
    }

    [Theory]
    [InlineData("held")]
    [InlineData("asked for")]
    [InlineData("booked")]
    [InlineData("under way")]
    public async Task Delete_LiveSession_IsRefusedAndOffersTheArchive(string state)
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(
            mentor.Id, $"Kept by {state}", change: description => description with { Mode = state == "asked for" ? BookingMode.Request : BookingMode.Instant });
        var mentee = await Given.UserAsync();
        await using (var db = fixture.App.CreateContext())
        {
            if (state == "held")
            {
                await Given.HoldAsync(offering, mentee.Id, Ten);
            }
            else
            {
                var id = await Given.BookedAsync(offering, mentee.Id, Ten);
                if (state == "under way")
                {
                    (await db.Bookings.SingleAsync(row => row.Id == id)).Join(Core.Policies.Party.Mentor, Ten).ShouldBeTrue();
                    await db.SaveChangesAsync();
                }
            }
        }

        var asked = await person.GetAsync($"/mentor/offerings/{offering.Id}/deletion");
        asked.Text.ShouldContain("It has 1 session that is not over yet, so it cannot be deleted.");
        asked.TextsOf("main button").ShouldNotContain("Delete it for good");
        var page = await person.PostAsync($"/mentor/offerings/{offering.Id}/deletion");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("Nothing was changed.");
        page.Text.ShouldContain("Archive it instead");
        (await StatusAsync(offering)).ShouldBe(OfferingStatus.Active);
    }

    [Fact]
    public async Task Delete_OnlyDeadHold_EndsItAndDeletes()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "Held and left");
        var (mentee, booker) = await Given.SignedInAsync();
        var hold = await Given.HoldAsync(offering, mentee.Id, Ten);
        await using (var before = fixture.App.CreateContext())
        {
            await before.Bookings.Where(row => row.Id == hold.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(booking => booking.HoldExpiresAt, TestClock.Usual));
        }

        (await person.PostAsync($"/mentor/offerings/{offering.Id}/deletion")).Text.ShouldContain("“Held and left” is deleted.");

        await using var db = fixture.App.CreateContext();
        (await db.Bookings.SingleAsync(row => row.Id == hold.Id)).Status.ShouldBe(Core.Bookings.BookingStatus.Expired);
        (await db.SlotClaims.AnyAsync(claim => claim.BookingId == hold.Id)).ShouldBeFalse();
        var details = await booker.GetAsync($"/bookings/{hold.Id}/details");
        ((int)details.Status).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task Delete_PastSessionsOnly_KeepsTheirPagesReviewsRatingsAndEarnings()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "Once and never again", new Money(50_00, Currencies.Usd));
        var (mentee, booker) = await Given.SignedInAsync();
        var (_, admin) = await Given.AdminAsync();
        var paidId = await Given.PaidAsync(offering, mentee.Id, Ten);
        await using (var before = fixture.App.CreateContext())
        {
            var booking = await before.Bookings.SingleAsync(row => row.Id == paidId);
            booking.Complete(mentor.Id, booking.EndsAt).ShouldBeTrue();
            await before.SaveChangesAsync();
            await Given.ReviewAsync(booking, 5, "Now it computes.");
        }

        var done = await person.SubmitAsync(
            await person.GetAsync($"/mentor/offerings/{offering.Id}/deletion"), $"/mentor/offerings/{offering.Id}/deletion");

        done.Text.ShouldContain("“Once and never again” is deleted. Sessions that were stay where they are.");
        (await person.GetAsync("/mentor/offerings")).Text.ShouldContain("You offer nothing yet.");
        (await person.GetAsync("/mentor/offerings?archived=true")).Text.ShouldContain("Nothing is archived.");
        foreach (var (one, path) in new[]
        {
            (booker, $"/bookings/{paidId}"),
            (person, $"/bookings/{paidId}"),
            (person, $"/mentor/schedule/{paidId}"),
            (person, "/mentor/earnings"),
            (admin, $"/admin/bookings/{paidId}"),
            (admin, "/admin/bookings?words=once+and+never"),
        })
        {
            var page = await one.GetAsync(path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            page.Text.ShouldContain("Once and never again", Case.Sensitive, path);
        }

        (await booker.GetAsync($"/bookings/{paidId}")).Text.ShouldContain("$50");
        (await person.GetAsync("/mentor/earnings")).Text.ShouldContain("$35");
        await using var db = fixture.App.CreateContext();
        var profile = await db.MentorProfiles.SingleAsync(row => row.UserId == mentor.Id);
        (profile.RatingCount, profile.RatingAverage).ShouldBe((1, 5));
        (await fixture.App.Visitor().GetAsync($"/mentors/{profile.Slug}")).Text.ShouldContain("Now it computes.");
        (await db.DayClaims.AnyAsync(claim => claim.OfferingId == offering.Id)).ShouldBeFalse();
        (await DatabaseCheck.FindRatingFaultsAsync(db)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Archive_BookedSession_KeepsItsTitlePriceAndTime()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "As it was booked", new Money(50_00, Currencies.Usd));
        var (mentee, booker) = await Given.SignedInAsync();
        var id = await Given.PaidAsync(offering, mentee.Id, Ten);

        await person.PostAsync($"/mentor/offerings/{offering.Id}/archive");

        var session = await booker.GetAsync($"/bookings/{id}");
        session.TextsOf("h1").ShouldBe(["As it was booked"]);
        session.Text.ShouldContain("Confirmed");
        session.Text.ShouldContain("$50");
        session.Text.ShouldContain("09:00–10:00, London (GMT+0)");
        (await booker.GetAsync($"/bookings/{id}/reschedule")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AnyDeed_DeletedOrAnothers_IsNotFoundAndChangesNothing()
    {
        var (mentor, person) = await MentorAsync();
        var (_, other) = await MentorAsync("George Boole");
        var offering = await Given.OfferingAsync(mentor.Id, "Mine");
        var deleted = await Given.OfferingAsync(mentor.Id, "Nobody's");
        await person.PostAsync($"/mentor/offerings/{deleted.Id}/deletion");

        foreach (var (one, id) in new[] { (other, offering.Id), (person, deleted.Id) })
        {
            foreach (var deed in new[] { "archive", "deletion", "copies" })
            {
                (await one.GetAsync($"/mentor/offerings/{id}/{deed}")).Status.ShouldBe(HttpStatusCode.NotFound, deed);
            }

            foreach (var deed in new[] { "publication", "pause", "archive", "restoration", "deletion", "copy", "copies" })
            {
                (await one.PostAsync($"/mentor/offerings/{id}/{deed}", ("Form.Titles", "Stolen"))).Status.ShouldBe(HttpStatusCode.NotFound, deed);
            }
        }

        (await StatusAsync(offering)).ShouldBe(OfferingStatus.Active);
        (await StatusAsync(deleted)).ShouldBe(OfferingStatus.Archived);
        await using var db = fixture.App.CreateContext();
        (await db.Offerings.AnyAsync(row => row.Title == "Stolen")).ShouldBeFalse();
    }

    [Fact]
    public async Task Save_ReadBeforeItWasDeleted_ChangesNothing()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "Read too early", publish: false);
        await using var db = fixture.App.CreateContext();
        var early = await db.Offerings.SingleAsync(row => row.Id == offering.Id);
        await person.PostAsync($"/mentor/offerings/{offering.Id}/deletion");

        early.Publish(TestClock.Usual).ShouldBeTrue();

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        (await StatusAsync(offering)).ShouldBe(OfferingStatus.Archived);
    }

    private static Task<Page> BookAsync(Person person, Guid offeringId) => person.PostAsync(
        "/bookings", ("Form.OfferingId", offeringId.ToString()), ("Form.Start", Ten.ToString()));

    private async Task<bool> IsListedAsync(Guid mentorId)
    {
        await using var db = fixture.App.CreateContext();
        return await db.MentorListings.Where(row => row.MentorId == mentorId).Select(row => row.IsListed).SingleAsync();
    }

    private async Task<OfferingStatus> StatusAsync(Offering offering)
    {
        await using var db = fixture.App.CreateContext();
        return await db.Offerings.Where(row => row.Id == offering.Id).Select(row => row.Status).SingleAsync();
    }

    private async Task<(User Mentor, Person Person)> MentorAsync(string name = "Charles Babbage")
    {
        var mentor = await Given.MentorAsync(name);
        return (mentor, await Given.SignInAsync(mentor));
    }
}
