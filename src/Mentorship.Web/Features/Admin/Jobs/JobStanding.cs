namespace Mentorship.Web.Features.Admin.Jobs;

/// <summary>How a job stands; the first that is true of it, paused before late before failed.</summary>
public enum JobStanding
{
    OnTime = 1,
    Late = 2,
    Failed = 3,
    Paused = 4,
    NotRun = 5,
}
