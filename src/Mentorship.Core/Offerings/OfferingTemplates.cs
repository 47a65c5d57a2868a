namespace Mentorship.Core.Offerings;

/// <summary>What a mentor can begin with. Read by people: it is the text that their mentees will see.</summary>
public static class OfferingTemplates
{
    public static IReadOnlyList<OfferingTemplate> All { get; } =
    [
        new()
        {
            Title = "Career conversation",
            CategorySlug = "career-guidance",
            Minutes = [30, 60],
            Description =
                """
                Where you are, where you want to be, and what stands between the two. We talk about your next step and what
                I would do in your place, and you leave with two or three things to do in the coming month.
                """.ReplaceLineEndings(" "),
            Preparation = "Write down the one question that you most want answered. A link to your profile or CV helps.",
        },
        new()
        {
            Title = "Mock interview",
            CategorySlug = "mock-interview",
            Minutes = [60, 90],
            Description =
                """
                An interview as it would be, with questions as they are asked, and then honest feedback: what was strong, what
                cost you, and what to practise before the real one.
                """.ReplaceLineEndings(" "),
            Preparation = "Send the job advertisement, and say which kind of interview it is: technical, design or behavioural.",
            Adjust = rules => rules with { NoticeHours = 48, BufferAfterMinutes = 15, SessionsPerDay = 3 },
        },
        new()
        {
            Title = "Code review",
            CategorySlug = "code-review",
            Minutes = [45, 90],
            Description =
                """
                We read your code together: structure, names, tests, and what will hurt in a year. You get the reasons, not only
                the remarks, so that you can review the next piece yourself.
                """.ReplaceLineEndings(" "),
            Preparation = "Share a repository or a change of at most 500 lines, and say what you are unsure about.",
            Adjust = rules => rules with { NoticeHours = 48, BufferBeforeMinutes = 15 },
        },
        new()
        {
            Title = "CV review",
            CategorySlug = "resume-review",
            Minutes = [30],
            Description =
                """
                I read your CV as someone who hires would, tell you what I take from it in the first minute, and we rewrite the
                parts that matter for the job that you want.
                """.ReplaceLineEndings(" "),
            Preparation = "Send your CV as a PDF and the advertisement of one job that you would like to have.",
        },
        new()
        {
            Title = "Study plan",
            CategorySlug = "course-help",
            Minutes = [45],
            Description =
                """
                What to learn next, in which order and from what. We look at what you know already and at the time you have, and
                write a plan for the next eight weeks together.
                """.ReplaceLineEndings(" "),
            Preparation = "Say what you want to be able to do, and how many hours a week you have for it.",
        },
        new()
        {
            Title = "Office hours",
            CategorySlug = "course-help",
            Minutes = [15, 30],
            Description =
                """
                A short talk about whatever you are stuck with: a concept, a bug, a decision. Come with one question and leave
                with an answer, or with the next thing to try.
                """.ReplaceLineEndings(" "),
            MeetingTypes = MeetingTypes.Video | MeetingTypes.Audio,
            Adjust = rules => rules with { NoticeHours = 2, HorizonDays = 14, SessionsPerDay = 8 },
        },
    ];
}
