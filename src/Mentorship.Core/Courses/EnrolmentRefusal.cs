namespace Mentorship.Core.Courses;

/// <summary>Why a place in a course was not given or finished.</summary>
public enum EnrolmentRefusal
{
    /// <summary>Nobody has an account with that e-mail address.</summary>
    NoSuchPerson = 1,

    /// <summary>Tutors do not learn in their own course.</summary>
    IsTutor = 2,
    AlreadyEnrolled = 3,
    AlreadyCompleted = 4,
}
