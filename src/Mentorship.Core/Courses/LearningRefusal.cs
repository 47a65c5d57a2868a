namespace Mentorship.Core.Courses;

/// <summary>Why a learner's deed in a course was not done.</summary>
public enum LearningRefusal
{
    /// <summary>Tutors do not learn in their own course.</summary>
    IsTutor = 1,

    /// <summary>There is no place to have in the course, or the learner has none, or there is no such lesson.</summary>
    NotThere = 2,

    /// <summary>Some lessons are not done yet.</summary>
    LessonsLeft = 3,
}
