namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>A course as told in the tables of content.</summary>
/// <param name="Tutor">The name of its mentor.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">What it teaches, and how.</param>
/// <param name="Learners">How many people are enrolled.</param>
internal sealed record DemoCourse(string Tutor, string Title, string Summary, int Learners)
{
    /// <summary>In their order, as tutors write them.</summary>
    public required IReadOnlyList<string> Lessons { get; init; }

    /// <summary>How many of them the demo mentee has done; null where chance says whether she learns there.</summary>
    public int? DoneByMentee { get; init; }
}
