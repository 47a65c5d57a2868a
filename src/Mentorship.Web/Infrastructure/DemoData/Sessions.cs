using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>Plans who meets whom and when.</summary>
internal sealed class Sessions
{
    private const int PastCount = 1050;
    private const int ComingCount = 450;
    private const int PastDays = 182;
    private const int FullDays = 7;
    private const int MenteesToAsk = 12;
    private const int SmallestRegion = 10;
    private const int TriesPerSession = 2000;

    // Long enough ago for the longest session to be over, and closed by whoever closes it.
    private static readonly Duration PastMargin = Duration.FromHours(8);

    private static readonly Duration ComingMargin = Duration.FromMinutes(30);

    private readonly Random _random;
    private readonly Instant _now;
    private readonly IReadOnlyList<SeededMentee> _mentees;
    private readonly IReadOnlyList<SeededMentee> _members;
    private readonly SeededMentee _mentee;
    private readonly SeededMentee _member;
    private readonly IReadOnlyList<SeededOffering> _offerings;
    private readonly IReadOnlyList<SeededOffering> _popular;
    private readonly ILookup<string, SeededMentee> _menteesByRegion;
    private readonly SessionStory _story;
    private readonly Diary _diary = new();
    private readonly List<Booking> _past = [];
    private readonly List<Booking> _coming = [];

    public Sessions(
        Random random,
        Instant now,
        IReadOnlyList<SeededOffering> offerings,
        IReadOnlyList<SeededMentee> mentees)
    {
        _random = random;
        _now = now;

        // The named accounts have the sessions that are planned for them, and no others.
        _mentees = [.. mentees.Where(mentee => !IsNamed(mentee.User.Email))];
        _members = [.. _mentees.Where(mentee => mentee.MemberSince is not null)];
        _mentee = mentees.Single(mentee => mentee.User.Email == DemoAccounts.Mentee.Email);
        _member = mentees.Single(mentee => mentee.User.Email == DemoAccounts.Member.Email);
        _offerings = [.. offerings.Where(offering => offering.Script.Status != OfferingStatus.Draft)];
        _popular = [.. _offerings.SelectMany(offering => Enumerable.Repeat(offering, WeightOf(offering)))];
        _menteesByRegion = _mentees.ToLookup(mentee => RegionOf(mentee.User.TimeZone), StringComparer.Ordinal);
        _story = new SessionStory(random, now);
    }

    public IReadOnlyList<Booking> Plan()
    {
        PlanAccounts();
        PlanTroubles();
        FillTheWeek();
        Repeat(PastCount - _past.Count, () => Past(RandomPastOutcome()));
        Repeat(
            ComingCount - _coming.Count,
            () => Coming(_random.Chance(0.93) ? Outcome.Confirmed : RandomCancellation()));
        new Moves(_now, _diary, _offerings, [.. _mentees, _mentee, _member]).Ask(_coming);
        return [.. _past.Concat(_coming).OrderBy(booking => booking.BookedAt)];
    }

    private static int WeightOf(SeededOffering offering)
    {
        var mentor = offering.Mentor.Script;
        var appeal = offering.Script switch
        {
            { Minutes: > 60 } => 5,
            { Price: 0 } => 15,
            _ => 10,
        };
        return appeal * mentor.Demand * mentor.Demand / mentor.Offerings.Count;
    }

    private static bool IsNamed(string? email) => DemoAccounts.All.Any(account => account.Email == email);

    private static string RegionOf(string zone) => zone[..zone.IndexOf('/', StringComparison.Ordinal)];

    private static void Repeat(int count, Func<bool> attempt)
    {
        for (var done = 0; done < count; done++)
        {
            var tries = 0;
            while (!attempt())
            {
                if (++tries > TriesPerSession)
                {
                    throw new InvalidOperationException("There is no room for as many sessions as promised.");
                }
            }
        }
    }

    private void PlanAccounts()
    {
        var mentors = _offerings.Where(offering => offering.Mentor.Script.Name == DemoAccounts.Mentor.Name).ToList();

        var included = _offerings.Where(offering => offering.Row.IsIncluded).ToList();

        Repeat(1, () => Coming(Outcome.Confirmed, _mentee, mentors, days: 6));
        Repeat(2, () => Coming(Outcome.Confirmed, _mentee, days: 12));
        Repeat(1, () => Coming(Outcome.Requested, _mentee));
        Repeat(1, () => Coming(Outcome.CancelledByMentor, _mentee, days: 12));
        Repeat(1, () => Past(Outcome.Completed, _mentee, mentors));
        Repeat(5, () => Past(Outcome.Completed, _mentee));
        Repeat(1, () => Past(Outcome.CancelledByMentee, _mentee));
        Repeat(1, () => Past(Outcome.MentorAbsent, _mentee));

        Repeat(1, () => Coming(Outcome.Confirmed, _member, included, days: 4));
        Repeat(1, () => Coming(Outcome.Confirmed, _member, included, days: 14));
        Repeat(1, () => Coming(Outcome.Confirmed, _member, days: 14));
        Repeat(1, () => Coming(Outcome.CancelledByMentee, _member, days: 14));
        Repeat(5, () => Past(Outcome.Completed, _member, included));
        Repeat(4, () => Past(Outcome.Completed, _member));
        Repeat(1, () => Past(Outcome.CancelledByMentee, _member, included));

        Repeat(6, () => Coming(Outcome.Confirmed, offerings: mentors, days: 8));
        Repeat(2, () => Coming(Outcome.Requested, offerings: mentors));
        Repeat(1, () => Coming(Outcome.CancelledByMentee, offerings: mentors, days: 8));
        Repeat(20, () => Past(Outcome.Completed, offerings: mentors));
    }

    /// <summary>What does not come about, besides what is cancelled.</summary>
    private void PlanTroubles()
    {
        Repeat(10, () => Coming(Outcome.Requested));
        Repeat(6, () => Past(Outcome.Declined));
        Repeat(4, () => Past(Outcome.Unanswered));
        Repeat(1, () => Coming(Outcome.PaidWrongly));
    }

    /// <summary>Takes nearly every time of the most sought-after in the days that come.</summary>
    private void FillTheWeek()
    {
        var sought = _offerings.Where(offering =>
            offering.Mentor.Script.IsNearlyFull && offering.Script.Status == OfferingStatus.Active);
        foreach (var mentor in sought.GroupBy(offering => offering.Mentor))
        {
            for (var day = 0; day <= FullDays; day++)
            {
                var date = mentor.Key.Calendar.DateOf(_now).PlusDays(day);
                var starts = mentor.SelectMany(offering => StartsOn(offering, date).Select(start => (offering, start)));
                foreach (var (offering, start) in starts.OrderBy(pair => pair.start).ToList())
                {
                    if (start > _now + ComingMargin
                        && _random.Chance(0.9)
                        && Book(offering, start, Outcome.Confirmed, mentee: null) is { } booking)
                    {
                        _coming.Add(booking);
                    }
                }
            }
        }
    }

    private Outcome RandomPastOutcome() => _random.NextDouble() switch
    {
        < 0.845 => Outcome.Completed,
        < 0.96 => RandomCancellation(),
        < 0.99 => Outcome.MenteeAbsent,
        _ => Outcome.MentorAbsent,
    };

    private Outcome RandomCancellation() =>
        _random.Chance(0.75) ? Outcome.CancelledByMentee : Outcome.CancelledByMentor;

    private bool Past(Outcome outcome, SeededMentee? mentee = null, IReadOnlyList<SeededOffering>? offerings = null)
    {
        var offering = _random.Pick(offerings ?? _popular);
        var date = offering.Mentor.Calendar.DateOf(_now).PlusDays(-_random.Lean(PastDays, 1.2));
        return Add(_past, outcome, mentee, offering, date, start => start < _now - PastMargin);
    }

    private bool Coming(
        Outcome outcome,
        SeededMentee? mentee = null,
        IReadOnlyList<SeededOffering>? offerings = null,
        int days = int.MaxValue)
    {
        var offering = _random.Pick(offerings ?? _popular);
        if (offering.Script.Status != OfferingStatus.Active)
        {
            return false;
        }

        var ahead = _random.Lean(1 + Math.Min(days, offering.Row.Rules.HorizonDays), 1.6);
        var date = offering.Mentor.Calendar.DateOf(_now).PlusDays(ahead);
        return Add(_coming, outcome, mentee, offering, date, start => start > _now + ComingMargin);
    }

    private bool Add(
        List<Booking> list,
        Outcome outcome,
        SeededMentee? mentee,
        SeededOffering offering,
        LocalDate date,
        Func<Instant, bool> isInTime)
    {
        var starts = StartsOn(offering, date).Where(isInTime).ToList();
        if (starts.Count == 0 || Book(offering, _random.Pick(starts), outcome, mentee) is not { } booking)
        {
            return false;
        }

        list.Add(booking);
        return true;
    }

    private static IEnumerable<Instant> StartsOn(SeededOffering offering, LocalDate date) =>
        offering.Mentor.Calendar.StartsOn(date, offering.Row.Rules.GridMinutes, offering.Row.DurationMinutes);

    private Booking? Book(SeededOffering offering, Instant start, Outcome outcome, SeededMentee? mentee)
    {
        if (!_diary.IsOpen(offering, start))
        {
            return null;
        }

        var candidates = mentee is null
            ? Enumerable.Range(0, MenteesToAsk).Select(_ => PickMentee(offering))
            : [mentee];
        var time = TimeRange.Of(start, offering.Row.DurationMinutes);
        foreach (var candidate in candidates)
        {
            if (IsWelcome(offering, candidate)
                && IsAwake(candidate, time)
                && _diary.IsFree(candidate, time)
                && _story.Tell(offering, candidate, start, outcome) is { } booking)
            {
                _diary.Add(offering, candidate, booking);
                return booking;
            }
        }

        return null;
    }

    /// <summary>Of a course its learners, of what is theirs the members; else somebody, more often than not of the same part of the world.</summary>
    private SeededMentee PickMentee(SeededOffering offering)
    {
        if (offering.Learners.Count > 0)
        {
            return _random.Pick([.. offering.Learners.Where(learner => !IsNamed(learner.User.Email))]);
        }

        if (offering.IsForMembers)
        {
            return _random.Pick(_members);
        }

        var region = _menteesByRegion[RegionOf(offering.Mentor.Script.Zone)].ToList();
        var from = region.Count >= SmallestRegion && _random.Chance(0.55) ? region : _mentees;

        // Some people book much more than others.
        return from[_random.Lean(from.Count, 1.4)];
    }

    private static bool IsWelcome(SeededOffering offering, SeededMentee mentee) =>
        (offering.Learners.Count == 0 || offering.Learners.Contains(mentee))
        && (!offering.IsForMembers || mentee.MemberSince is not null);

    internal static bool IsAwake(SeededMentee mentee, TimeRange time)
    {
        var zone = TimeZones.Get(mentee.User.TimeZone);
        return time.Start.InZone(zone).Hour is >= 7 and < 22;
    }
}
