using Mentorship.Core.Common;
using Mentorship.Core.Offerings;

namespace Mentorship.Web.Infrastructure.DemoData.Content;

internal static class AsianMentors
{
    public static IReadOnlyList<DemoMentor> All { get; } =
    [
        new()
        {
            Name = "Sunita Gurung", Zone = "Asia/Kathmandu", Currency = Currencies.Usd,
            Headline = "Senior front-end engineer", Company = "Rhododendron Studio", Years = 8, Demand = 3,
            Hours = "Sun 10:00-14:00; Mon-Thu 17:00-20:00",
            Specialties = ["Accessibility", "React", "CSS", "Remote teams"],
            Bio = "I build interfaces for museums and public transport, where somebody will always use a screen " +
                "reader, a cracked phone or both. I work from Kathmandu with teams in three time zones that do not " +
                "start on the hour. Mine does not either.",
            Offerings =
            [
                new("Accessibility walk-through of one page", CraftThemes.Frontend, 60, 40)
                {
                    Description = "Keyboard, screen reader, zoom and contrast on a page of your choice, live. You " +
                        "get a list ordered by how many people each problem stops.",
                    Topics =
                    [
                        "Accessibility review of a booking form before the audit does it.",
                        "Our date picker cannot be used with a keyboard, and we cannot replace it this year.",
                        "A timetable page that people read in sunlight and with thick gloves.",
                        "Screen readers read our prices twice and our errors never.",
                    ],
                    Preparation = "A public address or a test account, and the page that matters most.",
                },
                new("Untangle your React state", CraftThemes.Frontend, 90, 55)
                {
                    Description = "We trace one value from the server to the screen and back, and remove every copy " +
                        "that is not needed. Bring a branch where we are allowed to delete things.",
                    Topics =
                    [
                        "Our React state has become a second database. I would like to delete half of it.",
                        "Three sources of truth for one shopping basket.",
                        "A form with forty fields renders on every key stroke.",
                        "I inherited a global store with 200 actions and would like to make a first cut.",
                    ],
                },
                new("Working remotely from a small city", CareerThemes.Abroad, 30, 0)
                {
                    Description = "Electricity, holidays, payments and being taken seriously on a call: what nine " +
                        "years of working for companies far away have taught me.",
                    Topics =
                    [
                        "First remote job with a team seven hours away. I would like to agree on habits before I " +
                            "start.",
                        "Moving back to Pokhara and hoping to keep my job. How do I propose it?",
                        "Getting paid across borders without losing eight percent.",
                        "I miss the corridor talk and get to know about decisions a week late.",
                    ],
                },
            ],
        },
        new()
        {
            Name = "Mei Lin Tan", Zone = "Asia/Singapore", Currency = Currencies.Usd,
            Headline = "VP of engineering", Company = "Straits Freight", Years = 19, Demand = 4,
            Hours = "Mon-Wed 08:00-10:00; Thu 17:00-20:00",
            Specialties = ["Engineering leadership", "Organisation design", "Budgets", "Executive interviews"],
            Bio = "I grew an engineering group from nine to a hundred and forty people, and then had the harder job " +
                "of making it smaller with decency. I now run technology for a shipping company that is older than " +
                "the telephone. I coach directors who have stopped getting honest answers.",
            Offerings =
            [
                new("Director to VP: honest calibration", CareerThemes.Leading, 60, 160)
                {
                    Description = "We compare what you do with what the next role needs in five areas: people, " +
                        "money, product, technology and peers. I will say where I would hesitate to hire you, and " +
                        "what would change my mind.",
                    Preparation = "Your organisation chart, and your own answer to the same question in ten lines.",
                    Rules = new()
                    {
                        NoticeHours = 48, HorizonDays = 60, SessionsPerDay = 1,
                        BufferBeforeMinutes = 15, BufferAfterMinutes = 15,
                    },
                },
                new("Rehearse your board update", CareerThemes.Leading, 45, 120)
                {
                    Description = "You present, I ask what a board member would ask. Two rounds, and usually half " +
                        "of the slides.",
                    Topics =
                    [
                        "Preparing my first board update on engineering: what to show and what to leave out.",
                        "Five slides on a quarter in which we missed two of three goals.",
                        "The board will ask about security after the incident in May.",
                        "Making the case for a year of platform work to people who count features.",
                    ],
                    Preparation = "Slides a day before, please; numbers may be blurred.",
                    Rules = new() { NoticeHours = 48, HorizonDays = 45, SessionsPerDay = 2 },
                },
            ],
        },
        new()
        {
            Name = "Haruto Nakamura", Zone = "Asia/Tokyo", Currency = Currencies.Usd,
            Headline = "Graphics and engine programmer", Company = "Paper Lantern Games", Years = 14, Demand = 3,
            Hours = "Mon 22:00-24:00; Tue-Thu 00:00-02:00 22:00-24:00; Fri 00:00-02:00",
            Specialties = ["C++", "Performance", "Game development", "Profiling"],
            Bio = "I make small islands run at sixty frames a second. I keep the hours of a lighthouse, which suits " +
                "mentees in Europe and on the American west coast rather well. If you can measure it, I would like " +
                "to see the measurement first.",
            Offerings =
            [
                new("Profiling session: find the slow frame", CraftThemes.Backend, 90, 80)
                {
                    Description = "You share a capture and we read it together until the slowest frame has a name. " +
                        "Works for games, but also for servers that think they are games.",
                    Topics =
                    [
                        "Frame time jumps to 40 ms whenever the second island loads.",
                        "Our physics step takes as long as everything else together.",
                        "A server tick that should be 10 ms and is 10 ms most of the time.",
                        "Garbage collection every four seconds, visible in the camera movement.",
                    ],
                    Preparation = "A capture from a release build. Debug builds lie.",
                    Rules = new() { NoticeHours = 24, HorizonDays = 30, SessionsPerDay = 1 },
                },
                new("Game programmer portfolio, reviewed", CareerThemes.Portfolio, 30, 0)
                {
                    Description = "One playable minute is worth ten repositories. I tell you which minute to show, " +
                        "what to cut and what a lead programmer will ask about it.",
                    Topics =
                    [
                        "Three small games and one engine. I have been told to hide the engine.",
                        "Moving from web to game programming with two game-jam entries.",
                        "Tools programmer: how do I show work that players never see?",
                        "Everything good that I made is under NDA. How do I show how I think?",
                    ],
                },
            ],
        },
        new()
        {
            Name = "Yuki Shimizu", Zone = "Asia/Tokyo", Currency = Currencies.Usd,
            Headline = "UX research lead", Company = "Komorebi Health", Years = 12,
            Hours = "Tue-Fri 09:00-12:00 13:00-16:00",
            Specialties = ["User research", "Interviews", "Japanese market", "Inclusive design"],
            Bio = "I listen for a living. My team studies how older people and their families use medical devices " +
                "at home, which means a lot of tea and very few assumptions. I work in Japanese and English and " +
                "help teams to hear what is said in neither.",
            Offerings =
            [
                new("Interview guide, sharpened", CraftThemes.DesignCritique, 45, 50)
                {
                    Description = "We go through your questions and remove those that ask people to agree with you. " +
                        "You practise the first five minutes with me as a very polite participant.",
                    Topics =
                    [
                        "Twelve questions for people who use a hearing aid, and I like all of them too much.",
                        "Interviewing nurses between shifts, twenty minutes each.",
                        "Our questions are translated from English and sound like an examination.",
                        "How to ask about money without making it awkward.",
                    ],
                    Preparation = "Your draft guide and what you will decide with the results.",
                },
                new("Make sense of your research notes", CraftThemes.DesignCritique, 120, 100)
                {
                    Description = "Two hours of joint analysis on up to six interviews: from quotes to patterns to " +
                        "three statements that you can defend in a meeting.",
                    Topics =
                    [
                        "I did five user interviews and would like help reading them without hearing what I hope for.",
                        "Six transcripts about a medicine box, and three colleagues with three conclusions.",
                        "Diary study of two weeks. Too many photographs, too few statements.",
                        "I have to present findings on Monday, and every one begins with 'some'.",
                    ],
                    Preparation = "Transcripts or notes without names.",
                    Rules = new()
                    {
                        NoticeHours = 48, HorizonDays = 45, SessionsPerDay = 1,
                        BufferBeforeMinutes = 10, BufferAfterMinutes = 20,
                    },
                },
            ],
        },
        new()
        {
            Name = "Nguyễn Minh Anh", Zone = "Asia/Ho_Chi_Minh", Currency = Currencies.Usd,
            Headline = "Founder, twice", Company = "Lotus Ledger", Years = 9,
            Hours = "Mon-Fri 15:00-18:00",
            Specialties = ["Founding", "Fundraising", "Small teams", "B2B sales"],
            Bio = "My first company failed slowly and my second one is growing at a pace that I can sleep with. We " +
                "make bookkeeping for market stalls in four countries. I enjoy the months before anybody believes " +
                "you.",
            Offerings =
            [
                new("Pitch deck, torn apart and put together", CraftThemes.Founding, 60, 45)
                {
                    Description = "You present as you would to an investor, I interrupt as one would. Then we " +
                        "reorder the story around the one slide that made me curious.",
                    Preparation = "Send the deck the day before. Ten slides at most, appendix welcome.",
                },
                new("First ten customers", CraftThemes.Founding, 45, 0)
                {
                    Description = "Who they are, where they already spend their day, and the message that you will " +
                        "send to twenty of them this week. We write it together.",
                    Topics =
                    [
                        "Finding the first hundred users for a tool for small farms. I have three.",
                        "We sell to clinics and pilots never end. How do we get to the first paid contract?",
                        "I built it for wedding photographers, and know one.",
                        "Cold messages: I have sent forty, with no answer. I will bring them.",
                    ],
                },
            ],
        },
        new()
        {
            Name = "Leila Haddad", Zone = "Asia/Dubai", Currency = Currencies.Usd,
            Headline = "Lead product manager, logistics", Company = "Souk Express", Years = 9,
            Hours = "Mon-Thu 09:00-11:00 18:00-20:30",
            Specialties = ["Product management", "Logistics", "Arabic and English", "Stakeholders"],
            Bio = "Born in Amman, working in Dubai, shipping to places that have landmarks and no addresses. I have " +
                "learned to write requirements that survive translation. My mentees are mostly the only product " +
                "person in the room, as I was.",
            Offerings =
            [
                new("Only product manager in the company", CraftThemes.ProductStrategy, 45, 45)
                {
                    Description = "How to choose what not to do, make friends in sales and get a decision out of a " +
                        "founder. We work on your calendar as much as on your backlog.",
                },
            ],
        },
        new()
        {
            Name = "Liam Patterson", Zone = "Australia/Sydney", Currency = Currencies.Usd,
            Headline = "Engineering lead, open data", Company = "Gumtree Rail", Years = 13,
            Hours = "Mon-Fri 07:30-09:30; Wed 17:00-20:00",
            Specialties = ["Technical leadership", "Legacy systems", "Code review", "Public sector"],
            Bio = "I modernise timetables, signalling data and occasionally opinions. Most of my career has been in " +
                "code bases older than the people working on them, and I have come to like it there. Early mornings " +
                "are best, before the trains get busy.",
            Offerings =
            [
                new("Legacy code: where to make the first cut", CraftThemes.Backend, 60, 70)
                {
                    Description = "We read a corner of your code base together and look for a seam: the smallest " +
                        "change that makes the next one easier. You leave with a first pull request sketched.",
                    Topics =
                    [
                        "An order module from 2009 with no tests and four people who are afraid of it.",
                        "An ASP.NET application that grew into one controller of 2,000 lines.",
                        "Replacing stored procedures one by one, and which one should be the first.",
                        "We tried to rewrite it twice. I would like to try not to.",
                    ],
                    Preparation = "Read access or a shared screen, and the story of the last change that went wrong.",
                },
                new("Coffee before work", CareerThemes.Growth, 15, 0)
                {
                    Description = "A quarter of an hour, one question, no preparation. Good for a decision that " +
                        "needs to be said aloud once.",
                    Topics =
                    [
                        "Two offers, one decision, due tonight.",
                        "Should I tell my team that I am interviewing elsewhere?",
                        "A sabbatical at forty: brave or silly?",
                        "I was asked to lead and said that I would think about it.",
                    ],
                    Rules = OfferingRules.For(15) with
                    {
                        NoticeHours = 2, HorizonDays = 14, SessionsPerDay = 3,
                        BufferBeforeMinutes = 0, BufferAfterMinutes = 5,
                    },
                },
            ],
        },
        new()
        {
            Name = "Aroha Ngata", Zone = "Pacific/Auckland", Currency = Currencies.Usd,
            Headline = "Chief product officer", Company = "Kererū Learning", Years = 17,
            Hours = "Tue-Thu 09:30-12:30",
            Specialties = ["Product leadership", "Education", "Community-led design", "Coaching"],
            Bio = "I lead product for a learning platform used in kura and schools across Aotearoa. I care about " +
                "who is in the room when decisions are made and who has to live with them. People come to me when " +
                "the strategy is fine on paper and nobody follows it.",
            Offerings =
            [
                new("Strategy that people follow", CraftThemes.ProductStrategy, 90, 130)
                {
                    Description = "We test your strategy with three questions that your teams will ask anyway, and " +
                        "rewrite it until the answers are in the text.",
                    Preparation = "The strategy as it was last presented, and one sentence on why it does not stick.",
                    Rules = new()
                    {
                        NoticeHours = 48, HorizonDays = 60, SessionsPerDay = 1,
                        BufferBeforeMinutes = 10, BufferAfterMinutes = 20,
                    },
                },
                new("First-time product leader: coaching hour", CareerThemes.Leading, 60, 95)
                {
                    Description = "For heads of product in their first two years. One situation, looked at with " +
                        "care, and a next step that is yours and not mine.",
                    Topics =
                    [
                        "My product managers bring me every decision. How do I give them back?",
                        "I was hired over somebody who wanted the role.",
                        "My founder still answers every customer himself.",
                        "I have a strategy and no one to disagree with me.",
                    ],
                },
            ],
        },
    ];
}
