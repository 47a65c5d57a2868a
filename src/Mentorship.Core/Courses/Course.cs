using Mentorship.Core.Common;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Courses;

/// <summary>
/// What a tutor (a mentor, seen from a course) teaches; offerings can be linked to it. Those who have a place in it keep
/// it, whether it is published or not.
/// </summary>
public sealed class Course : IRecordsDeeds
{
    public const string RecordKind = "course";
    public const int TitleMaxLength = 120;
    public const int SlugMaxLength = 140;
    public const int SummaryMaxLength = 1000;
    public const int MaxLessons = 60;

    /// <summary>Title, the tutor's name, summary and two spaces. A few signs of Unicode grow when folded; what is over is not searched.</summary>
    public const int SearchTextMaxLength = TitleMaxLength + User.NameMaxLength + SummaryMaxLength + 2;

    private readonly DeedNotes _notes = new();
    private readonly List<CourseLesson> _lessons = [];

    private Course()
    {
    }

    public Guid Id { get; private set; }

    public Guid TutorId { get; private set; }

    public MentorProfile Tutor { get; private set; } = null!;

    public string Title { get; private set; } = "";

    /// <summary>The last part of the course's address; made from the first title once and kept, so that links stay good.</summary>
    public string Slug { get; private set; } = "";

    public string Summary { get; private set; } = "";

    /// <summary>Whether it is hidden from all but its tutor and those who have a place in it.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>Title, tutor and summary as they are searched: <see cref="TextExtensions.ForSearch"/>.</summary>
    public string SearchText { get; private set; } = "";

    public Instant CreatedAt { get; private set; }

    /// <summary>Goes up by one with each change, and is the concurrency token: nobody overwrites what they have not seen.</summary>
    public int Version { get; private set; }

    /// <summary>Every lesson that it ever had, if they were read with it; see <see cref="CourseLesson.Position"/>.</summary>
    public IReadOnlyCollection<CourseLesson> AllLessons => _lessons;

    /// <summary>Its lessons in their order, if they were read with it.</summary>
    public IReadOnlyList<CourseLesson> Lessons => [.. _lessons.Where(lesson => lesson.Position is not null).OrderBy(lesson => lesson.Position)];

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => Id.ToString();

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties { get; } = [nameof(Title), nameof(IsDraft)];

    /// <summary>A new one, which only its tutor sees.</summary>
    /// <param name="tutor">Who teaches it, with the user.</param>
    /// <param name="slug">The end of its address, which no other course has.</param>
    /// <param name="title">The caller has checked the lengths of all texts.</param>
    /// <param name="summary">What it teaches, and how.</param>
    /// <param name="lessons">In their order.</param>
    /// <param name="now">The time.</param>
    /// <param name="id">Its id; a new one unless said.</param>
    public static Course Draft(
        MentorProfile tutor, string slug, string title, string summary, IReadOnlyList<LessonLine> lessons, Instant now, Guid? id = null)
    {
        var course = new Course { Id = id ?? Ids.New(now), TutorId = tutor.UserId, Tutor = tutor, Slug = slug, IsDraft = true, CreatedAt = now };
        course.Write(title, summary, lessons, now);
        course._notes.Add(new("course made", tutor.UserId, now));
        return course;
    }

    /// <summary>Describes it anew; with the tutor's user and <see cref="AllLessons"/>.</summary>
    /// <remarks>
    /// A lesson stays the same lesson, done by whoever has done it, while its title stays, wherever it moves; or else
    /// while it stays on its line. One that goes is kept out of sight with who has done it, should it come back.
    /// </remarks>
    public CourseRefusal? Describe(string title, string summary, IReadOnlyList<LessonLine> lessons, Instant now)
    {
        if (!IsDraft && lessons.Count == 0)
        {
            return CourseRefusal.NoLessons;
        }

        Write(title, summary, lessons, now);
        _notes.Add(new("course changed", TutorId, now));
        return null;
    }

    /// <summary>Draft → published; with its lessons.</summary>
    public CourseRefusal? Publish(Instant now)
    {
        if (Lessons.Count == 0)
        {
            return CourseRefusal.NoLessons;
        }

        if (!IsDraft)
        {
            return CourseRefusal.AlreadySo;
        }

        IsDraft = false;
        Version++;
        _notes.Add(new("course published", TutorId, now));
        return null;
    }

    /// <summary>Published → draft. Whoever has a place in it goes on.</summary>
    public CourseRefusal? Withdraw(Instant now)
    {
        if (IsDraft)
        {
            return CourseRefusal.AlreadySo;
        }

        IsDraft = true;
        Version++;
        _notes.Add(new("course withdrawn", TutorId, now));
        return null;
    }

    /// <summary>Writes anew by which words it is found; with the tutor's user.</summary>
    public void WriteForSearch() => SearchText = $"{Title} {Tutor.User.Name} {Summary}".ForSearch().AtMost(SearchTextMaxLength);

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds() => _notes.Take();

    private void Write(string title, string summary, IReadOnlyList<LessonLine> lessons, Instant now)
    {
        Title = title.OnOneLine();
        Summary = summary.OnLines();
        Version++;
        KeepLessons(lessons, now);
        WriteForSearch();
    }

    private void KeepLessons(IReadOnlyList<LessonLine> lines, Instant now)
    {
        var before = Lessons;
        var rows = new CourseLesson?[lines.Count];
        foreach (var (index, line) in lines.Index())
        {
            rows[index] = _lessons.Find(lesson => lesson.Title == line.Title && !rows.Contains(lesson));
        }

        foreach (var (index, line) in lines.Index())
        {
            var onThatLine = before.ElementAtOrDefault(index);
            var row = rows[index] ?? (onThatLine is not null && !rows.Contains(onThatLine) ? onThatLine : null);
            if (row is null)
            {
                _lessons.Add(row = CourseLesson.Of(Id, now));
            }

            rows[index] = row;
            row.Stand(index + 1, line);
        }

        foreach (var gone in _lessons.Where(lesson => !rows.Contains(lesson)))
        {
            gone.TakeOut();
        }
    }
}
