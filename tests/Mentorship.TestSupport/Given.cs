using System.Globalization;
using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways.Mock;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.Core.Reviews;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.TestSupport;

/// <summary>Puts people and things into the database of an application, so that a test can begin where it matters.</summary>
public sealed partial class Given(MentorshipApp app)
{
    /// <summary>Everyone's.</summary>
    public const string Password = "a perfectly fine passphrase";

    private int _people;
    private int _courses = 1;

    private Instant Now => app.Clock.GetCurrentInstant();

    /// <summary>Someone with an account.</summary>
    public async Task<User> UserAsync(string name = "Ada Lovelace", string zone = "Europe/London")
    {
        var number = Interlocked.Increment(ref _people);
        var email = string.Create(CultureInfo.InvariantCulture, $"person{number}@example.com");
        var user = User.Register(name, email, TimeZones.Get(zone), Now);
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(user, Password);
        return result.Succeeded ? user : throw new InvalidOperationException(result.ToString());
    }

    /// <summary>Someone with an account, signed in through the page for it.</summary>
    public async Task<(User User, Person Person)> SignedInAsync(string name = "Ada Lovelace", string zone = "Europe/London")
    {
        var user = await UserAsync(name, zone);
        return (user, await SignInAsync(user));
    }

    public async Task<Person> SignInAsync(User user)
    {
        var person = app.Visitor();
        await person.SignInAsync(user.Email!);
        return person;
    }

    public async Task<(User User, Person Person)> AdminAsync()
    {
        var (user, person) = await SignedInAsync("Grace Hopper");
        await using var scope = app.Services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        if (!await roles.RoleExistsAsync(RoleNames.Admin))
        {
            await roles.CreateAsync(new(RoleNames.Admin) { Id = Ids.New(Now) });
        }

        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        await users.AddToRoleAsync((await users.FindByIdAsync(user.Id.ToString()))!, RoleNames.Admin);
        return (user, person);
    }

    /// <summary>Makes someone a member, with so many included sessions a week.</summary>
    public async Task MembershipAsync(Guid userId, int weeklyLimit = 2)
    {
        await using var db = app.CreateContext();
        db.Memberships.Add(Membership.Start(userId, weeklyLimit, Now));
        await db.SaveChangesAsync();
    }

    /// <summary>A mentor with a profile, and hours from nine to five on every day of the week in their zone.</summary>
    public async Task<User> MentorAsync(string name = "Charles Babbage", string zone = "Europe/Berlin")
    {
        var user = await UserAsync(name, zone);
        await using var db = app.CreateContext();
        var profile = MentorProfile.For(user, $"{name.ToSlug()}-{user.Id.ToString("N")[^6..]}", Now);
        profile.Describe("Engineer", "Analytical Engines", "I build machines that compute.", ["Machines"], 12);
        db.MentorProfiles.Add(profile);
        db.WeeklyHours.AddRange(Enumerable.Range(1, 7).Select(day => WeeklyHours.Of(user.Id, (IsoDayOfWeek)day, 9 * 60, 17 * 60)));
        await db.SaveChangesAsync();
        return user;
    }

    /// <summary>Says where a mentor's sessions take place that are booked from now on.</summary>
    public async Task MeetsAtAsync(User mentor, MeetingProvider provider, string account)
    {
        await using var db = app.CreateContext();
        (await db.MentorProfiles.SingleAsync(profile => profile.UserId == mentor.Id)).MeetAt(provider, account);
        await db.SaveChangesAsync();
    }

    /// <summary>A published offering: an hour, free, without notice, unless said otherwise.</summary>
    public async Task<Offering> OfferingAsync(
        Guid mentorId,
        string title = "An hour about engines",
        Money? price = null,
        int minutes = 60,
        OfferingRules? rules = null,
        bool publish = true,
        Func<OfferingDescription, OfferingDescription>? change = null)
    {
        await using var db = app.CreateContext();
        var mentor = await db.MentorProfiles.Include(profile => profile.User).SingleAsync(profile => profile.UserId == mentorId);
        var description = new OfferingDescription
        {
            Title = title,
            Description = "We look at your engine and make it better.",
            CategorySlug = "career-guidance",
            Lengths = [new(minutes, price ?? Money.Free(Currencies.Usd))],
            Rules = rules ?? OfferingRules.For(minutes) with { NoticeHours = 0 },
        };
        var offering = Offering.Draft(mentor, change?.Invoke(description) ?? description, Now);
        if (publish)
        {
            offering.Publish(Now);
        }

        db.Offerings.Add(offering);
        await db.SaveChangesAsync();
        await ListedAsync(mentorId);
        return offering;
    }

    /// <summary>Puts a mentor into the directory as they are now, after a change that a test has made by hand.</summary>
    public async Task ListedAsync(Guid mentorId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MentorListings>().RefreshAsync(mentorId);
    }

    /// <summary>A published offering that is included for members; it has a price for everyone else if one is said.</summary>
    public Task<Offering> IncludedOfferingAsync(Guid mentorId, string title = "An hour for members", Money? price = null) =>
        OfferingAsync(mentorId, title, price, change: description => description with { IsIncluded = true });

    /// <summary>A confirmed session, booked as if through the pages but at the clock's time.</summary>
    public async Task<Booking> BookingAsync(Offering offering, Guid menteeId, Instant startsAt, string topic = "My engine does not compute.")
    {
        await using var db = app.CreateContext();
        var booking = Held(offering, menteeId, startsAt, topic);
        booking.CheckOut(booking.Price, BookingTime(startsAt));
        db.Bookings.Add(booking);
        db.SlotClaims.AddRange(SlotClaim.For(booking));
        await db.SaveChangesAsync();
        return booking;
    }

    /// <summary>A session that was held and completed when it was over.</summary>
    public async Task<Guid> CompletedAsync(Offering offering, Guid menteeId, Instant startsAt)
    {
        var booking = await BookingAsync(offering, menteeId, startsAt);
        await using var db = app.CreateContext();
        db.Attach(booking).Entity.Complete(booking.MentorId, booking.EndsAt);
        await db.SaveChangesAsync();
        return booking.Id;
    }

    /// <summary>A review of a session, with what the ratings then come to.</summary>
    public async Task ReviewAsync(Booking booking, int rating, string feedback, Instant? at = null)
    {
        await using var db = app.CreateContext();
        db.Reviews.Add(Review.Of(booking, rating, feedback, at ?? Now));
        (await db.Offerings.SingleAsync(offering => offering.Id == booking.OfferingId)).CountRating(rating);
        (await db.MentorProfiles.SingleAsync(mentor => mentor.UserId == booking.MentorId)).CountRating(rating);
        await db.SaveChangesAsync();
    }

    /// <summary>A session that is held and described, and not booked yet.</summary>
    public async Task<Booking> HoldAsync(Offering offering, Guid menteeId, Instant startsAt, string topic = "My engine does not compute.")
    {
        await using var db = app.CreateContext();
        var booking = Held(offering, menteeId, startsAt, topic);
        db.Bookings.Add(booking);
        db.SlotClaims.AddRange(SlotClaim.For(booking));
        await db.SaveChangesAsync();
        return booking;
    }

    /// <summary>A free session booked by the use cases themselves, with all that follows from it.</summary>
    public async Task<Guid> BookedAsync(Offering offering, Guid menteeId, Instant startsAt, string topic = "My engine does not compute.")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var bookingId = await HoldAndDescribeAsync(scope.ServiceProvider, offering, menteeId, startsAt, topic);
        return await scope.ServiceProvider.GetRequiredService<CheckOut>().BookFreeAsync(bookingId, Now, CancellationToken.None) is { } why
            ? throw new InvalidOperationException(why.ToString())
            : bookingId;
    }

    /// <summary>A payment begun with the mock provider, by the use cases themselves; nothing is paid yet.</summary>
    public async Task<Payment> PaymentAsync(Offering offering, Guid menteeId, Instant startsAt)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var bookingId = await HoldAndDescribeAsync(scope.ServiceProvider, offering, menteeId, startsAt, "My engine does not compute.");
        var (id, refusal) = await scope.ServiceProvider.GetRequiredService<StartPayment>().RunAsync(
            bookingId, _ => new(app.Address, app.Address), Now, CancellationToken.None);
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.ToString());
        }

        await using var db = app.CreateContext();
        return await db.Payments.SingleAsync(payment => payment.Id == id);
    }

    /// <summary>A session booked and paid for with the mock provider, with all that follows from it.</summary>
    public async Task<Guid> PaidAsync(Offering offering, Guid menteeId, Instant startsAt)
    {
        var payment = await PaymentAsync(offering, menteeId, startsAt);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MockCharges>().PayAsync(
            payment.Reference!, MockCard.All.First(card => card.Answer == MockAnswer.Paid), Now, CancellationToken.None);
        var status = await scope.ServiceProvider.GetRequiredService<FulfilPayment>().RunAsync(payment.Id, claimed: null, Now, CancellationToken.None);
        return status == PaymentStatus.Captured ? payment.BookingId : throw new InvalidOperationException(status.ToString());
    }

    /// <summary>Cancels a session as its mentor, with all that follows from it.</summary>
    public async Task CancelledAsync(Guid bookingId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<CancelBooking>()
            .RunAsync(bookingId, Party.Mentor, new(CancellationReason.Ill, "Something came up."), Now, CancellationToken.None) is { } refusal)
        {
            throw new InvalidOperationException(refusal.ToString());
        }
    }

    /// <summary>A published course with two lessons, unless others are said.</summary>
    public async Task<Course> CourseAsync(
        Guid tutorId, string title = "Engines from scratch", string lessons = "The first cog\nThe second cog (20 min)", bool publish = true)
    {
        await using var db = app.CreateContext();
        var tutor = await db.MentorProfiles.Include(profile => profile.User).SingleAsync(profile => profile.UserId == tutorId);
        var slug = title.ToSlug();
        if (await db.Courses.AnyAsync(row => row.Slug == slug))
        {
            slug += $"-{Interlocked.Increment(ref _courses).ToString(CultureInfo.InvariantCulture)}";
        }

        var course = Course.Draft(tutor, slug, title, "Everything about engines.", LessonLine.Parse(lessons), Now);
        if (publish)
        {
            course.Publish(Now);
        }

        db.Courses.Add(course);
        await db.SaveChangesAsync();
        return course;
    }

    /// <summary>A place in a course, with so many of its lessons done; with all of them it is completed, unless said otherwise.</summary>
    public async Task EnrolmentAsync(Course course, Guid learnerId, int done = 0, bool? isCompleted = null)
    {
        await using var db = app.CreateContext();
        var enrolment = Enrolment.Of(course.Id, learnerId, Now);
        foreach (var lesson in course.Lessons.Take(done))
        {
            enrolment.Finish(lesson.Id, Now);
        }

        if (isCompleted ?? done >= course.Lessons.Count)
        {
            enrolment.Complete(Now);
        }

        db.Enrolments.Add(enrolment);
        await db.SaveChangesAsync();
    }

    private async Task<Guid> HoldAndDescribeAsync(IServiceProvider services, Offering offering, Guid menteeId, Instant startsAt, string topic)
    {
        var (id, refusal) = await services.GetRequiredService<HoldSession>()
            .RunAsync(new(offering.Id, menteeId, startsAt), Now, CancellationToken.None);
        if (id is not { } bookingId)
        {
            throw new InvalidOperationException(refusal!.ToString());
        }

        await services.GetRequiredService<CheckOut>().SaveDraftAsync(bookingId, new(topic, MeetingTypes.Video), CancellationToken.None);
        return bookingId;
    }

    private Booking Held(Offering offering, Guid menteeId, Instant startsAt, string topic)
    {
        var terms = BookingTerms.Of(offering, offering.DurationMinutes, isIncluded: false, SessionPolicy.Default);
        var booking = Booking.Hold(terms, menteeId, startsAt, BookingTime(startsAt));
        booking.Describe(new(topic, MeetingTypes.Video));
        return booking;
    }

    // A session of the past was booked before it.
    private Instant BookingTime(Instant startsAt) => startsAt > Now ? Now : startsAt - Duration.FromDays(2);
}
