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
            38),
        new(
            "Wanjiru Kamau",
            "Practical SQL for analysts",
            "Eight weeks of questions that businesses really ask, on data as messy as they really have. Joins, " +
                "windows, time zones, and how to tell a colleague that the number from last month was wrong. The " +
                "capstone uses the open bus data of Nairobi.",
            44),
        new(
            "Karthik Subramanian",
            "Machine learning from first principles",
            "Linear models, trees and small networks, each first by hand and then in forty lines of code. Twelve " +
                "weeks with short assignments and a project of your own; for people who can program and want to " +
                "know why things work before they import them.",
            31),
        new(
            "Zofia Wiśniewska",
            "Interface design for people who build",
            "Hierarchy, type, colour, states and words for developers who have to design because nobody else will. " +
                "Six weeks, one page redesigned in every one of them, with critique from the group.",
            27),
        new(
            "Priyanka Sethi",
            "Your first ninety days as a manager",
            "A working course for people who lead their first team: expectations, one-on-ones, feedback, delegation " +
                "and hiring. Each module ends with something to do on Monday, and with a conversation about how it " +
                "went.",
            24),
        new(
            "Chidi Eze",
            "Shipping mobile apps with Flutter",
            "From the first widget to a signed release in both stores. Offline data, cheap phones and slow networks " +
                "are part of every lesson and not a chapter at the end.",
            33),
    ];
}
