using System.Diagnostics.CodeAnalysis;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>What an address answered: the text of a file, or why there is none.</summary>
public sealed class CalendarAnswer
{
    private CalendarAnswer(string? text, CalendarFailure? failure) => (Text, Failure) = (text, failure);

    public string? Text { get; }

    public CalendarFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsGood => Text is not null;

    public static CalendarAnswer Of(string text) => new(text, null);

    public static CalendarAnswer Failed(CalendarFailure failure) => new(null, failure);
}
