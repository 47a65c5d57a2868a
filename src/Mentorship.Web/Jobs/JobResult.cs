using Mentorship.Core.Operations;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>How a run of a job went.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Error">What went wrong, in brief; empty if nothing did.</param>
public sealed record JobResult(JobOutcome Outcome, Duration Elapsed, string Error);
