using Mentorship.Core.Common;
using Mentorship.Core.Notifications;
using Mentorship.Core.People;

namespace Mentorship.Web.Features.Letters;

/// <summary>Mentors who were full.</summary>
public static class WaitlistLetters
{
    public static Letter FreeTimeAgain(FreeTimeFacts time)
    {
        var moment = TimeText.Moment(time.NextAvailableAt, time.Zone);
        return new()
        {
            Subject = $"{time.Mentor} has a free time again: {moment}",
            Heading = $"{time.Mentor} has a free time again",
            Facts = [new("The first free time", moment)],
            Paragraphs =
            [
                $"Those who wait are told in the order in which they came. Whoever is behind you hears of this time in {WaitlistEntry.Turn.Hours} hours at the earliest. The time is not kept: whoever comes first has it.",
                "This was the one mail about it. If the time is gone when you come, you can ask to be told again.",
            ],
            Button = new("See the times", $"/mentors/{time.MentorSlug}"),
            Closing = $"You get this because you wanted to know when {time.Mentor} has a free time.",
        };
    }
}
