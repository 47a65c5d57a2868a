namespace Mentorship.Web.Infrastructure.DemoData.Content;

internal static class Courses
{
    public static IReadOnlyList<DemoCourse> All { get; } =
    [
        new(
            "Ines Carvalho",
            "Backend foundations with C# and PostgreSQL",
            "Ten weeks from an empty folder to a service that survives its first busy day: modelling, transactions, " +
                "migrations, tests against a real database, and reading query plans. You build one inventory system " +
                "and break it on purpose every week.",
            38)
        {
            Lessons =
            [
                "An empty folder and a first table (40 min)",
                "Modelling what a warehouse knows (55 min)",
                "Transactions, and what they do not promise (60 min)",
                "Migrations that can be rolled out at noon (45 min)",
                "Tests against a real database (50 min)",
                "Reading query plans (60 min)",
                "Breaking it on purpose (75 min)",
                "The first busy day (90 min)",
            ],
            DoneByMentee = 8,
        },
        new(
            "Wanjiru Kamau",
            "Practical SQL for analysts",
            "Eight weeks of questions that businesses really ask, on data as messy as they really have. Joins, " +
                "windows, time zones, and how to tell a colleague that the number from last month was wrong. The " +
                "capstone uses the open bus data of Nairobi.",
            44)
        {
            Lessons =
            [
                "Questions before queries (30 min)",
                "Joins without surprises (50 min)",
                "Windows: before, after, best of each (60 min)",
                "Dates, weeks and time zones (55 min)",
                "When last month’s number was wrong (40 min)",
                "Capstone: the buses of Nairobi (120 min)",
            ],
            DoneByMentee = 4,
        },
        new(
            "Karthik Subramanian",
            "Machine learning from first principles",
            "Linear models, trees and small networks, each first by hand and then in forty lines of code. Twelve " +
                "weeks with short assignments and a project of your own; for people who can program and want to " +
                "know why things work before they import them.",
            31)
        {
            Lessons =
            [
                "A line through points, by hand (60 min)",
                "Loss, and going downhill (55 min)",
                "Trees and what they overlook (50 min)",
                "Testing what a model has learnt (45 min)",
                "A small network in forty lines (90 min)",
                "Data that lies (50 min)",
                "A project of your own",
            ],
        },
        new(
            "Zofia Wiśniewska",
            "Interface design for people who build",
            "Hierarchy, type, colour, states and words for developers who have to design because nobody else will. " +
                "Six weeks, one page redesigned in every one of them, with critique from the group.",
            27)
        {
            Lessons =
            [
                "What does the page want? (30 min)",
                "Hierarchy with nothing but size (45 min)",
                "Type and measure (40 min)",
                "Colour that means something (45 min)",
                "States, errors and empty pages (50 min)",
                "Words on buttons (30 min)",
            ],
        },
        new(
            "Priyanka Sethi",
            "Your first ninety days as a manager",
            "A working course for people who lead their first team: expectations, one-on-ones, feedback, delegation " +
                "and hiring. Each module ends with something to do on Monday, and with a conversation about how it " +
                "went.",
            24)
        {
            Lessons =
            [
                "Before Monday: what is expected of you (35 min)",
                "One-on-ones that people look forward to (45 min)",
                "Feedback within a day (40 min)",
                "Giving work away (40 min)",
                "Your first hire (60 min)",
            ],
        },
        new(
            "Chidi Eze",
            "Shipping mobile apps with Flutter",
            "From the first widget to a signed release in both stores. Offline data, cheap phones and slow networks " +
                "are part of every lesson and not a chapter at the end.",
            33)
        {
            Lessons =
            [
                "The first widget (40 min)",
                "Lists that scroll on cheap phones (50 min)",
                "State, kept small (55 min)",
                "Data without a network (60 min)",
                "Slow networks and retries (45 min)",
                "Testing on devices you do not own (40 min)",
                "Signing and both stores (70 min)",
            ],
        },
    ];
}
