using Mentorship.Core.Common;
using Mentorship.Core.Offerings;

namespace Mentorship.Web.Infrastructure.DemoData.Content;

internal static class EuropeanMentors
{
    public static IReadOnlyList<DemoMentor> All { get; } =
    [
        new()
        {
            Name = DemoAccounts.Mentor.Name, Zone = DemoAccounts.Mentor.TimeZone, Currency = Currencies.Eur,
            Headline = "Staff engineer and teacher", Company = "Azulejo Software", Years = 15, Demand = 5,
            Hours = "Mon-Thu 09:00-12:30 14:00-17:30; Fri 09:00-13:00",
            Specialties = ["C# and .NET", "PostgreSQL", "Code review", "System design", "Teaching"],
            Bio = "I write the unglamorous half of a booking platform in Lisbon: the half where two people want the " +
                "same seat. I have taught more than six hundred people to trust their transactions, and reviewed " +
                "code on most working days since 2011. Expect kind words about you and frank ones about your code.",
            Offerings =
            [
                new("Code review of a real pull request", CraftThemes.Backend, 60, 70)
                {
                    FollowsCourse = true,
                    Description = "We review one of your pull requests as if I were on your team: intent first, " +
                        "then design, then details. You will also hear how I would have commented in writing, " +
                        "because tone is half of a review.",
                    Topics =
                    [
                        "A pull request of 900 lines that I would like to learn how to split.",
                        "Review of my side project's booking module before I put it on my résumé.",
                        "Background jobs run twice now and then, and my fix is in this pull request.",
                        "My team says that my code is clever. I do not think that it is a compliment.",
                        "Errors and retries in one place instead of five; I would like to hear what you see first.",
                        "First contribution in a new job. I would like a rehearsal before my colleagues read it.",
                        "A refactoring without new behaviour that I cannot explain to my reviewers.",
                        "Tests for a payment callback, which take longer than the code.",
                    ],
                    Preparation = "A link or a patch of at most 400 changed lines, and two sentences on what it is " +
                        "for.",
                    Rules = new()
                    {
                        NoticeHours = 24, HorizonDays = 30, SessionsPerDay = 3,
                        BufferBeforeMinutes = 10, BufferAfterMinutes = 10,
                    },
                },
                new("Backend course: office hour", CourseThemes.Backend, 30, 15)
                {
                    Description = "For learners of the course. Exercises, the inventory project or the concept that " +
                        "will not settle: bring one thing and we stay with it.",
                    Preparation = "Push what you have, even if it does not compile. Especially if it does not compile.",
                    BelongsToCourse = true,
                    Rules = new() { NoticeHours = 6, HorizonDays = 21, SessionsPerDay = 6 },
                },
                new("Mock coding interview in C#", CraftThemes.Coding, 45, 50)
                {
                    FollowsCourse = true,
                    Description = "Two problems, thinking aloud, in an editor without completion. Afterwards we " +
                        "watch the moments where I would have started to worry, and what you could have said.",
                    Topics =
                    [
                        "A coding screen in C# next Tuesday: collections, strings and a little concurrency.",
                        "I solve problems alone but go silent when somebody watches. That is what I want to practise.",
                        "Back to interviews after six years. Please begin gently and then do not.",
                        "Coming from Java; my C# is correct and sounds foreign.",
                        "Dynamic programming is my weak spot and I would like to stop hoping that it does not come.",
                        "Practise clarifying questions. I always start to type too early.",
                    ],
                },
                new("Half-day database rescue", CraftThemes.Backend, 180, 220)
                {
                    Description = "Three hours on one slow or unreliable part of your system, from query plans and " +
                        "locks to the schema. For teams of up to four people; I will ask you to share a screen and " +
                        "let someone else take notes.",
                    Topics =
                    [
                        "Slow queries after we passed ten million rows. I have plans and the schema.",
                        "Deadlocks every Monday at nine, when all branches import at once.",
                        "Table of 300 columns, and every report touches it.",
                        "Queries that are quick in the morning and slow after lunch.",
                        "Our migrations lock the bookings table for minutes.",
                    ],
                    Preparation = "Schema, the slowest queries with their plans, and row counts. A copy of the " +
                        "database with invented data is ideal.",
                    Rules = new()
                    {
                        NoticeHours = 48, HorizonDays = 60, SessionsPerDay = 1,
                        BufferBeforeMinutes = 15, BufferAfterMinutes = 30,
                    },
                },
                new("A quarter of an hour, one decision", CareerThemes.Growth, 15, 0)
                {
                    Description = "Free and short. Tell me the decision and the two options; I will ask three " +
                        "questions and keep my opinion until the end.",
                    Rules = OfferingRules.For(15) with { NoticeHours = 4, HorizonDays = 14, SessionsPerDay = 2 },
                },
                new("Pairing on concurrency bugs", CraftThemes.Backend, 90, 95)
                {
                    FollowsCourse = true,
                    Description = "Double bookings, lost updates, deadlocks: we reproduce yours in a test and then " +
                        "make it impossible.",
                    Status = OfferingStatus.Draft,
                },
            ],
        },
        new()
        {
            Name = "Oliver Whitcombe", Zone = "Europe/London", Currency = Currencies.Gbp,
            Headline = "Director of engineering", Company = "Foxglove Insurance", Years = 18, Demand = 3,
            Hours = "Mon-Thu 12:00-13:30 17:30-19:00",
            Specialties = ["Engineering leadership", "Re-organisations", "Regulated industries", "Hiring"],
            Bio = "I run five teams in an industry that measures time in centuries. My speciality is changing " +
                "direction without losing people, and I have the scars to prove that it is possible. I mentor at " +
                "lunch and on the way home.",
            Offerings =
            [
                new("Reorganisation, talked through before it happens", CareerThemes.Leading, 60, 110)
                {
                    Description = "Bring the draft with boxes and arrows. We look at who loses what, which meetings " +
                        "appear and what people will believe on the first evening.",
                    Topics =
                    [
                        "Reorganisation from component teams to product teams; I would like to test my draft.",
                        "Merging two teams after an acquisition, with two leads and one role.",
                        "Splitting platform from product without making one of them second class.",
                        "We need fewer managers, and I am one of them.",
                    ],
                    Preparation = "The present chart, the draft, and what problem it should solve in one sentence.",
                },
                new("Engineering manager interview, rehearsed", CareerThemes.Behavioural, 60, 85)
                {
                    Description = "People, delivery and technical judgement in three rounds of fifteen minutes, " +
                        "followed by the notes I would have taken.",
                },
                new("Lunch-hour leadership question", CareerThemes.Managing, 30, 0)
                {
                    Description = "Half an hour at midday, free, for managers in charities, schools and the public " +
                        "sector.",
                    Rules = new() { NoticeHours = 12, HorizonDays = 30, SessionsPerDay = 1 },
                },
            ],
        },
        new()
        {
            Name = "Aisha Rahman", Zone = "Europe/London", Currency = Currencies.Gbp,
            Headline = "Principal product designer", Company = "Tallow & Thread", Years = 12, Demand = 4,
            Hours = "Mon 18:00-21:00; Wed 18:00-21:00; Sat 10:00-14:00",
            Specialties = ["Product design", "Portfolios", "Design systems", "Design careers"],
            Bio = "I design tools for people who make clothes, and before that I designed forms for the council, " +
                "which is the hardest work there is. I have read some nine hundred portfolios. The good ones are " +
                "shorter than you think.",
            Offerings =
            [
                new("Portfolio review before you apply", CareerThemes.Portfolio, 45, 55)
                {
                    Description = "I open your portfolio as a hiring manager does, with four minutes and a cold " +
                        "coffee, and tell you everything that goes through my head. Then we fix the first project.",
                    Preparation = "A link, and the advert for the role that you want most.",
                },
                new("Design critique of one flow", CraftThemes.DesignCritique, 60, 75)
                {
                    Description = "Ten screens at most. We walk through them as three different people with three " +
                        "different worries, and keep only what helps at least one of them.",
                    Topics =
                    [
                        "Critique of a checkout flow for people who pay with mobile money.",
                        "Onboarding of a learning app: half of the people leave at the third screen.",
                        "Cancelling a subscription, made honest. My colleagues are nervous.",
                        "Form for visa applications in three languages; text gets long and layouts break.",
                    ],
                    Preparation = "A prototype that I can click, or screens in order.",
                },
                new("Open portfolio quarter-hour", CareerThemes.Portfolio, 15, 0)
                {
                    Description = "For juniors and career changers: one project, one impression, one piece of " +
                        "advice. Saturdays are usually free.",
                    Rules = OfferingRules.For(15) with { NoticeHours = 4, HorizonDays = 21, SessionsPerDay = 4 },
                },
            ],
        },
        new()
        {
            Name = "Fergus MacLeod", Zone = "Europe/London", Currency = Currencies.Gbp,
            Headline = "Data engineer", Company = "Northlight Energy", Years = 10,
            Hours = "Tue-Fri 08:00-10:00",
            Specialties = ["Data pipelines", "Streaming", "Warehouses", "Cost"],
            Bio = "I move numbers from wind turbines to people who buy and sell tomorrow's weather. From Edinburgh " +
                "I have rebuilt the same pipeline three times, each time with fewer parts. I would be glad to help " +
                "you skip to the third version.",
            Offerings =
            [
                new("Pipeline post-mortem", CraftThemes.DataEngineering, 60, 80)
                {
                    Description = "Bring the job that fails. We trace one record from source to report, and note " +
                        "each place where it could be lost, doubled or late.",
                    Preparation = "A diagram, the last three failures and how they were repaired.",
                },
                new("Data engineering interview, practical half", CraftThemes.DataInterview, 60, 70)
                {
                    Description = "Modelling and a pipeline design with awkward requirements. I care about how you " +
                        "handle late data and about the questions that you ask.",
                },
            ],
        },
        new()
        {
            Name = "Lena Hoffmann", Zone = "Europe/Berlin", Currency = Currencies.Eur,
            Headline = "Founder and managing director", Company = "Feldweg", Years = 11, Demand = 3,
            Hours = "Mon-Wed 13:00-18:00",
            Specialties = ["Founding", "Seed rounds", "Climate", "Hiring"],
            Bio = "We help farms to measure soil without driving to it. I raised two rounds, declined a third and " +
                "hired thirty people of whom twenty-eight stayed. I will not tell you that it is easy, but I can " +
                "tell you what was unnecessary.",
            Offerings =
            [
                new("Seed round: plan, list and first messages", CraftThemes.Founding, 90, 120)
                {
                    Description = "We set an amount and a story that belong together, sort your list of investors " +
                        "into three waves and write the first message.",
                    Preparation = "Deck, model and your list, however incomplete.",
                    Rules = new()
                    {
                        NoticeHours = 48, HorizonDays = 45, SessionsPerDay = 1,
                        BufferBeforeMinutes = 10, BufferAfterMinutes = 20,
                    },
                },
                new("Founder to founder, off the record", CraftThemes.Founding, 45, 0)
                {
                    Description = "Free for founders before their first round, and for those who think about " +
                        "stopping. What is said stays here.",
                    Rules = new() { NoticeHours = 24, HorizonDays = 30, SessionsPerDay = 1 },
                },
            ],
        },
        new()
        {
            Name = "Mehmet Demir", Zone = "Europe/Berlin", Currency = Currencies.Eur,
            Headline = "Senior back-end engineer", Company = "Spreewerk", Years = 9,
            Hours = "Mon-Fri 06:30-08:30; Sun 18:00-21:00",
            Specialties = ["Go", "PostgreSQL", "Relocation to Germany", "Interviews"],
            Bio = "I moved from Izmir to Berlin with two suitcases and a contract that I did not understand. Today " +
                "I build tenancy software and help others with the same journey, paperwork included. I get up early " +
                "because the database is quiet then.",
            Offerings =
            [
                new("Go service review", CraftThemes.Backend, 60, 65)
                {
                    Description = "Errors, contexts, goroutines that never end, and tests that tell you something. " +
                        "We read the code in the order in which a request does.",
                    Preparation = "Repository access, or the three files that you would show to nobody.",
                },
                new("Relocating to Germany as an engineer", CareerThemes.Abroad, 45, 25)
                {
                    Description = "Offers, permits, probation, taxes and the flat: the order in which to do things " +
                        "and what can wait. From someone who did it and has helped thirty others.",
                    Topics =
                    [
                        "Blue card, flat, bank account: each of them asks for the other two.",
                        "Relocating with a partner who also works in tech; in which order should we apply?",
                        "Probation of six months, is that as frightening as it sounds?",
                        "Offer from a company in Leipzig, in German. I understood half of it.",
                    ],
                },
                new("Coding interview warm-up", CraftThemes.Coding, 30, 0)
                {
                    Description = "One problem, half an hour, early in the morning before your real interview. The " +
                        "aim is that you have already spoken and smiled once.",
                    Rules = new() { NoticeHours = 10, HorizonDays = 21, SessionsPerDay = 3 },
                },
            ],
        },
        new()
        {
            Name = "Camille Laurent", Zone = "Europe/Paris", Currency = Currencies.Eur,
            Headline = "Applied research lead, language", Company = "Plume Juridique", Years = 8, Demand = 4,
            Hours = "Mon-Tue 09:30-12:00; Thu 14:00-18:00",
            Specialties = ["Language models", "Evaluation", "Retrieval", "Research careers"],
            Bio = "I work on systems that read contracts and must say when they do not know. I left the university " +
                "after my doctorate and never regretted it, apart from the library. Most of my mentoring is about " +
                "evaluation, since that is where most projects get quiet.",
            Offerings =
            [
                new("Evaluation plan for a language-model feature", CraftThemes.MachineLearning, 60, 95)
                {
                    Description = "What could go wrong, how you would notice and what you would measure each week. " +
                        "We write thirty test cases together and a rule for when to stop.",
                    Topics =
                    [
                        "Our support assistant answers confidently and wrongly. I would like to set up evaluation " +
                            "properly.",
                        "Summaries of inspection reports: what is a mistake, and what is style?",
                        "How do we notice that a new version of a model made things worse?",
                        "We have 3,000 thumbs, up and down, and no idea what they mean.",
                    ],
                    Preparation = "Ten real inputs, the answers that you got and the answers that you wanted.",
                },
                new("Retrieval that finds the right paragraph", CraftThemes.MachineLearning, 90, 130)
                {
                    Description = "A deep look at chunking, metadata, ranking and the questions of your users, with " +
                        "experiments small enough to run while we talk.",
                    Topics =
                    [
                        "Retrieval over legal documents in two languages; chunks and metadata make me doubt " +
                            "everything.",
                        "Tables in PDF files: the right page is found and the right row is not.",
                        "Twenty versions of one handbook, and users expect the one that is valid.",
                        "Hybrid search gave us two mediocre lists in place of one.",
                    ],
                    Preparation = "A sample of documents and twenty questions with the passages that answer them.",
                },
                new("From a doctorate to industry", CareerThemes.Switch, 30, 0)
                {
                    Description = "For doctoral students in any field near language or data. We translate your " +
                        "thesis into three sentences that a team would hire.",
                    Topics =
                    [
                        "Third year of a doctorate in linguistics, four papers and no idea what a team lead reads.",
                        "Leaving a postdoc in physics. Research engineer or data scientist?",
                        "My thesis has one reader. How do I make three sentences of it?",
                        "Is it a mistake to leave before I hand in?",
                    ],
                },
            ],
        },
        new()
        {
            Name = "Zofia Wiśniewska", Zone = "Europe/Warsaw", Currency = Currencies.Eur,
            Headline = "Interface designer and teacher", Years = 13, Demand = 3,
            Hours = "Tue-Thu 10:00-13:00 14:00-18:00",
            Specialties = ["Interface design", "Typography", "Design for developers"],
            Bio = "I trained as a typographer and ended up designing software for hospitals, tram drivers and bees " +
                "(a long story). I teach developers to see, which is easier than they fear. Independent since 2018, " +
                "in Warsaw, with a very large table.",
            Offerings =
            [
                new("Design course: critique of your assignment", CourseThemes.Design, 30, 18)
                {
                    Description = "We look at your page for ten minutes before anyone speaks. Then hierarchy, " +
                        "spacing, type and words, in this order.",
                    Preparation = "One picture of the page and the brief that you chose.",
                    BelongsToCourse = true,
                    Rules = new() { NoticeHours = 8, HorizonDays = 21, SessionsPerDay = 6 },
                },
                new("Redesign one screen together", CraftThemes.DesignCritique, 120, 110)
                {
                    Description = "Two hours on one screen that bothers you. I sketch, you question, and we end " +
                        "with something that your team can build next week.",
                    Topics =
                    [
                        "Dashboard with eleven charts, and only two that people use. How do I argue for fewer?",
                        "A ward's bed overview that has to be read from three metres.",
                        "Settings page with ninety switches.",
                        "Search results for spare parts, with twenty attributes each.",
                    ],
                    Preparation = "The screen, what it is for, and what you are not allowed to change.",
                    Rules = new()
                    {
                        NoticeHours = 36, HorizonDays = 45, SessionsPerDay = 2,
                        BufferBeforeMinutes = 10, BufferAfterMinutes = 15,
                    },
                },
                new("Type and colour audit", CraftThemes.DesignCritique, 45, 50)
                {
                    Description = "How many sizes, weights and greys do you have, and how many do you need? We " +
                        "count, merge and check contrast.",
                    Status = OfferingStatus.Paused,
                },
            ],
        },
        new()
        {
            Name = "Giulia Ferraro", Zone = "Europe/Rome", Currency = Currencies.Eur,
            Headline = "Career coach for technical people", Years = 16,
            Hours = "Mon-Fri 09:00-12:00",
            Specialties = ["Career changes", "Confidence", "Negotiation", "Freelancing"],
            Bio = "Fifteen years in human resources taught me how decisions about people are made when they are not " +
                "in the room. I now sit on the other side of the table. My clients are engineers, scientists and " +
                "the occasional cellist.",
            Offerings =
            [
                new("Negotiate your offer", CareerThemes.Abroad, 60, 80)
                {
                    Description = "We read the offer, decide what you really want from it, and rehearse the call " +
                        "until the sentence with the number comes out without an apology.",
                    Topics =
                    [
                        "I have an offer in Berlin and one in Toronto and cannot compare them on paper.",
                        "They asked for my present salary, which is low. I have a call tomorrow.",
                        "Which parts of my notice period, bonus and stock can I negotiate when I move country?",
                        "The offer is good and I would still like to ask.",
                    ],
                    Preparation = "The offer without names, and what you earn today.",
                    Rules = new() { NoticeHours = 12, HorizonDays = 30, SessionsPerDay = 3 },
                },
                new("Who am I when I am not my job?", CareerThemes.Growth, 90, 90)
                {
                    Description = "A longer conversation for people after a redundancy, an illness or a very long " +
                        "project. Slow on purpose.",
                    Topics =
                    [
                        "Made redundant after eleven years, and I still get up at half past six.",
                        "The project of my life has shipped and I feel nothing.",
                        "Back from a long illness. I can work again and do not know what I want.",
                        "I have been the reliable one for a decade and would like to stop.",
                    ],
                },
            ],
        },
        new()
        {
            Name = "Erik Sandström", Zone = "Europe/Stockholm", Currency = Currencies.Eur,
            Headline = "Staff engineer, open-source maintainer", Company = "Fjällgrid", Years = 14,
            Hours = "Wed-Fri 15:00-17:00; Sun 19:00-21:00",
            Specialties = ["Open source", "API design", "TypeScript", "Maintenance"],
            Bio = "I maintain a date library that you may have cursed, and at work I build tools for people who " +
                "repair power lines. Half of maintaining is writing, so I care about words in code more than most. " +
                "New contributors are very welcome.",
            Offerings =
            [
                new("Your first open-source contribution", CraftThemes.Frontend, 60, 0)
                {
                    Description = "We find an issue of the right size, build the project and open a draft together. " +
                        "In any project that you like, not only in mine.",
                    Topics =
                    [
                        "I would like to contribute to a library that I use every day, and its build scares me.",
                        "My pull request has been open for two months. Should I ask, and how?",
                        "Documentation changes only so far. I am ready for a small bug.",
                        "Choosing between two projects, one friendly and one important.",
                    ],
                    Preparation = "Git installed, an account, and two projects that you use.",
                    Rules = new() { NoticeHours = 24, HorizonDays = 30, SessionsPerDay = 1 },
                },
                new("API review: names, errors, versions", CraftThemes.Backend, 60, 75)
                {
                    Description = "I read your API as its user and write down every surprise. We decide together " +
                        "which of them to repair before it is public.",
                    Topics =
                    [
                        "Public API for bookings, in beta. Every endpoint returns 200 and I know that it is wrong.",
                        "Pagination and filters for a catalogue, before partners build on them.",
                        "We have to break one field. I would like to do it once and decently.",
                        "Webhooks of ours: signatures, retries and what to promise.",
                    ],
                    Preparation = "Documentation or an OpenAPI file, and one call that you are unsure of.",
                },
            ],
        },
    ];
}
