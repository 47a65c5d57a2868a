namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>The accounts of the demo data. They exist in Development only, and share one password.</summary>
public static class DemoAccounts
{
    /// <summary>Everybody's password, the people without a named account included.</summary>
    public const string Password = "quiet-harbour-lantern";

    public static readonly DemoAccount Mentee = new(
        "mentee@mentorship.example",
        "Ada Mensah",
        "Europe/London",
        "A mentee with coming, past and cancelled sessions, and one to review");

    public static readonly DemoAccount Member = new(
        "member@mentorship.example",
        "Ravi Deshpande",
        "Asia/Kolkata",
        "A member with two included sessions a week");

    public static readonly DemoAccount Mentor = new(
        "mentor@mentorship.example",
        "Ines Carvalho",
        "Europe/Lisbon",
        "A mentor with offerings, a course, sessions behind and ahead, and reviews");

    public static readonly DemoAccount Admin = new(
        "admin@mentorship.example",
        "Robin Keller",
        "Europe/Berlin",
        "An administrator");

    public static IReadOnlyList<DemoAccount> All { get; } = [Mentee, Member, Mentor, Admin];
}
