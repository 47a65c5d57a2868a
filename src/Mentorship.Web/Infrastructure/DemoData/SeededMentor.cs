using Mentorship.Core.People;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>A mentor as written, with what it was written from.</summary>
internal sealed record SeededMentor(DemoMentor Script, MentorProfile Profile, MentorCalendar Calendar);
