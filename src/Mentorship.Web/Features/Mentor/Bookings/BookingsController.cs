using Mentorship.Core.Policies;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Features.Mentor.Bookings;

/// <summary>What has been booked with a mentor.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/bookings")]
public sealed class BookingsController(BookingListReader lists, MentorFiguresReader figures, Viewer viewer, IClock clock) : Controller
{
    private static readonly string[] Header = ["Begins (UTC)", "Ends (UTC)", "Session", "Mentee", "State", "About"];

    [HttpGet]
    public async Task<IActionResult> List(string? state, int? page, CancellationToken cancellationToken)
    {
        if (!TryFind(state, out var found))
        {
            return UnprocessableEntity();
        }

        var mentorId = viewer.RequireUserId();
        var now = clock.GetCurrentInstant();
        var numbers = await figures.ReadAsync(mentorId, now, cancellationToken);
        if (found is null)
        {
            return View("Bookings", new BookingsPage(numbers, await lists.ReadAsync(Party.Mentor, mentorId, page, cancellationToken), null, [], default));
        }

        var (lines, paging) = await lists.ReadMentorsAsync(mentorId, found.Holds(now), found.IsNewestFirst, page, now, cancellationToken);
        return View("Bookings", new BookingsPage(numbers, null, found, lines, paging));
    }

    [HttpGet("/mentor/bookings.csv")]
    public async Task<IActionResult> Download(string? state, CancellationToken cancellationToken)
    {
        if (!TryFind(state, out var found))
        {
            return UnprocessableEntity();
        }

        var now = clock.GetCurrentInstant();
        var lines = await lists.ReadAllMentorsAsync(viewer.RequireUserId(), found?.Holds(now) ?? (_ => true), now, cancellationToken);
        return CsvFile.Of("bookings.csv", Header, lines.Select(line => new object[]
        {
            InstantPattern.ExtendedIso.Format(line.Time.Start), InstantPattern.ExtendedIso.Format(line.Time.End),
            line.Title, line.OtherName, line.Status.Words(), line.Topic,
        }));
    }

    private static bool TryFind(string? name, out BookingState? state)
    {
        state = BookingState.All.FirstOrDefault(candidate => candidate.Name == name);
        return state is not null || string.IsNullOrEmpty(name);
    }
}
