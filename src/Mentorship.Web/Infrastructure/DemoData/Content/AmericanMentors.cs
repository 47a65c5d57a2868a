using Mentorship.Core.Common;
using Mentorship.Core.Offerings;

namespace Mentorship.Web.Infrastructure.DemoData.Content;

internal static class AmericanMentors
{
    public static IReadOnlyList<DemoMentor> All { get; } =
    [
        new()
        {
            Name = "Mariana Duarte", Zone = "America/Sao_Paulo", Currency = Currencies.Usd,
            Headline = "Growth product lead", Company = "Jabuti Bank", Years = 9, Demand = 3,
            Hours = "Mon-Fri 08:00-10:00; Tue 19:00-21:00",
            Specialties = ["Growth", "Experiments", "Fintech", "Product interviews"],
            Bio = "I run experiments at a bank for people who have never had one. Two thirds of them fail, and the " +
                "company pays me to be cheerful about it. I mentor in Portuguese, Spanish and English, sometimes in " +
                "one sentence.",
            Offerings =
            [
                new("Experiment design that survives the meeting", CraftThemes.Analytics, 60, 50)
                {
                    Description = "Hypothesis, sample size, guard rails and what you will do with each possible " +
                        "result. We write it down before the test begins.",
                    Topics =
                    [
                        "Our A/B test has 2,000 users and a great result. I do not believe it.",
                        "Testing a price on a page that only 80 people see in a day.",
                        "Two experiments on one screen at the same time. Is that allowed?",
                        "My manager stops tests when they look good.",
                    ],
                    Preparation = "The change, the metric, and weekly traffic.",
                },
                new("Product interview practice for non-native speakers", CraftThemes.ProductCase, 60, 40)
                {
                    Description = "A full case at your own pace, with help for the phrases that carry structure. " +
                        "Accent is not a problem; mumbling is, and we practise.",
                    Topics =
                    [
                        "Practise a strategy case about entering a new country with a savings app.",
                        "I know the frameworks in Portuguese and lose them in English.",
                        "APM interviews next month. I have never done a case with a real person.",
                        "Please interrupt me when I use fillers.",
                    ],
                },
            ],
        },
        new()
        {
            Name = "Diego Hernández Ruiz", Zone = "America/Mexico_City", Currency = Currencies.Usd,
            Headline = "Full-stack engineer and consultant", Years = 11,
            Hours = "Mon-Thu 17:00-21:00",
            Specialties = ["Freelancing", "Ruby and TypeScript", "Small businesses", "Estimates"],
            Bio = "I have lived on small web projects since 2015: bakeries, clinics and one wrestling league. I " +
                "estimate badly in hours and well in weeks, and can explain the difference. My mentoring is for " +
                "people who would like to be their own boss without becoming a terrible one.",
            Offerings =
            [
                new("Freelance finances without fear", CareerThemes.Freelance, 45, 30)
                {
                    Description = "Rates, taxes, dry months and the point at which you should raise prices. We fill " +
                        "in a simple sheet with your own numbers.",
                    Topics =
                    [
                        "I leave my job in March to freelance and have one client. Let us check the numbers.",
                        "How much to put aside for taxes when every month is different?",
                        "I have been independent for a year and want to raise my rate for existing clients.",
                        "Two dry months in a row. Is it me or the season?",
                    ],
                },
                new("Estimate a project together", CareerThemes.Freelance, 60, 40)
                {
                    Description = "From a client's message to a proposal with three options. You keep the template " +
                        "that I have used for eight years.",
                    Preparation = "The message or the brief, with names removed.",
                },
            ],
        },
        new()
        {
            Name = "Jasmine Carter", Zone = "America/New_York", Currency = Currencies.Usd,
            Headline = "Director of analytics", Company = "Borough Transit", Years = 13, Demand = 4,
            Hours = "Mon-Thu 12:00-13:00 18:00-20:00",
            Specialties = ["Analytics leadership", "Storytelling with data", "Data careers"],
            Bio = "I lead eighteen analysts who answer to eight million riders. I started on the phone in customer " +
                "service and got my first query from a colleague on a sticky note. If you can explain a number to " +
                "my mother, you can explain it to a board.",
            Offerings =
            [
                new("Present your analysis to a tough room", CraftThemes.Analytics, 45, 75)
                {
                    Description = "Ten minutes of presentation, ten minutes of hard questions, then we rebuild the " +
                        "first slide. Bring the real thing.",
                    Topics =
                    [
                        "How do I present uncertain numbers to people who want one number?",
                        "Ridership is down for reasons that the room will not like.",
                        "Ten slides on staffing for a board that decides in five minutes.",
                        "I know the data and freeze at the first question.",
                    ],
                    Preparation = "Slides or a document, and who will be in the room.",
                },
                new("Breaking into data from customer-facing work", CareerThemes.Switch, 30, 0)
                {
                    Description = "You already know what customers mean, which is the hard part. We choose the " +
                        "tools to learn and the internal project to begin with.",
                    Topics =
                    [
                        "Coming from customer support and already writing scripts for my team; how do I make that " +
                            "count?",
                        "Hotel reception, ten years. I keep the occupancy sheet that everybody uses.",
                        "Call-centre team lead who learned SQL at night.",
                        "I am an accountant who automates everything and want to see whether analytics fits me.",
                    ],
                    Rules = new() { NoticeHours = 12, HorizonDays = 30, SessionsPerDay = 2 },
                },
            ],
        },
        new()
        {
            Name = "Daniel Abramowitz", Zone = "America/New_York", Currency = Currencies.Usd,
            Headline = "Early-stage investor", Company = "Cobblestone Ventures", Years = 20, Demand = 3,
            Hours = "Tue 09:00-12:00; Thu 13:00-16:00",
            Specialties = ["Fundraising", "Board work", "Business models", "Founders"],
            Bio = "I have read eleven thousand decks and funded fifty-two companies, so I am wrong for a living. I " +
                "give office hours because the questions are better there than in pitch meetings. I do not invest " +
                "in people I mentor here; it keeps the advice clean.",
            Offerings =
            [
                new("Investor's view of your deck", CraftThemes.Founding, 30, 60)
                {
                    Description = "The reaction that you never hear: what I would say to my partners after you hang " +
                        "up. Then how to change it.",
                    Topics =
                    [
                        "Pre-seed deck, ten slides, first investor meeting in two weeks.",
                        "Second attempt after eleven polite rejections.",
                        "Deck for a company with revenue and no growth yet.",
                        "Hardware, which I am told is a red flag by itself.",
                    ],
                    Preparation = "Deck as a PDF, no password, no confidentiality agreement.",
                    Rules = new() { NoticeHours = 24, HorizonDays = 30, SessionsPerDay = 4 },
                },
                new("Term sheet, clause by clause", CraftThemes.Founding, 60, 150)
                {
                    Description = "What is normal, what is negotiable and what will hurt in three years. I am not " +
                        "your lawyer and will tell you what to ask yours.",
                    Topics =
                    [
                        "Two term sheets, one with a higher valuation and one with nicer people.",
                        "What is a participating preference, and should I be worried?",
                        "The option pool comes out of our side. Is that normal?",
                        "A board seat for a small investor: how to say no.",
                    ],
                    Preparation = "The term sheet and your present list of shareholders.",
                    Rules = new()
                    {
                        NoticeHours = 24, HorizonDays = 60, SessionsPerDay = 2,
                        BufferBeforeMinutes = 10, BufferAfterMinutes = 10,
                    },
                },
            ],
        },
        new()
        {
            Name = "Marcus Bell", Zone = "America/Chicago", Currency = Currencies.Usd,
            Headline = "Engineering manager", Company = "Prairie Robotics", Years = 12,
            Hours = "Mon-Fri 07:00-08:30 12:00-13:00",
            Specialties = ["Management", "Behavioural interviews", "Veterans in tech", "Feedback"],
            Bio = "I served eight years as an aircraft mechanic before I wrote my first line of code, and " +
                "checklists still calm me. I lead a team that builds robots for orchards. Many of my mentees change " +
                "careers late and are better for it.",
            Offerings =
            [
                new("Behavioural interview: build your six stories", CareerThemes.Behavioural, 60, 55)
                {
                    Description = "Most questions can be answered with six good stories. We find yours, trim them " +
                        "to two minutes each, and practise the follow-up questions.",
                    Preparation = "A list of ten moments at work that you remember, good or bad.",
                },
                new("Veterans and late starters: open half hour", CareerThemes.Switch, 30, 0)
                {
                    Description = "For people coming to technology from the forces, trades or care work. We " +
                        "translate what you did into words that recruiters search for.",
                    Topics =
                    [
                        "Twelve years in the navy as an electronics technician. Where would you start?",
                        "Electrician with a bad back and a good head for logic.",
                        "Nurse for fifteen years, building small tools for my ward.",
                        "I am 47 and finished a bootcamp. Please tell me what nobody says.",
                    ],
                },
                new("Write feedback that can be heard", CareerThemes.Managing, 45, 45)
                {
                    Description = "Review season: we take two of your drafts and rewrite them so that the person " +
                        "knows what to keep, what to change and that you are on their side.",
                    Topics =
                    [
                        "First performance reviews to write: six people, one of them will be disappointed.",
                        "A brilliant engineer whom nobody wants to work with.",
                        "Upward feedback for my director, anonymous but not really.",
                        "Somebody who does everything asked and nothing more.",
                    ],
                    Preparation = "Two drafts without names.",
                },
            ],
        },
        new()
        {
            Name = "Grace Liang", Zone = "America/Los_Angeles", Currency = Currencies.Usd,
            Headline = "Principal engineer, platform", Company = "Tidepool Systems", Years = 17, Demand = 4,
            Hours = "Mon 16:00-18:30; Wed-Thu 16:00-18:30",
            Specialties = ["Staff-plus careers", "Platform teams", "System design", "Writing"],
            Bio = "I look after the parts of a cloud platform that nobody notices until they stop. I have been the " +
                "only woman on the architecture board for long enough to have reformed it. I write a lot, and most " +
                "of my mentoring turns into writing too.",
            Offerings =
            [
                new("Mock staff-level design round", CraftThemes.SystemDesign, 90, 180)
                {
                    Description = "A long-form round with an unclear problem, changing requirements and a " +
                        "stakeholder who disagrees. Feedback follows a staff-level rubric that you can keep.",
                    Preparation = "Your target level, and a system that you know well so that I can avoid it.",
                    Rules = new()
                    {
                        NoticeHours = 48, HorizonDays = 45, SessionsPerDay = 1,
                        BufferBeforeMinutes = 15, BufferAfterMinutes = 15,
                    },
                },
                new("Promotion packet, edited", CareerThemes.Growth, 60, 120)
                {
                    Description = "We turn a list of work into an argument. I have sat on the committee, and will " +
                        "read your packet the way it reads at four in the afternoon.",
                    Topics =
                    [
                        "Promotion packet is due next month and I am not sure my examples show impact beyond my team.",
                        "Third attempt at staff. The last comment was 'not yet clear'.",
                        "My largest project was cancelled. Does it still count?",
                        "Two pages that my manager likes and I do not believe.",
                    ],
                    Preparation = "Your draft and the levelling guide of your company.",
                },
                new("Platform team charter", CraftThemes.Architecture, 60, 130)
                {
                    Description = "Who are your customers, what do you not do, and how will anybody know that it " +
                        "works? A page that ends many arguments.",
                    Status = OfferingStatus.Draft,
                },
            ],
        },
        new()
        {
            Name = "Sam Ortega", Zone = "America/Denver", Currency = Currencies.Usd,
            Headline = "Incident lead and site reliability engineer", Company = "High Plains Medical", Years = 9,
            Hours = "Tue-Fri 14:00-17:00; Sat 08:00-11:00",
            Specialties = ["Incidents", "Reliability", "Kubernetes", "Burn-out"],
            Bio = "They/them. I coordinate incidents for a network of rural hospitals, and teach others to do it " +
                "without heroics. After burning out once I rebuilt my work around sleep, and am happy to talk about " +
                "that part too.",
            Offerings =
            [
                new("Incident review, facilitated", CraftThemes.Architecture, 60, 70)
                {
                    Description = "Bring your last bad day. I facilitate a short review with you as I would with a " +
                        "team, and you learn to run the next one.",
                    Topics =
                    [
                        "Four hours without the appointment system and nobody to lead the review.",
                        "A deploy on a Friday, by me. I would like it to be useful.",
                        "The same outage for the third time under three names.",
                        "Our reviews end in a list of actions that no one does.",
                    ],
                    Preparation = "Timeline and chat log, trimmed of anything confidential.",
                },
                new("On-call without burning out", CareerThemes.Growth, 45, 0)
                {
                    Description = "A calm conversation on rotations, boundaries and what to say to the person who " +
                        "decides. Free, because tired people should not have to budget for this.",
                    Topics =
                    [
                        "One week in two on call since a colleague left. I have begun to dread the sound of rain on " +
                            "the phone.",
                        "I am the only one who knows the old system, and holidays are coming.",
                        "How do I tell my lead that I cannot do nights any more?",
                        "Returning after burn-out and afraid of the first page.",
                    ],
                },
            ],
        },
        new()
        {
            Name = "Priyanka Sethi", Zone = "America/Toronto", Currency = Currencies.Usd,
            Headline = "Leadership coach, former engineering director", Years = 18, Demand = 3,
            Hours = "Mon-Wed 11:00-15:00; Thu 18:00-21:00",
            Specialties = ["New managers", "Coaching", "Delegation", "Immigrant careers"],
            Bio = "I arrived in Toronto at twenty-six with a degree that nobody recognised and retired from " +
                "management eighteen years later with a team of ninety. Now I teach the course that I needed. I " +
                "laugh easily, and do not let people off the hook.",
            Offerings =
            [
                new("Manager course: work through your case", CourseThemes.Manager, 45, 35)
                {
                    Description = "For participants of the course: one real situation from your team, held against " +
                        "this week's module.",
                    Preparation = "Your notes from the exercise; half a page is plenty.",
                    BelongsToCourse = true,
                    Rules = new() { NoticeHours = 12, HorizonDays = 30, SessionsPerDay = 4 },
                },
                new("Delegation: hand over three things", CareerThemes.Managing, 60, 85)
                {
                    Description = "We list what you do, choose three things that should be somebody else's, and " +
                        "prepare each hand-over, including what you will do when it goes wrong.",
                },
                new("Newcomers to Canada: your first tech job here", CareerThemes.Abroad, 30, 0)
                {
                    Description = "References, résumé conventions, volunteering that helps and volunteering that " +
                        "does not. For people in their first two years in the country.",
                    Topics =
                    [
                        "Eight years in banking software in Nairobi, four months in Calgary, no answers yet.",
                        "Do I need to write 'Canadian experience' when I have none?",
                        "Survival job or wait? We have savings until spring.",
                        "References: my former company no longer exists.",
                    ],
                    Rules = new() { NoticeHours = 24, HorizonDays = 30, SessionsPerDay = 2 },
                },
            ],
        },
        new()
        {
            Name = "Valentina Rojas", Zone = "America/Bogota", Currency = Currencies.Usd,
            Headline = "Recruiting partner for remote teams", Company = "Páramo Talent", Years = 8, IsNew = true,
            Hours = "Mon-Fri 09:00-11:30",
            Specialties = ["Résumés in English", "Remote work", "Interviews", "Latin America"],
            Bio = "I connect engineers from Bogotá to Buenos Aires with teams that pay on time. Before recruiting I " +
                "taught English, so I can hear the difference between a language problem and a confidence problem. " +
                "It is usually the second.",
            Offerings =
            [
                new("Your résumé in English that sounds like you", CareerThemes.Resume, 45, 25)
                {
                    Description = "We rewrite your three most important lines, and remove the words that nobody " +
                        "says. In Spanish where it helps.",
                    Preparation = "Your résumé in either language.",
                },
                new("Recruiter call, rehearsed", CareerThemes.Behavioural, 30, 0)
                {
                    Description = "The first twenty minutes with a recruiter, in English, with the salary question " +
                        "included. Twice, so that the second time feels easy.",
                },
            ],
        },
    ];
}
