using Mentorship.Core.Common;
using Mentorship.Core.Notifications;

namespace Mentorship.Web.Features.Letters;

/// <summary>Courses, and the sessions that go with them.</summary>
public static class CourseLetters
{
    public static Letter FollowUp(CourseFacts course) => new()
    {
        Subject = $"After {course.Title}: go on one to one",
        Heading = $"Master {course.Title} with mentorship",
        Facts = [.. course.Suggestions.Select(suggestion => FactOf(suggestion, course))],
        Paragraphs =
        [
            "You have completed the course. These sessions go with it: one person, your own questions.",
            .. course.Total > course.Suggestions.Count ? [$"There are {course.Total} of them in all."] : Array.Empty<string>(),
        ],
        Button = new("Pick a session", $"/courses/{course.Slug}/completion"),
        Closing = $"You get this once, because you completed {course.Title}.",
        Refusal = new("Stop mails like this one", $"/unsubscribe/{course.RefusalKey}"),
    };

    private static LetterFact FactOf(SuggestionFacts suggestion, CourseFacts course)
    {
        var costs = $"{TimeText.Minutes(suggestion.Minutes)}, {suggestion.Price}";
        return suggestion.NextAvailableAt is { } next
            ? new($"With {suggestion.Mentor}", suggestion.Title, costs, $"Next: {TimeText.Moment(next, course.Zone)}")
            : new($"With {suggestion.Mentor}", suggestion.Title, costs);
    }
}
