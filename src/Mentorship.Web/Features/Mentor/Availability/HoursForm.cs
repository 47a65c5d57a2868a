using FluentValidation;
using FluentValidation.Results;
using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability;

/// <summary>Days with ranges of hours, each a start and an end; an empty range is no hours.</summary>
public abstract record HoursForm
{
    public const int DaysPerWeek = 7;

    public static IReadOnlyList<string> DayNames { get; } =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>Monday to Sunday where it is a week.</summary>
    public IList<DayForm> Days { get; init; } = [];

    /// <summary>What the form is after one of its buttons that save nothing was pressed.</summary>
    public HoursForm With(HoursEdit edit) => this with { Days = edit.ApplyTo(Days) };

    /// <summary>The days of a week, with empty ones where some are missing, so that there is something to fill in.</summary>
    protected static IList<DayForm> Week(IEnumerable<DayForm> days)
    {
        DayForm[] given = [.. days.Take(DaysPerWeek)];
        return [.. given, .. Enumerable.Repeat(new DayForm(), DaysPerWeek - given.Length)];
    }

    /// <summary>The days of a week out of its rows.</summary>
    protected static IList<DayForm> Week(IEnumerable<(IsoDayOfWeek Day, HoursRange Hours)> rows)
    {
        var hours = rows.ToLookup(row => row.Day, row => row.Hours);
        return [.. Enumerable.Range((int)IsoDayOfWeek.Monday, DaysPerWeek).Select(day => DayForm.Of(HoursRange.Merge(hours[(IsoDayOfWeek)day])))];
    }

    /// <summary>All that is not empty, in the order of the week; only after validation.</summary>
    public IEnumerable<(IsoDayOfWeek Day, HoursRange Hours)> Hours() =>
        Days.SelectMany((day, index) => day.Hours().Select(hours => ((IsoDayOfWeek)(index + 1), hours)));

    /// <summary>What is wrong with the hours of each day, said with the day's name where it is a week.</summary>
    public abstract class RulesOf<T> : AbstractValidator<T>
        where T : HoursForm
    {
        protected void CheckHours(Func<int, string> beginning) => RuleFor(form => form).Custom((form, context) =>
        {
            foreach (var error in form.Days.SelectMany((day, index) => ErrorsOf(day, $"Days[{index}]", beginning(index))))
            {
                context.AddFailure(error);
            }
        });

        protected void CheckWeek()
        {
            RuleFor(form => form.Days)
                .Must(days => days.Count == DaysPerWeek)
                .WithMessage("Fill in all seven days; leave a day empty to keep it free.");
            CheckHours(index => index < DaysPerWeek ? $"{DayNames[index]}: " : "");
        }

        private static IEnumerable<ValidationFailure> ErrorsOf(DayForm day, string field, string beginning)
        {
            if (day.Ranges.Count > DayForm.MaxRanges)
            {
                yield return new($"{field}.Ranges[0].Start", Sentence(beginning, $"keep to {DayForm.MaxRanges} ranges of hours."));
            }

            var earlier = new List<HoursRange>();
            for (var index = 0; index < day.Ranges.Count; index++)
            {
                var range = day.Ranges[index];
                if (range.IsEmpty)
                {
                    continue;
                }

                if (WrongWith(range, earlier) is { } wrong)
                {
                    yield return new($"{field}.Ranges[{index}].{wrong.Field}", Sentence(beginning, wrong.Words));
                }
                else
                {
                    earlier.Add(range.Parse()!.Value);
                }
            }
        }

        private static string Sentence(string beginning, string words) =>
            beginning.Length > 0 ? beginning + words : char.ToUpperInvariant(words[0]) + words[1..];

        private static (string Field, string Words)? WrongWith(RangeForm range, List<HoursRange> earlier)
        {
            if (range.Parse() is not { } hours)
            {
                return (nameof(range.Start), "enter both times as hours and minutes, such as 09:30 and 17:00.");
            }

            if (hours.StartMinute % SlotClaim.StepMinutes != 0 || hours.EndMinute % SlotClaim.StepMinutes != 0)
            {
                return (nameof(range.Start), $"use times in steps of {SlotClaim.StepMinutes} minutes.");
            }

            if (hours.IsEmpty)
            {
                return (nameof(range.End), "the end has to be after the start. Midnight at the end of the day is 00:00.");
            }

            var overlapped = earlier.Where(other => hours.StartMinute < other.EndMinute && other.StartMinute < hours.EndMinute).ToList();
            return overlapped.Count == 0
                ? null
                : (nameof(range.Start), $"{RangeForm.Words(hours)} overlaps {RangeForm.Words(overlapped[0])}.");
        }
    }
}
