using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.Web.Infrastructure.DemoData.Content;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>Tells one session from when it was booked, through the deeds that the application has for it.</summary>
internal sealed class SessionStory(Random random, Instant now)
{
    private static readonly Duration Moment = Duration.FromMinutes(10);

    // Less than what the policy gives, so that it has not run out.
    private static readonly Duration TimeToAnswer = Duration.FromHours(20);

    private readonly Variety _variety = new(random);

    /// <summary>The session, or null when nobody could have booked, or cancelled, it in time.</summary>
    public Booking? Tell(SeededOffering offering, SeededMentee mentee, Instant start, Outcome outcome)
    {
        var rules = offering.Row.Rules;
        var latest = Instant.Min(start - Duration.FromHours(rules.NoticeHours), now - Moment);
        var earliest = EarliestBooking(offering, mentee, start);
        if (latest <= earliest)
        {
            return null;
        }

        var isRequest = outcome is Outcome.Requested or Outcome.Declined or Outcome.Unanswered;
        if ((isRequest && offering.Row.Mode != BookingMode.Request) || (outcome == Outcome.PaidWrongly && offering.Row.Price.IsFree))
        {
            return null;
        }

        // What still waits was asked for a short while ago.
        var bookedAt = outcome == Outcome.Requested
            ? random.Between(latest, Instant.Max(earliest, now - TimeToAnswer))
            : random.Between(latest, earliest, lean: 2);
        var cutoff = Duration.FromHours(SessionPolicy.Default.CancellationCutoffHours);
        var lastCancellation = Instant.Min(now, start - cutoff);
        if ((outcome is Outcome.CancelledByMentee or Outcome.CancelledByMentor && lastCancellation <= bookedAt + Moment)
            || (outcome == Outcome.Requested && latest <= now - TimeToAnswer))
        {
            return null;
        }

        var isIncluded = outcome != Outcome.PaidWrongly && offering.Row.IsIncluded && mentee.MemberSince <= bookedAt;
        var terms = BookingTerms.Of(offering.Row, offering.Row.DurationMinutes, isIncluded, SessionPolicy.Default);
        var booking = Booking.Hold(terms, mentee.User.Id, start, bookedAt);
        var type = random.Pick(Enum.GetValues<MeetingTypes>().Where(type => type != MeetingTypes.None && offering.Row.MeetingTypes.HasFlag(type)).ToList());
        Expect(booking.Describe(new(TopicFor(offering), type, type == MeetingTypes.InPerson ? offering.Row.Place : "")));
        if (outcome == Outcome.PaidWrongly)
        {
            Expect(booking.Expire(booking.HoldExpiresAt!.Value));
            return booking;
        }

        var checkedOutAt = bookedAt + Duration.FromSeconds(random.Next(30, 240));
        Expect(booking.CheckOut(booking.Price, checkedOutAt));
        if (booking.Status == BookingStatus.Pending && !isRequest)
        {
            Expect(booking.Approve(checkedOutAt + Duration.FromMinutes(random.Next(1, 5))));
        }

        switch (outcome)
        {
            case Outcome.Completed when random.Chance(0.8):
                Expect(booking.Complete(booking.MentorId, booking.EndsAt + Duration.FromMinutes(random.Next(1, 30))));
                break;
            case Outcome.Completed:
                Expect(booking.Complete(actorId: null, booking.EndsAt + Duration.FromHours(2)));
                break;
            case Outcome.MenteeAbsent:
                Expect(booking.ReportNoShow(Party.Mentee, start + Duration.FromMinutes(random.Next(12, 28))));
                break;
            case Outcome.MentorAbsent:
                Expect(booking.ReportNoShow(Party.Mentor, start + Duration.FromMinutes(random.Next(12, 28))));
                if (booking.NoShowRefundDueAt is { } dueAt && dueAt <= now)
                {
                    Expect(booking.SettleNoShow(dueAt));
                }

                break;
            case Outcome.CancelledByMentee:
                Cancel(booking, Party.Mentee, Words.MenteeCancels, lastCancellation);
                break;
            case Outcome.CancelledByMentor:
                Cancel(booking, Party.Mentor, Words.MentorCancels, lastCancellation);
                break;
            case Outcome.Declined:
                Expect(booking.Decline(_variety.Next(booking.MentorId, Words.MentorDeclines), checkedOutAt + Duration.FromMinutes(random.Next(1, 5))));
                break;
            case Outcome.Unanswered:
                Expect(booking.Expire(booking.RequestExpiresAt!.Value));
                break;
        }

        return booking;
    }

    /// <summary>The first moment at which both were there and the date was within the horizon.</summary>
    private static Instant EarliestBooking(SeededOffering offering, SeededMentee mentee, Instant start)
    {
        var calendar = offering.Mentor.Calendar;
        var firstDate = calendar.DateOf(start).PlusDays(-offering.Row.Rules.HorizonDays);
        var horizon = calendar.Zone.AtStartOfDay(firstDate).ToInstant();
        var since = offering.IsForMembers ? mentee.MemberSince!.Value : mentee.User.CreatedAt;
        return Instant.Max(horizon, Instant.Max(offering.Row.PublishedAt!.Value, since));
    }

    private static void Expect(bool done)
    {
        if (!done)
        {
            throw new InvalidOperationException("A session of the demo data was refused what its story tells.");
        }
    }

    private void Cancel(Booking booking, Party by, IReadOnlyList<Cancellation> reasons, Instant latest)
    {
        var at = random.Between(latest, booking.BookedAt + Moment, lean: 1.5);
        Expect(booking.Cancel(by, _variety.Next(booking.MentorId, reasons), at) is null);
    }

    private string TopicFor(SeededOffering offering)
    {
        var topic = _variety.Next(offering.Row.MentorId, offering.Script.Topics);
        return $"{topic} {random.Pick(Words.Additions)}".TrimEnd();
    }
}
