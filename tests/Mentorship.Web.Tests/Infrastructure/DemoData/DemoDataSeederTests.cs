using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.Web.Infrastructure.DemoData;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Infrastructure.DemoData;

public sealed class DemoDataSeederTests(SeededMarket market) : IClassFixture<SeededMarket>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SeedAsync_EmptyDatabase_WritesWhatIsPromised()
    {
        await using var db = market.Open();

        (await db.MentorProfiles.CountAsync(Cancellation)).ShouldBe(41);
        (await db.Offerings.CountAsync(Cancellation)).ShouldBe(100);
        (await db.Courses.CountAsync(Cancellation)).ShouldBe(6);
        (await db.Enrolments.CountAsync(enrolment => enrolment.CompletedAt != null, Cancellation))
            .ShouldBeGreaterThan(20);
        (await db.Users.CountAsync(Cancellation)).ShouldBe(200 + 41 + 1);
        (await db.Memberships.CountAsync(Cancellation)).ShouldBe(30);
        (await db.Bookings.CountAsync(booking => booking.EndsAt <= SeededMarket.Now, Cancellation)).ShouldBe(1050);
        (await db.Bookings.CountAsync(booking => booking.StartsAt > SeededMarket.Now, Cancellation)).ShouldBe(450);
    }

    [Fact]
    public async Task SeedAsync_EmptyDatabase_CoversTheMarket()
    {
        await using var db = market.Open();
        var offerings = await db.Offerings.ToListAsync(Cancellation);
        var zones = await db.MentorProfiles.Select(mentor => mentor.TimeZone).Distinct().ToListAsync(Cancellation);

        zones.Count.ShouldBeGreaterThanOrEqualTo(15);
        zones.ShouldAllBe(zone => TimeZones.Ids.Contains(zone, StringComparer.Ordinal));
        offerings.Select(offering => offering.CategorySlug).Distinct(StringComparer.Ordinal)
            .ShouldBe(Category.Initial.Select(category => category.Slug), ignoreOrder: true);
        offerings.Select(offering => offering.CurrencyCode).Distinct(StringComparer.Ordinal)
            .ShouldBe(Currencies.All.Select(currency => currency.Code), ignoreOrder: true);
        offerings.Select(offering => offering.DurationMinutes).Distinct()
            .ShouldBe(Offering.Durations, ignoreOrder: true);
        offerings.Count(offering => offering.Price.IsFree).ShouldBeInRange(20, 30);
        offerings.Select(offering => offering.Title).ShouldBeUnique(StringComparer.Ordinal);
        offerings.Count(offering => offering.Status == OfferingStatus.Active).ShouldBeInRange(90, 98);
    }

    [Fact]
    public async Task SeedAsync_Offerings_DifferInLengthsPricesAndHowPeopleMeet()
    {
        await using var db = market.Open();
        var offerings = await db.Offerings.Include(offering => offering.Mentor).ToListAsync(Cancellation);
        var byHour = offerings.Where(offering => offering.PricedByHour).ToList();
        var included = offerings.Where(offering => offering.IsIncluded).ToList();

        offerings.ShouldAllBe(offering => offering.PriceOf(offering.DurationMinutes) == offering.Price);
        offerings.Count(offering => offering.Lengths.Count > 1).ShouldBeInRange(15, 40);
        offerings.Count(offering => offering.Mode == BookingMode.Request).ShouldBeInRange(8, 25);
        offerings.Count(offering => offering.Place.Length > 0).ShouldBeInRange(3, 15);
        new[] { MeetingTypes.Audio, MeetingTypes.Chat, MeetingTypes.InPerson }
            .ShouldAllBe(type => offerings.Any(offering => offering.MeetingTypes.HasFlag(type)));
        byHour.Count.ShouldBeInRange(3, 15);
        byHour.ShouldAllBe(offering => offering.Price == offering.Mentor.HourlyRate!.Value.ForMinutes(offering.DurationMinutes));
        included.Count.ShouldBeInRange(30, 55);
        included.Select(offering => offering.MentorId).Distinct().Count().ShouldBeGreaterThan(10);
        included.ShouldContain(offering => offering.Price.IsFree);
        included.ShouldContain(offering => !offering.Price.IsFree);
    }

    [Fact]
    public async Task SeedAsync_Courses_HaveLessonsLearnersAndWhatLeadsOn()
    {
        await using var db = market.Open();
        var courses = await db.Courses.Include(course => course.AllLessons).ToListAsync(Cancellation);
        var enrolments = await db.Enrolments.Include(row => row.Progress).ToListAsync(Cancellation);
        var mentee = await db.Users.SingleAsync(user => user.Email == DemoAccounts.Mentee.Email, Cancellation);
        var linked = await db.Offerings.Where(offering => offering.CourseId != null && offering.Status == OfferingStatus.Active).ToListAsync(Cancellation);

        courses.ShouldAllBe(course => !course.IsDraft && course.Lessons.Count >= 5 && course.Lessons.Count <= 8);
        enrolments.ShouldAllBe(row => row.CompletedAt == null || row.Progress.Count == courses.Single(course => course.Id == row.CourseId).Lessons.Count);
        enrolments.ShouldContain(row => row.CompletedAt == null && row.Progress.Count > 0);
        enrolments.ShouldAllBe(row => row.FollowUpDueAt == null || row.FollowUpDueAt > SeededMarket.Now);
        linked.GroupBy(offering => offering.CourseId).ShouldContain(group => group.Count() >= 3 && group.Count() <= 5);
        linked.ShouldAllBe(offering => courses.Single(course => course.Id == offering.CourseId).TutorId == offering.MentorId);
        enrolments.ShouldContain(row => row.LearnerId == mentee.Id && row.CompletedAt != null);
        enrolments.ShouldContain(row => row.LearnerId == mentee.Id && row.CompletedAt == null);
        (await db.Favourites.CountAsync(row => row.UserId == mentee.Id, Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task SeedAsync_Texts_FitTheirLimits()
    {
        await using var db = market.Open();
        var mentors = await db.MentorProfiles.ToListAsync(Cancellation);
        var bookings = await db.Bookings.ToListAsync(Cancellation);

        mentors.ShouldAllBe(mentor =>
            mentor.Specialties.Count >= 3 && mentor.Specialties.Count <= MentorProfile.MaxSpecialties);
        mentors.ShouldAllBe(mentor => mentor.Specialties.All(text => text.Length <= MentorProfile.SpecialtyMaxLength));
        mentors.Select(mentor => mentor.Bio).ShouldBeUnique(StringComparer.Ordinal);
        bookings.ShouldAllBe(booking => booking.Topic.Length >= Booking.TopicMinLength);
    }

    [Fact]
    public async Task SeedAsync_LiveSessions_ClaimTheirTimeAndCancelledOnesDoNot()
    {
        await using var db = market.Open();
        var bookings = await db.Bookings.ToListAsync(Cancellation);
        var stored = await db.SlotClaims
            .Select(claim => new { claim.PersonId, claim.Step, claim.BookingId })
            .ToListAsync(Cancellation);

        var expected = bookings
            .Where(booking => booking.KeepsTime)
            .SelectMany(SlotClaim.For)
            .Select(claim => new { claim.PersonId, claim.Step, claim.BookingId })
            .ToList();

        stored.ToHashSet().SetEquals(expected).ShouldBeTrue();
        expected.Select(claim => (claim.PersonId, claim.Step)).ShouldBeUnique();
    }

    [Fact]
    public async Task SeedAsync_Sessions_KeepTheRulesOfTheirOffering()
    {
        await using var db = market.Open();
        var bookings = await WithOfferings(db).ToListAsync(Cancellation);
        var hours = (await db.WeeklyHours.ToListAsync(Cancellation)).ToLookup(range => range.MentorId);

        foreach (var booking in bookings)
        {
            var zone = TimeZones.Get(booking.Mentor.TimeZone);
            var rules = booking.Offering.Rules;
            var start = LocalStart(booking);

            IsInside([.. hours[booking.MentorId]], booking, start).ShouldBeTrue($"{booking.Mentor.Slug}, {start}");
            (booking.StartsAt - booking.BookedAt).ShouldBeGreaterThanOrEqualTo(Duration.FromHours(rules.NoticeHours));
            start.Date.ShouldBeLessThanOrEqualTo(booking.BookedAt.InZone(zone).Date.PlusDays(rules.HorizonDays));
            booking.BookedAt.ShouldBeInRange(booking.Offering.PublishedAt!.Value, SeededMarket.Now);
        }

        bookings
            .GroupBy(booking => (booking.OfferingId, LocalStart(booking).Date))
            .ShouldAllBe(day => day.Count() <= day.First().Offering.Rules.SessionsPerDay);
    }

    [Fact]
    public async Task SeedAsync_Members_StayWithinTheirWeek()
    {
        await using var db = market.Open();
        var limits = await db.Memberships
            .ToDictionaryAsync(member => member.UserId, member => member.WeeklyLimit, Cancellation);
        var bookings = await db.Bookings
            .Where(booking => limits.Keys.Contains(booking.MenteeId))
            .ToListAsync(Cancellation);

        var toMonday = DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday);
        bookings
            .GroupBy(booking => (booking.MenteeId, Monday: booking.StartsAt.InUtc().Date.With(toMonday)))
            .ShouldAllBe(week => week.Count() <= limits[week.Key.MenteeId]);
    }

    [Fact]
    public async Task SeedAsync_Stories_HappenInOrderAndBeforeNow()
    {
        await using var db = market.Open();
        var events = await db.BookingEvents.ToListAsync(Cancellation);

        events.ShouldAllBe(line => line.At <= SeededMarket.Now);
        foreach (var story in events.GroupBy(line => line.BookingId))
        {
            story.OrderBy(line => line.Number).Select(line => line.At).ShouldBeInOrder();
        }
    }

    [Fact]
    public async Task SeedAsync_ComingWeek_IsNearlyFullForTheSoughtAndOpenForMost()
    {
        await using var db = market.Open();
        var shares = await FreeSharesOfTheWeekAsync(db);

        shares.Values.Count(share => share <= 0.1).ShouldBeGreaterThanOrEqualTo(2);
        shares.Values.Average().ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public async Task SeedAsync_Reviews_AreMostlyGood()
    {
        await using var db = market.Open();
        var completed = await db.Bookings
            .CountAsync(booking => booking.Status == BookingStatus.Completed, Cancellation);
        var reviews = await db.Reviews.ToListAsync(Cancellation);

        ((double)reviews.Count / completed).ShouldBe(0.65, tolerance: 0.05);
        reviews.Average(review => review.Rating).ShouldBe(4.6, tolerance: 0.1);
        reviews.ShouldAllBe(review => review.WrittenAt <= SeededMarket.Now);
        reviews.ShouldContain(review => review.Feedback.Length == 0);
        reviews.ShouldAllBe(review => !review.Feedback.Contains('{'));
    }

    [Fact]
    public async Task SeedAsync_NamedAccounts_AreWhatTheySay()
    {
        await using var db = market.Open();
        var hasher = new PasswordHasher<User>();
        foreach (var account in DemoAccounts.All)
        {
            var user = await FindAsync(db, account);

            user.NormalizedEmail.ShouldBe(account.Email.ToUpperInvariant());
            user.NormalizedUserName.ShouldBe(user.NormalizedEmail);
            user.EmailConfirmed.ShouldBeTrue();
            user.LockoutEnabled.ShouldBeTrue();
            user.SecurityStamp.ShouldNotBeNullOrEmpty();
            hasher.VerifyHashedPassword(user, user.PasswordHash!, DemoAccounts.Password)
                .ShouldBe(PasswordVerificationResult.Success);
        }

        var admin = await FindAsync(db, DemoAccounts.Admin);
        var role = await db.Roles.SingleAsync(role => role.NormalizedName == "ADMIN", Cancellation);
        (await db.UserRoles.SingleAsync(Cancellation)).ShouldSatisfyAllConditions(
            row => row.UserId.ShouldBe(admin.Id),
            row => row.RoleId.ShouldBe(role.Id));
        var member = await FindAsync(db, DemoAccounts.Member);
        (await db.Memberships.SingleAsync(row => row.UserId == member.Id, Cancellation)).WeeklyLimit.ShouldBe(2);
    }

    [Fact]
    public async Task SeedAsync_NamedMenteesAndMentor_HaveSomethingOfEverything()
    {
        await using var db = market.Open();
        var bookings = await db.Bookings.ToListAsync(Cancellation);
        var reviewed = await db.Reviews.Select(review => review.BookingId).ToHashSetAsync(Cancellation);
        var mentor = await FindAsync(db, DemoAccounts.Mentor);
        foreach (var account in new[] { DemoAccounts.Mentee, DemoAccounts.Member, DemoAccounts.Mentor })
        {
            var user = await FindAsync(db, account);
            var own = bookings.FindAll(booking => booking.MenteeId == user.Id || booking.MentorId == user.Id);

            own.ShouldContain(booking =>
                booking.Status == BookingStatus.Confirmed && booking.StartsAt > SeededMarket.Now);
            own.ShouldContain(booking => booking.Status == BookingStatus.Completed && reviewed.Contains(booking.Id));
            own.ShouldContain(booking => booking.Status == BookingStatus.Completed && !reviewed.Contains(booking.Id));
            own.ShouldContain(booking => booking.Status == BookingStatus.Cancelled && booking.CancellationReason != null);
        }

        (await db.Offerings.CountAsync(offering => offering.MentorId == mentor.Id, Cancellation))
            .ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public async Task SeedAsync_NamedMenteeAndMentor_HaveARequestToMoveToAnswer()
    {
        await using var db = market.Open();
        var mentee = await FindAsync(db, DemoAccounts.Mentee);
        var mentor = await FindAsync(db, DemoAccounts.Mentor);
        var bookings = await db.Bookings.WithOpenReschedule().Where(booking => booking.Reschedules.Count > 0).ToListAsync(Cancellation);
        var open = bookings.FindAll(booking => booking.OpenReschedule(SeededMarket.Now) is not null);

        open.Count.ShouldBeGreaterThan(5);
        open.ShouldContain(booking => booking.MenteeId == mentee.Id && booking.OpenReschedule(SeededMarket.Now)!.Turn == Party.Mentee);
        open.ShouldContain(booking => booking.MentorId == mentor.Id && booking.OpenReschedule(SeededMarket.Now)!.Turn == Party.Mentor);
        open.ShouldContain(booking => booking.OpenReschedule(SeededMarket.Now)!.Counters == 1);
    }

    [Fact]
    public async Task SeedAsync_WithUsersAlready_ChangesNothing()
    {
        await using var db = market.Open();
        var before = await db.Users.Select(user => user.Id).Order().ToListAsync(Cancellation);

        await SeededMarket.SeedAsync(db, SeededMarket.Now + Duration.FromDays(1));

        (await db.Users.Select(user => user.Id).Order().ToListAsync(Cancellation)).ShouldBe(before);
        (await db.Bookings.CountAsync(Cancellation)).ShouldBe(1500);
    }

    private static IQueryable<Booking> WithOfferings(MentorshipDbContext db) =>
        db.Bookings
            .Include(booking => booking.Offering)
            .Include(booking => booking.Mentor)
            .AsNoTrackingWithIdentityResolution();

    private static LocalDateTime LocalStart(Booking booking) =>
        booking.StartsAt.InZone(TimeZones.Get(booking.Mentor.TimeZone)).LocalDateTime;

    private static Task<User> FindAsync(MentorshipDbContext db, DemoAccount account) =>
        db.Users.SingleAsync(user => user.Email == account.Email, Cancellation);

    /// <summary>In wall time, which is right on days without a clock change inside the session.</summary>
    private static bool IsInside(IReadOnlyList<WeeklyHours> hours, Booking booking, LocalDateTime start)
    {
        const int midnight = 1440;
        var minute = (start.Hour * 60) + start.Minute;
        var end = minute + booking.Offering.DurationMinutes;
        var range = hours.SingleOrDefault(range =>
            range.Day == start.DayOfWeek && range.StartMinute <= minute && minute < range.EndMinute);
        if (range is null || (minute - range.StartMinute) % booking.Offering.Rules.GridMinutes != 0)
        {
            return false;
        }

        var tomorrow = start.Date.PlusDays(1).DayOfWeek;
        return end <= range.EndMinute || (range.EndMinute == midnight && hours.Any(next =>
            next.Day == tomorrow && next.StartMinute == 0 && end - midnight <= next.EndMinute));
    }

    /// <summary>Of each mentor, which part of the starts of the next seven days can still be booked.</summary>
    private static async Task<Dictionary<string, double>> FreeSharesOfTheWeekAsync(MentorshipDbContext db)
    {
        var offerings = await db.Offerings
            .Include(offering => offering.Mentor)
            .Where(offering => offering.Status == OfferingStatus.Active)
            .ToListAsync(Cancellation);
        var hours = (await db.WeeklyHours.ToListAsync(Cancellation)).ToLookup(range => range.MentorId);
        var claims = await db.SlotClaims.AsNoTracking().ToListAsync(Cancellation);
        var taken = claims.Select(claim => (claim.PersonId, claim.Step)).ToHashSet();
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var mentor in offerings.GroupBy(offering => offering.Mentor))
        {
            var open = hours[mentor.Key.UserId].ToList();
            var starts = mentor.SelectMany(offering => StartsOfTheWeek(offering, open)).ToList();
            if (starts.Count > 0)
            {
                shares[mentor.Key.Slug] = starts.Average(time => IsFree(mentor.Key.UserId, time, taken) ? 1 : 0);
            }
        }

        return shares;
    }

    private static IEnumerable<TimeRange> StartsOfTheWeek(Offering offering, IReadOnlyList<WeeklyHours> hours)
    {
        var zone = TimeZones.Get(offering.Mentor.TimeZone);
        var today = SeededMarket.Now.InZone(zone).Date;
        return
            from day in Enumerable.Range(0, 7)
            let date = today.PlusDays(day)
            from range in hours
            where range.Day == date.DayOfWeek
            from number in Enumerable.Range(0, 48)
            let minute = range.StartMinute + (number * offering.Rules.GridMinutes)
            where minute + offering.DurationMinutes <= range.EndMinute
            let start = date.AtMidnight().PlusMinutes(minute).InZoneLeniently(zone).ToInstant()
            where start >= SeededMarket.Now + Duration.FromHours(offering.Rules.NoticeHours)
            select TimeRange.Of(start, offering.DurationMinutes)
                .Pad(offering.Rules.BufferBeforeMinutes, offering.Rules.BufferAfterMinutes);
    }

    private static bool IsFree(Guid mentorId, TimeRange time, HashSet<(Guid PersonId, int Step)> taken)
    {
        var first = SlotClaim.StepAt(time.Start);
        return Enumerable.Range(first, SlotClaim.StepAt(time.End) - first)
            .All(step => !taken.Contains((mentorId, step)));
    }
}
