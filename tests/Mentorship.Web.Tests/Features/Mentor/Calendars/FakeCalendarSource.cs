using Mentorship.Core.Availability.Calendars;

namespace Mentorship.Web.Tests.Features.Mentor.Calendars;

/// <summary>Calendars of other companies, which say what the test says.</summary>
public sealed class FakeCalendarSource : ICalendarSource
{
    private readonly List<Uri> _asked = [];

    public string Text { get; set; } = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

    public Func<int, string>? Texts { get; set; }

    public CalendarFailure? Failure { get; set; }

    public string? Bad { get; set; }

    public IReadOnlyList<Uri> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    public Task<CalendarAnswer> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        int number;
        lock (_asked)
        {
            number = _asked.Count;
            _asked.Add(address);
        }

        if (address.Host == Bad)
        {
            throw new InvalidOperationException("Nobody thought of this.");
        }

        return Task.FromResult(Failure is { } failure ? CalendarAnswer.Failed(failure) : CalendarAnswer.Of(Texts?.Invoke(number) ?? Text));
    }
}
