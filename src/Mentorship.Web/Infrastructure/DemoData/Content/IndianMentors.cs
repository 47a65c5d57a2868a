using Mentorship.Core.Common;
using Mentorship.Core.Offerings;

namespace Mentorship.Web.Infrastructure.DemoData.Content;

internal static class IndianMentors
{
    public static IReadOnlyList<DemoMentor> All { get; } =
    [
        new()
        {
            Name = "Karthik Subramanian", Zone = "Asia/Kolkata", Currency = Currencies.Inr,
            Headline = "Principal scientist, recommendations", Company = "Neem Commerce", Years = 13, Demand = 4,
            Hours = "Mon-Fri 07:00-09:00 20:00-22:00",
            Specialties = ["Machine learning", "Recommender systems", "Evaluation", "Teaching"],
            Bio = "I have shipped rankers, forecasts and one model that we proudly replaced with a lookup table. In " +
                "Bengaluru I teach a course that begins with paper and pencil, because everything after that is " +
                "easier. Ask me the question that you think you should already know the answer to.",
            Offerings =
            [
                new("Machine-learning course: help with an assignment", CourseThemes.MachineLearning, 30, 800)
                {
                    Description = "Algebra, code or the idea behind both. We find the line where it went wrong and " +
                        "you repair it.",
                    Preparation = "Name the week and the exercise, and take a photograph of your working if it is " +
                        "on paper.",
                    BelongsToCourse = true,
                    Rules = new() { NoticeHours = 4, HorizonDays = 21, SessionsPerDay = 6 },
                },
                new("Does this need a model? A second opinion", CraftThemes.MachineLearning, 45, 1_800)
                {
                    Description = "Describe the decision that you want to improve and the data that you have. I " +
                        "will tell you whether I would use rules, a simple model or something larger, and how I " +
                        "would know that it works.",
                    Topics =
                    [
                        "Forecasting demand for 300 small shops with a lot of zeros in the data.",
                        "Fraud model with forty positives. Is it even the right tool?",
                        "We sort support mails by hand, about 200 a day, into nine boxes.",
                        "Predicting which students will drop out, and what we would do if we knew.",
                        "Fine-tune, prompt or rules? I have an example of each and an unclear budget.",
                    ],
                    Preparation = "One page: the decision, how it is made today and a sample of the data.",
                },
                new("Mock interview: machine-learning system design", CraftThemes.DataInterview, 60, 2_500)
                {
                    Description = "A ranking or forecasting problem at the level of a senior scientist. I look for " +
                        "framing, baselines and evaluation before architecture, and my feedback follows that order.",
                    Topics =
                    [
                        "Machine-learning system design: ranking for a small marketplace.",
                        "Senior scientist loop next week, I tend to talk about models before metrics.",
                        "Please give me a forecasting problem with cold starts.",
                        "Design a feed for a news app; I would like questions on evaluation.",
                    ],
                    Rules = new()
                    {
                        NoticeHours = 24, HorizonDays = 30, SessionsPerDay = 2,
                        BufferBeforeMinutes = 10, BufferAfterMinutes = 10,
                    },
                },
            ],
        },
        new()
        {
            Name = "Priya Nair", Zone = "Asia/Kolkata", Currency = Currencies.Inr,
            Headline = "Group product manager", Company = "Tiffin Network", Years = 11, Demand = 4,
            Hours = "Tue-Fri 18:30-21:30; Sun 10:00-13:00",
            Specialties = ["Product interviews", "Marketplaces", "Growth", "Women in product"],
            Bio = "I look after the side of a food marketplace that customers never see: kitchens, riders and the " +
                "minutes between them. I moved from consulting to product at thirty and remember every rejected " +
                "application. Mumbai taught me to prioritise while standing in a train.",
            Offerings =
            [
                new("Product case interview with a scorecard", CraftThemes.ProductCase, 60, 2_000)
                {
                    Description = "You get a real case, forty minutes and the scorecard that my team uses, filled " +
                        "in. We finish with the two habits that would change your score most.",
                    Preparation = "Tell me which companies you are talking to, so that I choose a case that fits.",
                },
                new("From consulting or engineering to product", CareerThemes.Switch, 45, 1_200)
                {
                    Description = "We take stock of what you already do that is product work, choose the kind of " +
                        "company where it counts and write the story that connects the two.",
                },
                new("Growth numbers clinic", CraftThemes.ProductStrategy, 45, 1_500)
                {
                    Description = "Bring one funnel or one cohort table. We look for the step where people leave " +
                        "and design the cheapest experiment that could prove us wrong.",
                    Status = OfferingStatus.Paused,
                },
            ],
        },
        new()
        {
            Name = "Arjun Mehta", Zone = "Asia/Kolkata", Currency = Currencies.Inr,
            Headline = "Principal engineer", Company = "Lattice & Loom", Years = 16,
            Demand = 5, IsNearlyFull = true, Hours = "Mon-Fri 19:30-22:30",
            Specialties = ["Distributed systems", "System design", "Code review", "Careers in Bengaluru"],
            Bio = "Sixteen years of back ends, from railway timetables to a weaving exchange with a million orders " +
                "a day. I have been on both sides of more than five hundred interviews. People say that I am calm, " +
                "which is mostly because I have already seen the outage that you are worried about.",
            Offerings =
            [
                new("System design: guided practice", CraftThemes.SystemDesign, 90, 3_000)
                {
                    Description = "Slower than an interview: we design one system together and stop at every " +
                        "decision to look at the alternatives. Choose it when you have read all the books and still " +
                        "do not know where to begin.",
                    Preparation = "Pick two: rate limiter, ticketing, news feed, ride matching, ledger.",
                    Rules = new()
                    {
                        NoticeHours = 24, HorizonDays = 30, SessionsPerDay = 2,
                        BufferBeforeMinutes = 5, BufferAfterMinutes = 10,
                    },
                },
                new("Mock system-design interview, bar-raiser style", CraftThemes.SystemDesign, 60, 2_200)
                {
                    Description = "Forty-five minutes at full pressure with deep follow-up questions, then a clear " +
                        "hire or no-hire and the reasons.",
                },
                new("Ask a principal engineer", CareerThemes.Growth, 30, 0)
                {
                    Description = "An open half hour for engineers with up to five years of experience. Offers, " +
                        "team changes, what to learn next: one question, taken seriously.",
                    Rules = new() { NoticeHours = 12, HorizonDays = 14, SessionsPerDay = 2 },
                },
            ],
        },
        new()
        {
            Name = "Ananya Chatterjee", Zone = "Asia/Kolkata", Currency = Currencies.Inr,
            Headline = "Résumé and LinkedIn writer", Years = 9, Demand = 3,
            Hours = "Mon-Fri 11:00-17:00",
            Specialties = ["Résumés", "LinkedIn", "Career breaks", "Graduates"],
            Bio = "I was a newspaper editor in Kolkata before I began to edit people's working lives. A résumé is a " +
                "headline and six facts, and I will help you to find yours. I have a soft spot for career breaks, " +
                "having had two.",
            Offerings =
            [
                new("Résumé edit, line by line", CareerThemes.Resume, 60, 1_500)
                {
                    Description = "We edit your document together while you watch the changes and question every " +
                        "one of them. You keep the marked-up version and a clean one.",
                    Preparation = "Share an editable file and two adverts; one realistic and one that scares you a " +
                        "little.",
                },
                new("First résumé for students, free", CareerThemes.Resume, 30, 0)
                {
                    Description = "For final-year students in any subject. One page, no photograph, no list of " +
                        "hobbies, and nothing that you could not explain.",
                    Topics =
                    [
                        "I am a new graduate with two internships. One page, please help me choose what stays.",
                        "Third-year student in mechanical engineering, applying for software internships.",
                        "No internship, but I ran our college's sports portal for two years.",
                        "Two pages and a photograph. I was told that you would object to both.",
                    ],
                    Rules = new() { NoticeHours = 24, HorizonDays = 21, SessionsPerDay = 3 },
                },
            ],
        },
        new()
        {
            Name = "Rohit Kulkarni", Zone = "Asia/Kolkata", Currency = Currencies.Inr,
            Headline = "Site reliability lead", Company = "Deccan Grid", Years = 10,
            Hours = "Mon-Thu 21:00-23:30; Sat 16:00-19:00",
            Specialties = ["Reliability", "On-call", "Observability", "Kubernetes"],
            Bio = "I keep an electricity trading platform awake so that other people can sleep. I run blameless " +
                "reviews and collect strange outages, the best of which involved a gecko. From Pune, with a pager " +
                "that has been quiet for weeks, thanks for asking.",
            Offerings =
            [
                new("Quieter on-call: audit of your alerts", CraftThemes.Architecture, 60, 2_000)
                {
                    Description = "We sort last month's alerts into act, look and delete, and rewrite the three " +
                        "that woke you most. Expect to delete more than feels comfortable.",
                    Topics =
                    [
                        "On-call wakes us six times a week. I would like to find the three causes behind it.",
                        "We have 140 alerts, and 9 of them have ever led to anything.",
                        "Disk alerts at four in the morning that repair themselves by five.",
                        "Our alerts page everybody, so nobody moves.",
                    ],
                    Preparation = "Export of alerts for the last thirty days, with times and who acknowledged them.",
                },
            ],
        },
        new()
        {
            Name = "Sneha Reddy", Zone = "Asia/Kolkata", Currency = Currencies.Inr,
            Headline = "Analytics engineer, former tester", Company = "Charminar Retail", Years = 6, IsNew = true,
            Hours = "Sat 09:00-13:00 15:00-18:00; Sun 09:00-12:00",
            Specialties = ["Analytics engineering", "Career changes", "Testing data"],
            Bio = "Four years ago I tested other people's reports in Hyderabad; now I build the tables under them " +
                "and still test everything twice. I changed careers without a degree in computer science and kept " +
                "notes on what it cost and what it did not. Weekends are for mentoring.",
            Offerings =
            [
                new("From testing to data: a six-month plan", CareerThemes.Switch, 45, 0)
                {
                    Description = "We look at the hours that you really have, choose one project that shows three " +
                        "skills, and put dates on it.",
                    Topics =
                    [
                        "Moving from manual testing to data, with a family and about eight hours a week.",
                        "I know SQL from checking reports. What should I learn next, and in which order?",
                        "Test automation in Python for three years; I would like to use it on data pipelines.",
                        "Which internal project could I ask for that looks like analytics engineering?",
                    ],
                    Preparation = "A list of the tools that you use at work, and your weekly timetable.",
                },
                new("Review of your first data models", CraftThemes.Analytics, 60, 900)
                {
                    Description = "Naming, grain, tests and documentation of your transformations, read as kindly " +
                        "as possible and as strictly as necessary.",
                    Topics =
                    [
                        "Help me turn a 400-line SQL query into models that somebody else can read.",
                        "My first fact table has two grains. I think. Please look at it.",
                        "Names and folders for about thirty models before there are three hundred.",
                        "Which tests are worth it when you are the only person with the data?",
                    ],
                },
            ],
        },
    ];
}
