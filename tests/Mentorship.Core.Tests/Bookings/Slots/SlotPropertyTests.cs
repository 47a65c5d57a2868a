using FsCheck;
using FsCheck.Fluent;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Microsoft.FSharp.Core;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings.Slots;

public class SlotPropertyTests
{
    [Fact]
    public void Find_AnyQuestion_AgreesWithTheOracle() => Holds(300, @case =>
    {
        var expected = SlotOracle.Find(@case.Question, @case.Hours, @case.Dates, @case.ViewZone);

        Find(@case).ShouldBe(expected);
    });

    [Fact]
    public void Find_AnyQuestion_IsAscendingWithoutDuplicates() => Holds(500, @case =>
    {
        var starts = Find(@case);

        starts.ShouldBe(starts.Distinct().Order());
    });

    [Fact]
    public void Find_AnyQuestion_NeverOverlapsALiveSession() => Holds(1000, @case =>
    {
        var question = @case.Question;
        var taken = question.Sessions.Where(session => SlotOracle.Blocks(session, question.Now)).ToList();

        foreach (var start in Find(@case))
        {
            var session = TimeRange.Of(start, question.Rules.DurationMinutes);
            taken.Exists(other => TimeRange.Of(other.Start, other.DurationMinutes).Overlaps(session)).ShouldBeFalse();
            question.Busy.Any(busy => busy.Overlaps(session)).ShouldBeFalse();
            question.ViewerBusy.Any(busy => busy.Overlaps(session)).ShouldBeFalse();
        }
    });

    [Fact]
    public void Find_OtherSessionsAndAppointments_OnlyTakesStartsAway() => Holds(500, @case =>
    {
        var rules = @case.Question.Rules with { MaxBookingsPerDay = null };
        var booked = @case with { Question = @case.Question with { Rules = rules } };
        var free = @case with
        {
            Question = booked.Question with { Sessions = [], Busy = [], ViewerBusy = [] },
        };

        Find(booked).ShouldBeSubsetOf(Find(free));
    });

    [Fact]
    public void Find_TwoHalvesOfTheDates_IsTheSameAsTheWhole() => Holds(500, @case =>
    {
        var (first, last) = (@case.Dates.Start, @case.Dates.End);
        if (first == last)
        {
            return;
        }

        var middle = first.PlusDays((@case.Dates.Length - 1) / 2);
        var halves = Find(@case with { Dates = new DateInterval(first, middle) })
            .Concat(Find(@case with { Dates = new DateInterval(middle.PlusDays(1), last) }));

        // In order of time, not of halves: where a date comes back, the halves interleave.
        halves.Order().ShouldBe(Find(@case));
    });

    [Fact]
    public void Find_AnotherViewZone_HasTheSameStarts() => Holds(500, @case =>
    {
        var wider = @case with
        {
            Dates = new DateInterval(@case.Dates.Start.PlusDays(-3), @case.Dates.End.PlusDays(3)),
            ViewZone = DateTimeZoneProviders.Tzdb["Pacific/Kiritimati"],
        };

        Find(wider).Where(start => @case.Dates.Contains(start.InZone(@case.ViewZone).Date)).ShouldBe(Find(@case));
    });

    [Fact]
    public void Check_EveryFewMinutes_AgreesWithFind() => Holds(100, @case =>
    {
        var offered = Find(@case).ToHashSet();
        var from = @case.Dates.Start.AtMidnight().InUtc().ToInstant() - Duration.FromDays(1);
        var minutes = (@case.Dates.Length + 2) * 24 * 60;

        for (var minute = 0; minute < minutes; minute += 5)
        {
            var start = from + Duration.FromMinutes(minute);
            if (@case.Dates.Contains(start.InZone(@case.ViewZone).Date))
            {
                (SlotFinder.Check(@case.Question, start) is null).ShouldBe(offered.Contains(start), $"{start}");
            }
        }
    });

    [Fact]
    public void Check_BesideWhatIsOffered_Refuses() => Holds(300, @case =>
    {
        foreach (var start in Find(@case))
        {
            SlotFinder.Check(@case.Question, start).ShouldBeNull();
            SlotFinder.Check(@case.Question, start + Duration.Epsilon).ShouldNotBeNull();
            SlotFinder.Check(@case.Question, start - Duration.Epsilon).ShouldNotBeNull();
            SlotFinder.Check(@case.Question, start + Duration.FromMinutes(1)).ShouldNotBeNull();
        }
    });

    [Fact]
    public void Days_AnyQuestion_AreFindByDateWithAReasonWhereItHasNone() => Holds(500, @case =>
    {
        var days = SlotFinder.Days(@case.Question, @case.Dates, @case.ViewZone);

        days.Select(day => day.Date).ShouldBe(@case.Dates);
        days.SelectMany(day => day.Starts).Order().ShouldBe(Find(@case));
        foreach (var day in days)
        {
            day.Starts.All(start => start.InZone(@case.ViewZone).Date == day.Date).ShouldBeTrue();
            (day.Refusal is null).ShouldBe(day.Starts.Count > 0);
        }
    });

    private static IReadOnlyList<Instant> Find(SlotCase @case) =>
        SlotFinder.Find(@case.Question, @case.Dates, @case.ViewZone);

    // The same cases every time: a property that fails on one machine fails on all.
    private static void Holds(int cases, Action<SlotCase> property) => Prop
        .ForAll(SlotCases.All.ToArbitrary(), property)
        .Check(Config.QuickThrowOnFailure
            .WithMaxTest(cases)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261120, 17), FSharpOption<int>.None))));
}
