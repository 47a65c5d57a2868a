using Mentorship.Core.Operations;
using Mentorship.Web.Features.Shared.Lists;

namespace Mentorship.Web.Features.Admin.Jobs;

/// <summary>One job, with its runs.</summary>
public sealed record JobPage(JobLine Job, ListPage<JobRun> Runs, JobForm Form);
