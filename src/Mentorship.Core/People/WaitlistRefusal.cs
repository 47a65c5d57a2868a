namespace Mentorship.Core.People;

/// <summary>Why somebody was not put on a mentor's waitlist, or a mentor not saved.</summary>
public enum WaitlistRefusal
{
    /// <summary>It is oneself.</summary>
    Oneself = 1,

    /// <summary>There is a free time, so nobody has to wait.</summary>
    HasFreeTime = 2,
}
