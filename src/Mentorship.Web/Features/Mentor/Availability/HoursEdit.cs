using System.Globalization;

namespace Mentorship.Web.Features.Mentor.Availability;

/// <summary>
/// What a button within a form of hours does to it before anything is saved: "add-2" gives the third day one more
/// range, "remove-2-0" takes its first away, "copy-2" gives its hours to the days that are ticked beside it.
/// </summary>
public abstract record HoursEdit
{
    private HoursEdit()
    {
    }

    /// <summary>Reads the value of a button; null if there is no such button.</summary>
    public static HoursEdit? Parse(string? text) => (text ?? "").Split('-') switch
    {
        ["add", var day] when TryRead(day, out var index) => new Add(index),
        ["remove", var day, var range] when TryRead(day, out var index) && TryRead(range, out var place) => new Remove(index, place),
        ["copy", var day] when TryRead(day, out var index) => new Copy(index),
        _ => null,
    };

    /// <summary>What is missing for it, and of which field of the form; null if nothing is.</summary>
    public virtual (string Field, string Words)? WhatIsMissing(IList<DayForm> days) => null;

    /// <summary>The days after it; the same days where it does not apply.</summary>
    public abstract IList<DayForm> ApplyTo(IList<DayForm> days);

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static IList<DayForm> Change(IList<DayForm> days, int index, Func<DayForm, DayForm> change) =>
        [.. days.Select((day, place) => place == index ? change(day) : day)];

    public sealed record Add(int Day) : HoursEdit
    {
        public override IList<DayForm> ApplyTo(IList<DayForm> days) => Change(
            days, Day, day => day.Ranges.Count < DayForm.MaxRanges ? day with { Ranges = [.. day.Ranges, new()] } : day);
    }

    public sealed record Remove(int Day, int Range) : HoursEdit
    {
        public override IList<DayForm> ApplyTo(IList<DayForm> days) => Change(
            days, Day, day => day with { Ranges = [.. day.Ranges.Where((_, place) => place != Range)] });
    }

    public sealed record Copy(int Day) : HoursEdit
    {
        public override (string Field, string Words)? WhatIsMissing(IList<DayForm> days) =>
            Day < days.Count && Day < HoursForm.DaysPerWeek && days[Day].CopyTo.Count == 0
                ? ($"Days[{Day}].CopyTo", $"Tick the days that are to have the hours of {HoursForm.DayNames[Day]}.")
                : null;

        public override IList<DayForm> ApplyTo(IList<DayForm> days)
        {
            if (Day >= days.Count)
            {
                return days;
            }

            var from = days[Day];
            return
            [
                .. days.Select((day, place) => place != Day && from.CopyTo.Contains(place)
                    ? day with { Ranges = [.. from.Ranges] }
                    : day with { CopyTo = [] }),
            ];
        }
    }
}
