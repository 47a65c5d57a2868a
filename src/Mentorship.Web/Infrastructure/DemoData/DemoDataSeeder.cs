using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Bookings.Notes;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Reviews;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>
/// Fills an empty database with a market to look at: the same people, offerings and texts each time, at times
/// relative to now. For Development; the passwords are public.
/// </summary>
public sealed class DemoDataSeeder(
    MentorshipDbContext db,
    IPasswordHasher<User> hasher,
    MeetingOptions meetings,
    IClock clock,
    ILogger<DemoDataSeeder> logger)
{
    private const int Seed = 20_260_219;

    /// <summary>Writes the demo data if there is no user yet; all of it or nothing.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken = default)
    {
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        // Looking for changes in fifty thousand new rows, again with each query, takes longer than writing them.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var now = clock.GetCurrentInstant();
            var random = new Random(Seed);
            var people = new People(db, random, now, HashOfPassword(now));
            var admin = await people.AddAdminAsync(cancellationToken);
            var mentors = people.AddMentors();
            var mentees = people.AddMentees();
            var offerings = new Catalogue(db, random, now).Add(mentors, mentees);
            var bookings = new Sessions(random, now, offerings, mentees).Plan();
            var mentee = mentees.Single(mentee => mentee.User.Email == DemoAccounts.Mentee.Email);
            var reviews = new Ratings(random, now, offerings).Write(bookings, mentee.User.Id).ToList();
            Count(reviews, offerings);
            db.AddRange(bookings);
            db.AddRange(bookings.Where(booking => booking.KeepsTime).SelectMany(SlotClaim.For));
            db.AddRange(new Claims(offerings).Of(bookings));
            db.AddRange(new Allowances(now, admin.Id, mentees).Of(bookings));
            db.AddRange(new Bookkeeping(now, mentees).Of(bookings));
            db.AddRange(reviews);
            db.AddRange(PlacesOf(bookings, offerings, now));
            db.AddRange(NotesOf(bookings, mentee.User.Id, offerings.First(offering => offering.Mentor.Script.Name == DemoAccounts.Mentor.Name).Row.MentorId));
            db.AddRange(Learning.FavouritesOf(mentee.User.Id, mentors, now));

            // One save is one transaction, and the unit that is tried again when the connection breaks.
            await db.SaveChangesAsync(cancellationToken);
            logger.LogInformation(
                "Seeded {Mentors} mentors, {Offerings} offerings, {Mentees} mentees, {Bookings} sessions, {Reviews} reviews",
                mentors.Count,
                offerings.Count,
                mentees.Count,
                bookings.Count,
                reviews.Count);
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static void Count(IEnumerable<Review> reviews, IEnumerable<SeededOffering> offerings)
    {
        var reviewed = offerings.ToDictionary(offering => offering.Row.Id);
        foreach (var review in reviews)
        {
            var (mentor, _, row) = reviewed[review.OfferingId];
            row.CountRating(review.Rating);
            mentor.Profile.CountRating(review.Rating);
        }
    }

    private IEnumerable<Meeting> PlacesOf(IEnumerable<Booking> bookings, IEnumerable<SeededOffering> offerings, Instant now)
    {
        var mentors = offerings.ToDictionary(offering => offering.Row.Id, offering => offering.Mentor.Profile);
        return bookings
            .Where(booking => booking.Status is BookingStatus.Confirmed or BookingStatus.InProgress && booking.MeetingType != MeetingTypes.InPerson)
            .Select(booking => Meeting.For(booking, mentors[booking.OfferingId], meetings.Rooms, now));
    }

    /// <summary>What the named mentor noted about the named mentee, and about the session that they had.</summary>
    private static IEnumerable<MentorNote> NotesOf(IEnumerable<Booking> bookings, Guid menteeId, Guid mentorId)
    {
        var past = bookings.First(booking => booking.MenteeId == menteeId && booking.MentorId == mentorId && booking.Status == BookingStatus.Completed);
        yield return MentorNote.About(past, "Begins with the answer, which is good. Next time: the two trade-offs that we left out.", past.EndsAt);
        yield return MentorNote.About(mentorId, menteeId, "Wants to lead a team within a year. Prefers examples to theory.", past.EndsAt);
    }

    // Once for everybody: a hash takes long on purpose.
    private string HashOfPassword(Instant now)
    {
        var anybody = User.Register(DemoAccounts.Admin.Name, DemoAccounts.Admin.Email, DateTimeZone.Utc, now);
        return hasher.HashPassword(anybody, DemoAccounts.Password);
    }
}
