using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>A job and how often it runs.</summary>
/// <param name="Name">Under which the database knows it; another name is another job.</param>
/// <param name="Work">The class that does it.</param>
/// <param name="Every">From one start to the next, at least a second. The first is at once.</param>
public sealed record TimetableEntry(string Name, Type Work, Duration Every)
{
    public static TimetableEntry For<TWork>(Duration every)
        where TWork : IJobWork => new(typeof(TWork).Name, typeof(TWork), every);
}
