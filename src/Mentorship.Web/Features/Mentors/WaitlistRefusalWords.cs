using Mentorship.Core.People;

namespace Mentorship.Web.Features.Mentors;

/// <summary>What people read when they were not put on a mentor's waitlist, or the mentor was not saved.</summary>
public static class WaitlistRefusalWords
{
    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when a
    // reason has no words.
#pragma warning disable CS8524
    public static string Words(this WaitlistRefusal refusal, string mentor) => refusal switch
    {
        WaitlistRefusal.Oneself => "This is you.",
        WaitlistRefusal.HasFreeTime => $"{mentor} has a free time already, so there is nothing to wait for.",
    };
#pragma warning restore CS8524
}
