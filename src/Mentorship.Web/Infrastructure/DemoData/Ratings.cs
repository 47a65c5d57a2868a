using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Reviews;
using Mentorship.Web.Infrastructure.DemoData.Content;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>Writes what mentees say of the sessions that were held.</summary>
internal sealed class Ratings(Random random, Instant now, IReadOnlyList<SeededOffering> offerings)
{
    private readonly Variety _variety = new(random);
    private readonly Dictionary<Guid, SeededOffering> _offerings = offerings.ToDictionary(offering => offering.Row.Id);

    public IEnumerable<Review> Write(IEnumerable<Booking> bookings, Guid menteeWithOneToReview)
    {
        var completed = bookings
            .Where(booking => booking.Status == BookingStatus.Completed)
            .OrderBy(booking => booking.EndsAt)
            .ToList();
        var unreviewed = completed.FindLast(booking => booking.MenteeId == menteeWithOneToReview);
        foreach (var booking in completed)
        {
            var writtenAt = random.Between(
                booking.EndsAt + Duration.FromMinutes(20),
                booking.EndsAt + Duration.FromDays(6),
                lean: 2.5);
            if (booking != unreviewed && random.Chance(0.665) && writtenAt < now)
            {
                var rating = Rate(_offerings[booking.OfferingId].Mentor);
                yield return Review.Of(booking, rating, FeedbackFor(booking, rating), writtenAt);
            }
        }
    }

    /// <summary>The sought-after are so for a reason.</summary>
    private int Rate(SeededMentor mentor) => (random.NextDouble() - (mentor.Script.Demand >= 4 ? 0.03 : 0)) switch
    {
        < 0.68 => 5,
        < 0.91 => 4,
        < 0.97 => 3,
        < 0.992 => 2,
        _ => 1,
    };

    private string FeedbackFor(Booking booking, int rating)
    {
        if (random.Chance(0.12))
        {
            return "";
        }

        var offering = _offerings[booking.OfferingId];
        var name = FirstNameOf(offering.Mentor);
        return rating switch
        {
            5 => Good(booking, offering, name),
            4 when random.Chance(0.3) => Good(booking, offering, name),
            4 => Fill(_variety.Next(booking.MentorId, Feedback.Fair), name),
            3 => Fill(_variety.Next(booking.MentorId, Feedback.Mixed), name),
            _ => Fill(_variety.Next(booking.MentorId, Feedback.Poor), name),
        };
    }

    private string Good(Booking booking, SeededOffering offering, string name)
    {
        var texts = Feedback.GoodFor(offering.Script.Theme);
        var feedback = Fill(_variety.Next(booking.MentorId, texts), name);
        return random.Chance(0.4) ? $"{feedback} {Fill(Closing(offering), name)}" : feedback;
    }

    private string Closing(SeededOffering offering) =>
        offering.Row.Price.IsFree ? "Thank you, {0}." : random.Pick(Feedback.Closings);

    private static string Fill(string text, string name) => string.Format(CultureInfo.InvariantCulture, text, name);

    // Vietnamese names begin with the family's.
    private static string FirstNameOf(SeededMentor mentor)
    {
        var names = mentor.Script.Name.Split(' ');
        return mentor.Script.Zone == "Asia/Ho_Chi_Minh" ? names[^1] : names[0];
    }
}
