namespace Mentorship.Web.Features.Mentor;

/// <summary>A mentor's sessions in numbers.</summary>
public sealed record MentorFigures
{
    /// <summary>People who had or have a session.</summary>
    public required int Mentees { get; init; }

    /// <summary>Sessions that are agreed on or took place, those to which somebody did not come among them.</summary>
    public required int Sessions { get; init; }

    /// <summary>Agreed on, and not over.</summary>
    public required int Upcoming { get; init; }

    public required int Completed { get; init; }

    public required int NoShows { get; init; }

    /// <summary>Cancelled, declined, or not answered in time.</summary>
    public required int Cancelled { get; init; }

    /// <summary>Requests for sessions that are not answered for good.</summary>
    public required int Requests { get; init; }

    /// <summary>Those of them that the mentor has answered with another time, and whose mentee has to answer now.</summary>
    public required int AnsweredRequests { get; init; }

    /// <summary>Sessions for which a mentee has proposed another time.</summary>
    public required int Moves { get; init; }

    /// <summary>What waits for the mentor's answer.</summary>
    public int Waiting => Requests - AnsweredRequests + Moves;
}
