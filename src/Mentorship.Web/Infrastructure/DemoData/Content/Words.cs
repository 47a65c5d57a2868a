using Mentorship.Core.Bookings;

namespace Mentorship.Web.Infrastructure.DemoData.Content;

/// <summary>What people say when they cancel, and when they add something to a topic.</summary>
internal static class Words
{
    public static readonly IReadOnlyList<string> MenteeMoves =
    [
        "My manager moved our planning to exactly this hour.",
        "I need a few more days to finish the exercise.",
        "My train is only back that evening.",
        "The school called, I have to fetch my son that day.",
    ];

    public static readonly IReadOnlyList<string> MentorMoves =
    [
        "I am asked to stand in for a colleague that morning. Would this suit you as well?",
        "A release was moved to that day, and I would rather be there with a clear head.",
    ];

    public static readonly IReadOnlyList<string> MoveAnswers =
    [
        "I have a class then. Could it be this instead?",
        "A little later would be better for me.",
    ];

    public static readonly IReadOnlyList<Cancellation> MenteeCancels =
    [
        new(CancellationReason.CannotMakeIt, "The interview moved to next month, so I will book again closer to it."),
        new(CancellationReason.Ill, "I am ill, sorry for the short notice."),
        new(CancellationReason.CannotMakeIt, "A production incident came up and I have to stay with my team."),
        new(CancellationReason.CannotMakeIt, "My daughter's school is closed that day."),
        new(CancellationReason.NotNeeded, "The company filled the role, so there is nothing to prepare for."),
        new(CancellationReason.CannotMakeIt, "I booked the wrong week."),
        new(CancellationReason.CannotMakeIt, "Travelling for a family emergency."),
        new(CancellationReason.SomethingElse, "I would like to finish the exercise first and then come back."),
        new(CancellationReason.SomethingElse, "Power cuts all week here, I do not trust my connection."),
        new(CancellationReason.OtherMentor, "My manager approved an internal mentor for the same question."),
        new(CancellationReason.CannotMakeIt, "Clash with an exam that was announced yesterday."),
        new(CancellationReason.NotNeeded, "I took the other offer. Thank you anyway."),
        new(CancellationReason.SomethingElse, "I did not manage to prepare, and do not want to waste your time."),
        new(CancellationReason.CannotMakeIt, "Double booked with a dentist, found out too late."),
    ];

    public static readonly IReadOnlyList<string> MentorDeclines =
    [
        "This is outside what I know well, and I would rather say so now than in the session.",
        "That week has filled up. Please ask again for the one after.",
        "For this you want a lawyer and not me. Write to me when that is settled.",
        "I know your team too well to be of use here, sorry.",
        "One hour will not do for this. Please book a shorter question first, and we see from there.",
    ];

    public static readonly IReadOnlyList<Cancellation> MentorCancels =
    [
        new(CancellationReason.Ill, "I have lost my voice. Please choose another time, I am sorry."),
        new(CancellationReason.CannotMakeIt, "Called into an incident that will take the whole evening."),
        new(CancellationReason.CannotMakeIt, "Public holiday here that I had overlooked."),
        new(CancellationReason.CannotMakeIt, "Delayed flight, I will not be at a desk in time."),
        new(CancellationReason.CannotMakeIt, "A family matter that cannot wait."),
        new(CancellationReason.CannotHelp, "I read your notes and think that a colleague of mine can help you more; I have written to you."),
        new(CancellationReason.SomethingElse, "Moving house and the new connection is not there yet."),
        new(CancellationReason.CannotMakeIt, "Our release was moved to this slot."),
    ];

    public static readonly IReadOnlyList<string> Additions =
    [
        "",
        "",
        "",
        "I will send notes the day before.",
        "Please be frank, I can take it.",
        "I would be glad to leave with one clear next step.",
        "English is not my first language, so please speak a little slowly.",
        "A written summary afterwards would help me a lot.",
        "I may have to join from my phone.",
        "If there is time, I have a second small question.",
        "I have read your profile and think that you have seen this before.",
    ];
}
