using Mentorship.Core.Courses;

namespace Mentorship.Web.Features.Admin.Courses;

/// <summary>What admins read when a place cannot be given or finished.</summary>
public static class EnrolmentWords
{
    public static string Words(this EnrolmentRefusal refusal) => refusal switch
    {
        EnrolmentRefusal.NoSuchPerson => "Nobody has an account with this address. Ask them to register first, or look at how it is written.",
        EnrolmentRefusal.IsTutor => "This is the course’s tutor. Enter a learner’s address.",
        EnrolmentRefusal.AlreadyEnrolled => "This person has a place in the course already.",
        EnrolmentRefusal.AlreadyCompleted => "This person has completed the course already, so nothing was done.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No words for it."),
    };
}
