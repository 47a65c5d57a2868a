using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>
/// Everybody's time, so that nothing overlaps and no limit is passed. A cancelled session keeps its place here: no
/// other could have been booked over it before it was cancelled.
/// </summary>
internal sealed class Diary
{
    private const int DaysFromMondayToEpoch = 3;

    private readonly HashSet<(Guid PersonId, int Step)> _steps = [];
    private readonly Dictionary<(Guid OfferingId, LocalDate Date), int> _days = [];
    private readonly Dictionary<(Guid MenteeId, long Week), int> _weeks = [];

    /// <summary>Whether this start of an offering is still open, whoever asks.</summary>
    public bool IsOpen(SeededOffering offering, Instant start)
    {
        var rules = offering.Row.Rules;
        var time = TimeRange.Of(start, offering.Row.DurationMinutes)
            .Pad(rules.BufferBeforeMinutes, rules.BufferAfterMinutes);
        return _days.GetValueOrDefault(DayOf(offering, start)) < rules.SessionsPerDay
            && Steps(time).All(step => !_steps.Contains((offering.Row.MentorId, step)));
    }

    public bool IsFree(SeededMentee mentee, TimeRange time) =>
        _weeks.GetValueOrDefault(WeekOf(mentee, time.Start)) < mentee.SessionsPerWeek
        && Steps(time).All(step => !_steps.Contains((mentee.User.Id, step)));

    public void Add(SeededOffering offering, SeededMentee mentee, Booking booking)
    {
        foreach (var claim in SlotClaim.For(booking))
        {
            _steps.Add((claim.PersonId, claim.Step));
        }

        var day = DayOf(offering, booking.StartsAt);
        _days[day] = _days.GetValueOrDefault(day) + 1;
        var week = WeekOf(mentee, booking.StartsAt);
        _weeks[week] = _weeks.GetValueOrDefault(week) + 1;
    }

    private static IEnumerable<int> Steps(TimeRange time)
    {
        var first = SlotClaim.StepAt(time.Start);
        return Enumerable.Range(first, SlotClaim.StepAt(time.End) - first);
    }

    private static (Guid OfferingId, LocalDate Date) DayOf(SeededOffering offering, Instant start) =>
        (offering.Row.Id, offering.Mentor.Calendar.DateOf(start));

    // Weeks begin on Monday at 00:00 UTC; the Unix epoch was a Thursday.
    private static (Guid MenteeId, long Week) WeekOf(SeededMentee mentee, Instant start) =>
        (mentee.User.Id, ((start - NodaConstants.UnixEpoch).Days + DaysFromMondayToEpoch) / 7);
}
