namespace Mentorship.Web.Infrastructure.DemoData.Content;

/// <summary>What mentees write after a session. {0} is the mentor's first name.</summary>
internal static class Feedback
{
    /// <summary>A second sentence, now and then.</summary>
    public static readonly IReadOnlyList<string> Closings =
    [
        "Would book again.",
        "Thank you, {0}.",
        "Already booked the next one.",
        "Well worth the money.",
        "I wish that I had done this a year ago.",
        "On time, prepared and friendly.",
        "My notes are three pages long.",
        "Recommended to two colleagues already.",
        "Come prepared, and you will get a lot out of it.",
        "The follow-up message was a nice surprise.",
        "Time went by very quickly.",
        "A rare mix of patience and precision.",
    ];

    /// <summary>Four stars: good, with a wish.</summary>
    public static readonly IReadOnlyList<string> Fair =
    [
        "Very helpful. I would have liked a little more time for questions at the end.",
        "Good session; the first ten minutes went into repairing my microphone, which was my fault.",
        "Solid advice, some of which I knew already. The examples were new.",
        "{0} knows the subject very well, and at times went faster than I could write.",
        "Useful, but I should have booked something longer.",
        "Good structure and clear next steps. The promised links came after a reminder.",
        "We covered half of my list, in depth. Perhaps my list was the problem.",
        "Friendly and competent. A bit general in the beginning, much better once we looked at my own material.",
        "I liked the questions. I would have liked a firmer opinion now and then.",
        "Started five minutes late and made up for it at the end.",
    ];

    /// <summary>Three stars: mixed.</summary>
    public static readonly IReadOnlyList<string> Mixed =
    [
        "Some good points, but mostly things that I had read in the profile.",
        "We talked about large companies for most of the time and I work in a small one.",
        "The connection was bad on both sides and we lost a third of the session.",
        "Nice conversation. I am not sure what to do differently on Monday.",
        "I had sent notes in advance and we began from zero.",
        "Fine for a first orientation, too basic for my level. I could have said more in the topic.",
    ];

    /// <summary>One or two stars.</summary>
    public static readonly IReadOnlyList<string> Poor =
    [
        "Fifteen minutes late and in a hurry after that. The advice was fine, but there was little of it.",
        "I asked about my own situation and got a lecture on a different one.",
        "Not what the description promised. I hope that it was just a bad day.",
        "Camera off, no notes, and a phone call in the middle.",
    ];

    private static readonly Dictionary<string, IReadOnlyList<string>> ByCategory = new(StringComparer.Ordinal)
    {
        ["career-guidance"] =
        [
            "I came with five options and left with two, and a date by which I decide.",
            "{0} asked what I would do if nobody were watching. I have been thinking about it since.",
            "No clichés. We wrote down what I want to be known for and it fits on a sticky note.",
            "Good mix of listening and opinion. I felt taken seriously.",
            "{0} told me which of my worries were real. It was a short list.",
            "I cried a little and that was fine. Then we made a list.",
        ],
        ["resume-review"] =
        [
            "Line by line, patient and precise. I will use the same questions on my next version.",
            "Fast, direct, and the before-and-after document is gold.",
            "{0} read it aloud and I heard at once what was wrong.",
        ],
        ["mock-interview"] =
        [
            "Harder than the real interview a week later, which is what I wanted. I got the offer.",
            "The feedback was more detailed than any I have had from a company.",
            "{0} noticed that I stop explaining when I get nervous. Nobody had told me.",
            "Realistic pace, real follow-up questions, no tricks.",
            "Two good habits and one bad one, with examples from my own answers. Very useful.",
            "I failed here first, so I could pass there.",
            "{0} interrupts exactly like the people who interviewed me later.",
            "Calm start, then real pressure. I would do it again before every loop.",
            "We ran out of time because I talked too long, which was the lesson.",
        ],
        ["code-review"] =
        [
            "Clear priorities: two things to repair now, three later, the rest is taste.",
            "A kind reviewer with a very sharp eye.",
            "{0} asked why before how, every time, and half of my design answered itself.",
        ],
        ["leadership"] =
        [
            "We rehearsed the conversation twice. The real one was shorter and kinder than either.",
            "{0} did not give me the answer, and I am glad about that now.",
            "First person to tell me that I was protecting my team from the wrong thing.",
            "Calm, experienced, and on the side of the people who were not in the room.",
            "It stung for a day and has been useful since.",
        ],
        ["product-and-startups"] =
        [
            "Very good at finding the assumption on which all the others stand.",
            "No buzzwords at all, which I did not know was possible.",
            "{0} was gentle about the numbers, and clear.",
            "We decided to stop one thing. I am sleeping better.",
        ],
        ["data-and-ai"] =
        [
            "Very practical, and generous with examples from real work.",
            "{0} drew the data first, and the answer was in the drawing.",
            "I asked about tools and we talked about the decision instead. Rightly.",
        ],
        ["course-help"] =
        [
            "{0} never touched the keyboard and still got me there.",
            "Half an hour saved me a weekend.",
            "Patient with beginner's questions, and I had many.",
            "We drew it instead of talking about it. That was what I needed.",
            "Handed in the same evening and it passed.",
        ],
    };

    private static readonly Dictionary<DemoTheme, IReadOnlyList<string>> ByTheme = new()
    {
        [CareerThemes.Growth] =
        [
            "I had the conversation with my manager two days later, used the exact sentence and got most of it.",
            "Helped me to see that I was running away from a manager and not from a profession.",
        ],
        [CareerThemes.Switch] =
        [
            "The plan for the next six months is realistic about my evenings, which no other plan was.",
            "Concrete titles and search terms. I had been looking for the wrong job.",
        ],
        [CareerThemes.Abroad] =
        [
            "The first time that somebody explained it with numbers and not with adjectives.",
            "I asked for more and got it. The sentence was only nine words long.",
        ],
        [CareerThemes.Freelance] =
        [
            "My rate went up on Monday and nobody fainted.",
            "The sheet with my own numbers is worth ten books.",
        ],
        [CareerThemes.Resume] =
        [
            "The top third of my résumé is unrecognisable, in the best way. Two answers in the first week.",
            "We found numbers where I was sure that there were none.",
            "From two pages to one without losing anything that I miss.",
            "I finally know what to do with the gap: one honest line, done.",
            "{0} knows exactly what recruiters skip.",
        ],
        [CareerThemes.Portfolio] =
        [
            "My case studies begin with the decision now and not with the process diagram.",
            "{0} said what everybody else had been too polite to say, and then helped me to repair it.",
            "I removed half of my projects. The rest look twice as good.",
            "Very short and very useful: one project, one problem, one way out.",
        ],
        [CareerThemes.Behavioural] =
        [
            "Six stories, two minutes each. I used five of them.",
            "I can now say why I left without sounding bitter.",
        ],
        [CareerThemes.Managing] =
        [
            "I handed over two things this week. Nothing burned.",
            "My one-on-ones have changed already. It was one question.",
            "{0} played my difficult colleague so well that I was angry for real.",
            "The review that I rewrote was thanked for. That has never happened to me.",
        ],
        [CareerThemes.Leading] =
        [
            "Honest calibration, with reasons.",
            "Half of my slides are gone and the board asked better questions.",
            "{0} had been there, and said what it cost.",
        ],
        [CraftThemes.SystemDesign] =
        [
            "I now draw less and talk about failure earlier. It made the difference.",
            "{0} kept asking what happens when it is down. So did they.",
            "The estimate that I used to fear takes me two minutes now.",
        ],
        [CraftThemes.Coding] =
        [
            "I asked questions before typing, for the first time. It works.",
            "Thinking aloud feels less silly now.",
        ],
        [CraftThemes.ProductCase] =
        [
            "The scorecard was honest, and the next exercise was chosen to fit it.",
            "I have stopped to jump to features. Mostly.",
        ],
        [CraftThemes.DataInterview] =
        [
            "Window functions are no longer a prayer.",
            "{0} asked for the baseline first. I will never forget it again.",
        ],
        [CraftThemes.Backend] =
        [
            "{0} found the race in ten minutes that we had been chasing for two weeks, and showed me how to test for it.",
            "We deleted about 300 lines. I have never been so happy to lose work.",
            "The comments on tone were as useful as those on code.",
            "I learned to read what the machine says instead of guessing and hoping.",
            "My pull requests are a third of their size since, and get read.",
            "I expected style and got reasons. My colleagues noticed within a week.",
        ],
        [CraftThemes.Frontend] =
        [
            "The list of problems was ordered by people and not by rule numbers. My team understood at once.",
            "It feels like a different application, and we removed more than we added.",
            "{0} showed me how to measure first. My guess was wrong.",
        ],
        [CraftThemes.Architecture] =
        [
            "We left with a smaller diagram and a rehearsed way back.",
            "Quiet nights since the second week. The list was short and right.",
            "I was ready to defend my design and ended up improving it.",
            "{0} told us what not to build. That was the best part.",
        ],
        [CraftThemes.DesignCritique] =
        [
            "Three people, three worries, one flow that now works for all of them.",
            "{0} looked at it in silence for a long while. Then came the right question.",
            "Concrete, visual and never about taste.",
            "I went in with a screen and came out with a reason for each part of it.",
        ],
        [CraftThemes.ProductStrategy] =
        [
            "Our roadmap fits on one page and sales have read it.",
            "Three bets, the evidence for each and what we stop. I presented it the next morning.",
            "I learned that my problem was not the product but whom I was making it for.",
        ],
        [CraftThemes.Founding] =
        [
            "{0} said what investors think and do not say. We moved the fourth slide to the front.",
            "Twenty messages sent, seven answers, two calls. On the same day.",
            "I know now what I will not sign.",
        ],
        [CraftThemes.Analytics] =
        [
            "One definition, one owner, one query. The argument of a year is over.",
            "I had the SQL. {0} gave me the sentence that goes with it.",
            "My tables have a grain now and I know what that means.",
            "The sample was too small, and I now know how to say it before the meeting.",
        ],
        [CraftThemes.MachineLearning] =
        [
            "We wrote thirty test cases and found out that the model was fine and the retrieval was not.",
            "{0} talked me out of a neural network in four minutes. A lookup table is in production.",
            "Explained calibration with umbrellas. It stuck.",
            "We now know when to stop, which is more than most papers told me.",
        ],
        [CraftThemes.DataEngineering] =
        [
            "From nine hours to two by moving one step. I should have traced a record sooner.",
            "Fewer parts, as promised.",
            "{0} asked where a row can be late. Nearly everywhere, it turned out.",
        ],
        [CourseThemes.Backend] =
        [
            "I had misunderstood one sentence about isolation, and everything after it makes sense now.",
            "My migration runs on real rows, and I know why the first one did not.",
            "We broke my inventory project on purpose. Twice. I loved it.",
        ],
        [CourseThemes.Sql] =
        [
            "The doubled rows were a join on the wrong key. I found it myself, with one hint.",
            "Time zones make sense, at least until spring.",
        ],
        [CourseThemes.MachineLearning] =
        [
            "Found the missing minus sign together. I did the next exercise alone.",
            "The project has a smaller scope and I am going to finish it.",
            "I follow the algebra now, and enjoy it, which surprises me most.",
        ],
        [CourseThemes.Design] =
        [
            "People find the button now.",
            "Ten minutes of looking taught me more than the reading list.",
        ],
        [CourseThemes.Manager] =
        [
            "My draft sounded like a contract. The new one sounds like me.",
            "I had the talk on Thursday. It went well.",
        ],
        [CourseThemes.Flutter] =
        [
            "The list scrolls like butter on my oldest phone.",
            "The capstone is in the store. The third review was kind.",
        ],
    };

    private static readonly Dictionary<DemoTheme, IReadOnlyList<string>> Good = ByTheme.ToDictionary(
        pair => pair.Key,
        IReadOnlyList<string> (pair) => [.. pair.Value, .. ByCategory[pair.Key.CategorySlug]]);

    /// <summary>Five stars, or four: what fits sessions of this theme.</summary>
    public static IReadOnlyList<string> GoodFor(DemoTheme theme) => Good[theme];
}
