using Mentorship.Core.Common;
using Mentorship.Core.Offerings;

namespace Mentorship.Web.Infrastructure.DemoData.Content;

internal static class AfricanMentors
{
    public static IReadOnlyList<DemoMentor> All { get; } =
    [
        new()
        {
            Name = "Amara Okafor", Zone = "Africa/Lagos", Currency = Currencies.Ngn,
            Headline = "Staff engineer, payments", Company = "Ketu Pay", Years = 12,
            Demand = 5, IsNearlyFull = true, Hours = "Mon-Thu 18:00-21:00; Sat 10:00-13:00",
            Specialties = ["System design", "Payments", "Interview preparation", "Staff-plus careers"],
            Bio = "I build the part of a payment system that must not lose a transfer when everything around it " +
                "does. Before that I spent six years on core banking, where I learned to love boring technology. I " +
                "interview about sixty engineers a year and I tell people what I really wrote down.",
            Offerings =
            [
                new("Mock system-design interview, with written feedback", CraftThemes.SystemDesign, 60, 25_000)
                {
                    Description = "A full interview at senior or staff level on a question that you have not seen: " +
                        "forty minutes of design, then the feedback I would give to a hiring committee. You get my " +
                        "notes in writing within two days, including the level that I would have argued for.",
                    Preparation = "Tell me the company and the level. Have a drawing tool open that you are quick " +
                        "with; paper and a camera is fine.",
                    Rules = new()
                    {
                        NoticeHours = 24, HorizonDays = 30, SessionsPerDay = 3,
                        BufferBeforeMinutes = 5, BufferAfterMinutes = 15,
                    },
                },
                new("From senior to staff: what is missing?", CareerThemes.Growth, 45, 18_000)
                {
                    Description = "We go through two of your projects and find out where the impact stopped, and " +
                        "why. You leave with one sentence on what you are known for and one thing to do differently " +
                        "next quarter.",
                    Preparation = "Send me half a page on a project that you are proud of. No slides, please.",
                },
                new("Fifteen minutes on one payment problem", CraftThemes.Architecture, 15, 0)
                {
                    Description = "Reconciliation, retries, webhooks that come twice: bring one question and I will " +
                        "try to give you one answer. Free, because somebody did this for me.",
                    Topics =
                    [
                        "A provider sends the same webhook up to four times, and we credit the wallet each time.",
                        "Our daily reconciliation is off by a few naira and nobody can say since when.",
                        "When is it safe to retry a transfer that timed out?",
                        "Storing amounts: we have decimals in one service and integers in another.",
                    ],
                    Rules = OfferingRules.For(15) with { NoticeHours = 4, HorizonDays = 14, SessionsPerDay = 2 },
                },
            ],
        },
        new()
        {
            Name = "Chidi Eze", Zone = "Africa/Lagos", Currency = Currencies.Ngn,
            Headline = "Mobile lead", Company = "Harmattan Labs", Years = 9, Demand = 3,
            Hours = "Mon-Fri 09:00-12:30 14:00-17:30",
            Specialties = ["Flutter", "Android", "Offline-first apps", "App performance"],
            Bio = "My first app had to run on a phone with 512 MB of memory and a connection that came and went " +
                "with the generator. That taught me more than any conference. I lead a team of seven in Yaba and " +
                "teach Flutter in the evenings.",
            Offerings =
            [
                new("Flutter course: office hour", CourseThemes.Flutter, 30, 6_000)
                {
                    Description = "For learners of my course who are stuck on an exercise or on the capstone. We " +
                        "share a screen and you keep the keyboard.",
                    Preparation = "Push your branch before the session and tell me the lesson number.",
                    BelongsToCourse = true,
                    Rules = new() { NoticeHours = 6, HorizonDays = 21, SessionsPerDay = 6 },
                },
                new("Make your app quick on a cheap phone", CraftThemes.Frontend, 60, 15_000)
                {
                    Description = "We profile your app together on one of the phones on my desk, from frame times " +
                        "to start-up and image sizes, and rank what to repair by what people will feel.",
                    Topics =
                    [
                        "Flutter app drops frames on cheap Android phones; I have a recording of the profiler.",
                        "Seven seconds to the first screen on the phone that most of our users have.",
                        "Images eat our users' data bundles, and they tell us so.",
                        "Scrolling a chat with many voice notes.",
                    ],
                    Preparation = "An installable release build, and the one screen that bothers you most.",
                },
                new("Is mobile the right next step for you?", CareerThemes.Switch, 30, 0)
                {
                    Description = "An open conversation for web developers and students in West Africa who think " +
                        "about mobile work: the market, the salaries and the first project that opens doors.",
                    Topics =
                    [
                        "I write PHP for a small agency in Ibadan and wonder whether mobile would pay better.",
                        "Final-year student, one Android app for my church. Is that a portfolio?",
                        "Flutter or native Android for somebody who starts in Lagos today?",
                        "I like back ends more, but all the vacancies that I see are for mobile.",
                    ],
                },
            ],
        },
        new()
        {
            Name = "Folake Adeyemi", Zone = "Africa/Lagos", Currency = Currencies.Ngn,
            Headline = "Product adviser, former head of product", Years = 14, Demand = 4,
            Hours = "Tue-Thu 10:00-16:00; Sat 09:00-12:00",
            Specialties = ["Product strategy", "Pricing", "Fintech", "First product hires"],
            Bio = "I took a savings product from a spreadsheet to two million customers and made most of the " +
                "classic mistakes on the way. Today I advise four young companies and write a letter on pricing in " +
                "markets where cash still wins. I ask a lot of questions before I have opinions.",
            Offerings =
            [
                new("Your roadmap on one page", CraftThemes.ProductStrategy, 90, 40_000)
                {
                    Description = "A working session: we cut your roadmap down to three bets, the evidence for " +
                        "each, and what you would stop for them. Good before a quarter begins or a board meets.",
                    Preparation = "Your roadmap as it is, the last three months of numbers and a list of what " +
                        "customers ask for.",
                    Rules = new()
                    {
                        NoticeHours = 48, HorizonDays = 45, SessionsPerDay = 2,
                        BufferBeforeMinutes = 15, BufferAfterMinutes = 15,
                    },
                },
                new("Mock product-sense interview", CraftThemes.ProductCase, 60, 22_000)
                {
                    Description = "One case, out loud, with the interruptions that real interviewers make. We stop " +
                        "ten minutes early for feedback on structure, users and trade-offs.",
                },
                new("Tea with a product person", CareerThemes.Growth, 30, 0)
                {
                    Description = "Thirty unhurried minutes for women who work in product in Africa. No agenda " +
                        "needed, though it helps to know what you would like to leave with.",
                    Topics =
                    [
                        "I was promoted to product lead and am the youngest in the room by ten years.",
                        "Operations for six years, product for two months. I would like to compare notes.",
                        "How did you decide to leave employment and advise companies?",
                        "I have a great mentor at work and would like one who is not at work.",
                    ],
                    Rules = new() { NoticeHours = 12, HorizonDays = 30, SessionsPerDay = 1 },
                },
            ],
        },
        new()
        {
            Name = "Tobi Akinwale", Zone = "Africa/Lagos", Currency = Currencies.Ngn,
            Headline = "Technical recruiter", Company = "Palmline Talent", Years = 7, Demand = 3,
            Hours = "Mon-Fri 08:00-11:00",
            Specialties = ["Résumés", "Remote hiring", "Salary negotiation"],
            Bio = "I read about two hundred résumés a week, so I know what happens in the first ten seconds. I have " +
                "placed engineers from Lagos, Ibadan and Enugu with teams on four continents. What I tell you is " +
                "what recruiters say when the call is over.",
            Offerings =
            [
                new("Résumé review for remote engineering roles", CareerThemes.Resume, 45, 10_000)
                {
                    Description = "I share my screen and read your résumé as I would at work, thinking aloud. Then " +
                        "we rewrite the top third together, since that is what gets read.",
                    Preparation = "Send the résumé as a PDF with one job advert that you really want.",
                },
                new("Remote contracts from Nigeria, explained", CareerThemes.Abroad, 30, 0)
                {
                    Description = "Contractor, employer of record or relocation: what each of them means for pay, " +
                        "taxes and security, with example numbers in naira and dollars. I am a recruiter and no " +
                        "lawyer, and I say where you need one.",
                    Topics =
                    [
                        "A company in Estonia offers me a contractor agreement in dollars. What should I check?",
                        "Looking for remote work with European companies from Nigeria: contracts, taxes and " +
                            "expectations.",
                        "My employer of record takes more than I thought, and I would like to understand the pay slip.",
                        "Is it usual that a remote contract has no paid leave?",
                    ],
                },
            ],
        },
        new()
        {
            Name = "Wanjiru Kamau", Zone = "Africa/Nairobi", Currency = Currencies.Usd,
            Headline = "Head of data", Company = "Matatu Metrics", Years = 10, Demand = 4,
            Hours = "Mon-Wed 08:30-12:00; Fri 13:00-17:00",
            Specialties = ["SQL", "Analytics", "Data teams", "Metrics"],
            Bio = "I count things that move: buses, parcels and lately electric motorbikes. I came to data from " +
                "urban planning and still believe that a good map beats most dashboards. My teaching is practical " +
                "and my examples are dirty on purpose.",
            Offerings =
            [
                new("SQL course: bring your query", CourseThemes.Sql, 30, 12)
                {
                    Description = "Half an hour on your assignment or capstone. I will not write it for you, but " +
                        "you will leave knowing why it was wrong.",
                    Preparation = "Paste the query and ten rows of the result that surprises you.",
                    BelongsToCourse = true,
                    Rules = new() { NoticeHours = 8, HorizonDays = 21, SessionsPerDay = 6 },
                },
                new("One metric, defined properly", CraftThemes.Analytics, 60, 45)
                {
                    Description = "Active user, on-time delivery, churn: choose the number that your company argues " +
                        "about most. We write down its definition, its edge cases and the query, and decide who " +
                        "owns it.",
                    Topics =
                    [
                        "Sales counts an order when it is placed and finance when it is paid. We need one number.",
                        "Active driver: seven days, thirty days, or at least one trip? I will bring both queries.",
                        "Our on-time rate went up because late parcels are no longer scanned.",
                        "Churn for customers who buy twice a year.",
                    ],
                    Preparation = "The two definitions that disagree, with both queries if you have them.",
                },
                new("Mock SQL interview, live on a messy schema", CraftThemes.DataInterview, 45, 35)
                {
                    Description = "Four questions of growing difficulty on a small logistics database. Afterwards I " +
                        "show you how I would have solved the one that you liked least.",
                    Topics =
                    [
                        "SQL live round with window functions and a messy orders table.",
                        "I use ORMs all day and have to write SQL by hand next week.",
                        "Practise talking while I query. I go quiet and then wrong.",
                        "Analyst role at a courier company, second round is an hour of SQL.",
                    ],
                },
            ],
        },
        new()
        {
            Name = "Kwame Boateng", Zone = "Africa/Accra", Currency = Currencies.Usd,
            Headline = "Cloud architect", Company = "Akwaaba Cloud", Years = 15,
            Hours = "Mon-Fri 16:00-19:00",
            Specialties = ["Cloud architecture", "Cost reviews", "Migrations", "Networking"],
            Bio = "I have moved two hospitals, a bank and a football league to the cloud, and one of them back " +
                "again. I like small systems, short diagrams and bills that people can explain. When I am not " +
                "working I restore old radios.",
            Offerings =
            [
                new("Cloud bill review", CraftThemes.Architecture, 60, 60)
                {
                    Description = "We read your last three bills line by line and mark what is waste, what is habit " +
                        "and what is worth its price. Most people find a quarter of it in the first half hour.",
                    Topics =
                    [
                        "Costs doubled in half a year. I will bring the bill and the diagrams.",
                        "A third of our bill is called data transfer and nobody knows what moves.",
                        "We pay for three environments and use one and a half.",
                        "Reserved capacity runs out in January, and I would like to decide before that.",
                    ],
                    Preparation = "Export the bill by service and remove what is confidential. A diagram helps, " +
                        "however rough.",
                },
                new("Migration plan with a way back", CraftThemes.Architecture, 120, 110)
                {
                    Description = "Two hours on one migration: order of steps, what to measure, the moment from " +
                        "which there is no return, and the rehearsal before it. You leave with a written plan that " +
                        "your team can criticise.",
                    Topics =
                    [
                        "Moving to the cloud with two people and no downtime over the holidays.",
                        "A clinic's records system from one server under a desk to something with backups.",
                        "Changing database engines. I would like to plan the week in which both are running.",
                        "Leaving one provider for another, and the vendor says that it takes a weekend.",
                    ],
                    Preparation = "An inventory of what runs today and the date that somebody promised.",
                    Rules = new()
                    {
                        NoticeHours = 48, HorizonDays = 60, SessionsPerDay = 1,
                        BufferBeforeMinutes = 15, BufferAfterMinutes = 15,
                    },
                },
            ],
        },
        new()
        {
            Name = "Thandiwe Mokoena", Zone = "Africa/Johannesburg", Currency = Currencies.Usd,
            Headline = "Engineering manager", Company = "Jacaranda Health", Years = 11, Demand = 3,
            Hours = "Mon-Thu 12:00-14:00 16:30-18:30",
            Specialties = ["New managers", "One-on-ones", "Hiring", "Healthcare"],
            Bio = "I manage two teams that write software for clinics, where a bad release means that a nurse stays " +
                "late. I was a reluctant manager and still keep a list of the things I wish someone had told me in " +
                "the first month. It is a long list, and we can use it.",
            Offerings =
            [
                new("New manager, first months", CareerThemes.Managing, 60, 50)
                {
                    Description = "For people in their first year of leading. We take one situation that keeps you " +
                        "awake, look at it from the other chair and prepare the actual sentences that you will say.",
                    Rules = new()
                    {
                        NoticeHours = 24, HorizonDays = 30, SessionsPerDay = 2,
                        BufferBeforeMinutes = 10, BufferAfterMinutes = 10,
                    },
                },
                new("Practise a difficult conversation", CareerThemes.Managing, 45, 40)
                {
                    Description = "Role play: I am your colleague and I am as difficult as you ask me to be. Twice " +
                        "through, with a pause to adjust in between.",
                    Topics =
                    [
                        "Telling a friend on my team that they will not be promoted.",
                        "A colleague takes credit for my team's work and I have to bring it up.",
                        "I have to ask my manager for fewer hours after an illness.",
                        "A person on my team smells of alcohol in the mornings. I am worried about them.",
                    ],
                    Preparation = "Tell me who I am, what happened and what you hope for. Change the names.",
                },
            ],
        },
        new()
        {
            Name = "Youssef El Sayed", Zone = "Africa/Cairo", Currency = Currencies.Usd,
            Headline = "Application security engineer", Company = "Nilometer", Years = 8,
            Hours = "Sun 10:00-15:00; Mon-Wed 19:00-22:00",
            Specialties = ["Threat modelling", "Secure code review", "Security careers"],
            Bio = "I break things politely and write reports that developers can act on. Half of my week is " +
                "reviewing code, the other half is explaining to nice people why the reset link should expire. I " +
                "learned most of it from public write-ups and try to give the same back.",
            Offerings =
            [
                new("Threat model of your feature in an hour", CraftThemes.Architecture, 60, 55)
                {
                    Description = "We draw what you are building, list who might want to misuse it and pick the " +
                        "five defences that matter. The result is one page that can live beside the code.",
                    Topics =
                    [
                        "Threat model for a small health app that is about to store documents.",
                        "Password reset by text message for people who share a phone.",
                        "We let customers upload invoices and show them to accountants.",
                        "Public links to private reports: how guessable is guessable?",
                    ],
                    Preparation = "A diagram or a short text about the feature. No production secrets, please.",
                },
                new("Getting into security without a certificate", CareerThemes.Switch, 30, 0)
                {
                    Description = "What to read, what to build, which certificates are worth their price, and how " +
                        "to write a first report that is taken seriously.",
                    Topics =
                    [
                        "Network technician, five years, would like to move to application security.",
                        "I reported two bugs to a local bank and nobody answered. What now?",
                        "Which books and labs are worth an evening a day for half a year?",
                        "Developer who likes to break things. What does a first security job look like?",
                    ],
                },
            ],
        },
    ];
}
