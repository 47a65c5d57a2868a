namespace Mentorship.Core.People;

/// <summary>A language in which a mentor holds sessions.</summary>
public sealed class MentorLanguage
{
    private MentorLanguage()
    {
    }

    public Guid MentorId { get; private set; }

    /// <summary>One of <see cref="Languages"/>.</summary>
    public string Code { get; private set; } = "";

    internal static MentorLanguage Of(Guid mentorId, string code) => new() { MentorId = mentorId, Code = code };
}
