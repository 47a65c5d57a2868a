namespace Mentorship.Web.Features.Admin;

/// <summary>Titles that say how this week compares with the one before.</summary>
public static class WeekWords
{
    /// <summary>"12 sessions this week, 3 more than the week before".</summary>
    public static string Counted(IReadOnlyList<WeekNumber> weeks, string one, string several, string when = "this week") =>
        $"{WeekChart.Number(weeks[^1].Value)} {(weeks[^1].Value == 1 ? one : several)} {when}, {Compared(weeks, WeekChart.Number, "as many as")}";

    /// <summary>"3 more than the week before".</summary>
    /// <param name="weeks">Two at least.</param>
    /// <param name="words">How a difference reads.</param>
    /// <param name="same">What stands before "the week before" when nothing differs.</param>
    public static string Compared(IReadOnlyList<WeekNumber> weeks, Func<long, string> words, string same) => (weeks[^1].Value - weeks[^2].Value) switch
    {
        0 => $"{same} the week before",
        > 0 and var more => $"{words(more)} more than the week before",
        var less => $"{words(-less)} less than the week before",
    };
}
