using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Payments.Gateways.Mock;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Races;

/// <summary>Someone who does what comes into their head, on whichever node they are led to.</summary>
internal sealed class HistoryClient(
    Nodes nodes, Person person, Guid userId, IReadOnlyList<Guid> offerings, IReadOnlyList<Instant> starts, Random random)
{
    private static readonly string[] Mentees =
        ["take", "take", "take", "go on", "go on", "go on", "pay", "pay", "pay", "extend", "release", "run out", "cancel", "join", "move", "move", "answer", "answer"];

    private static readonly string[] Mentors = ["approve", "approve", "decline", "counter", "counter", "cancel", "join", "run out", "move", "move", "answer", "answer", "answer"];

    private readonly Person[] _at = [person.At(nodes.AddressOf(0)), person.At(nodes.AddressOf(1))];
    private readonly List<string> _faults = [];
    private readonly List<string> _deeds = [];

    /// <summary>Answers that nobody must get.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>What was done and how it was answered; "cut off" where the node was gone.</summary>
    public IReadOnlyList<string> Deeds => _deeds;

    /// <summary>Opens a page on each node.</summary>
    public Task WakeAsync() => Task.WhenAll(_at.Select(node => node.GetAsync($"/offerings/{offerings[0]}")));

    public async Task LiveAsync(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            var deed = "";
            try
            {
                deed = await PickAsync();
                var page = await DoAsync(deed, _at[random.Next(_at.Length)]);
                if (page is null)
                {
                    // There was nothing to do it to.
                    await Task.Delay(30, CancellationToken.None);
                    continue;
                }

                if (page.Status is >= HttpStatusCode.InternalServerError or HttpStatusCode.BadRequest)
                {
                    _faults.Add($"{deed}: {page.Address} answered {(int)page.Status}: {page.Text}");
                }

                _deeds.Add($"{deed} {(int)page.Status}");
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                // The node was killed, or is not back yet: they try something else.
                _deeds.Add("cut off");
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }

    private async Task<string> PickAsync()
    {
        await using var db = nodes.Office.CreateContext();
        var deeds = await db.MentorProfiles.AnyAsync(profile => profile.UserId == userId) ? Mentors : Mentees;
        return deeds[random.Next(deeds.Length)];
    }

    private async Task<Page?> DoAsync(string deed, Person at) => deed switch
    {
        "take" => await at.TakeAsync(offerings[random.Next(offerings.Count)], starts[random.Next(starts.Count)]),
        "go on" => await OnHoldAsync(async id =>
        {
            var details = await at.GetAsync($"/bookings/{id}/details");
            return HasForm(details, details.Path) ? await at.DescribeAsync(details, $"My engine does not compute {random.Next()}.") : details;
        }),
        "pay" => await OnHoldAsync(id => PayAsync(at, id)),
        "extend" => await OnHoldAsync(id => at.PostAsync($"/bookings/{id}/extension")),
        "release" => await OnHoldAsync(id => at.PostAsync($"/bookings/{id}/release")),
        "run out" => await RunOutAsync(),
        "cancel" => await OnSessionAsync([BookingStatus.Pending, BookingStatus.Confirmed], id => SayWhyAsync(at, $"/bookings/{id}/cancellation")),
        "decline" => await OnSessionAsync([BookingStatus.Pending], id => SayWhyAsync(at, $"/bookings/{id}/declination")),
        "approve" => await OnSessionAsync([BookingStatus.Pending], id => at.PostAsync($"/bookings/{id}/approval")),
        "counter" => await OnSessionAsync([BookingStatus.Pending], id => ProposeAsync(at, id)),
        "join" => await OnSessionAsync([BookingStatus.Confirmed, BookingStatus.InProgress], id => at.PostAsync($"/bookings/{id}/attendance")),
        "move" => await OnSessionAsync([BookingStatus.Confirmed], id => ProposeAsync(at, id), from: nodes.Now + Duration.FromHours(4)),
        "answer" => await OnMoveAsync(id => AnswerAsync(at, id)),
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No such deed."),
    };

    private async Task<Page> ProposeAsync(Person at, Guid id)
    {
        var path = $"/bookings/{id}/reschedule/proposal";
        var form = await at.GetAsync($"{path}?start={starts[random.Next(starts.Count)]}");
        return HasForm(form, path) ? await at.SubmitAsync(form, path, ("Form.Words", "Something came up.")) : form;
    }

    /// <summary>Accepts where they can, more often than not; else does whatever else the page has for them.</summary>
    private async Task<Page> AnswerAsync(Person at, Guid id)
    {
        var session = await at.GetAsync($"/bookings/{id}");
        var path = $"/bookings/{id}/reschedule";
        if (HasForm(session, $"{path}/acceptance") && random.Next(3) > 0)
        {
            return await at.SubmitAsync(session, $"{path}/acceptance");
        }

        if (HasForm(session, $"{path}/withdrawal") && random.Next(2) == 0)
        {
            return await at.SubmitAsync(session, $"{path}/withdrawal");
        }

        if (session.Document.QuerySelector($"a[href='{path}/rejection']") is null || random.Next(2) > 0)
        {
            return await ProposeAsync(at, id);
        }

        // The other side may have cancelled meanwhile.
        var form = await at.GetAsync($"{path}/rejection");
        return HasForm(form, $"{path}/rejection") ? await at.SubmitAsync(form, $"{path}/rejection") : form;
    }

    private async Task<Page> PayAsync(Person at, Guid id)
    {
        var step = await at.GetAsync($"/bookings/{id}/payment");
        if (HasForm(step, $"/bookings/{id}/details"))
        {
            step = await at.DescribeAsync(step, "My engine does not compute.");
        }

        if (!HasForm(step, $"/bookings/{id}/payment"))
        {
            return step;
        }

        var way = await at.SubmitAsync(step, step.Path);
        if (way.Document.QuerySelector("a[rel=noreferrer]")?.GetAttribute("href") is not { } address)
        {
            return way;
        }

        // Pages of the provider are the same on both nodes; now and then a payer thinks for so long that the hold is gone.
        var card = await at.GetAsync(new Uri(address).AbsolutePath);
        if (random.Next(4) == 0)
        {
            await RunOutAsync();
        }

        if (!HasForm(card, card.Path))
        {
            return card;
        }

        var number = random.Next(2) == 0 ? MockCard.All[0] : MockCard.All[random.Next(MockCard.All.Count)];
        var paid = await at.SubmitAsync(card, card.Path, ("Form.Number", number.Number), ("Form.Expiry", "12/30"), ("Form.Cvc", "123"));
        return HasForm(paid, $"{card.Path}/code") ? await at.SubmitAsync(paid, $"{card.Path}/code", ("Form.Code", MockCard.Code)) : paid;
    }

    private static async Task<Page> SayWhyAsync(Person at, string path)
    {
        var form = await at.GetAsync(path);
        return HasForm(form, path) ? await at.SubmitAsync(form, path, ("Form.Category", "Ill"), ("Form.Reason", "Something came up.")) : form;
    }

    /// <summary>Time runs out for what is theirs, as if the clock had been moved for it alone.</summary>
    private async Task<Page?> RunOutAsync()
    {
        await using var db = nodes.Office.CreateContext();
        var past = nodes.Now - Duration.FromMinutes(1);
        await db.Bookings
            .Where(booking => booking.MenteeId == userId && booking.Status == BookingStatus.Held)
            .ExecuteUpdateAsync(row => row.SetProperty(booking => booking.HoldExpiresAt, past));
        await db.Bookings
            .Where(booking => booking.MentorId == userId && booking.Status == BookingStatus.Pending)
            .ExecuteUpdateAsync(row => row.SetProperty(booking => booking.RequestExpiresAt, past));
        await db.RescheduleRequests
            .Where(request => request.Status == RescheduleStatus.Open)
            .Where(request => db.Bookings.Any(booking => booking.Id == request.BookingId
                && booking.MentorId == userId
                && (request.Turn == Party.Mentor || booking.Status == BookingStatus.Pending)))
            .ExecuteUpdateAsync(row => row.SetProperty(request => request.ExpiresAt, past));
        return null;
    }

    private async Task<Page?> OnHoldAsync(Func<Guid, Task<Page>> deed)
    {
        await using var db = nodes.Office.CreateContext();
        var id = await db.Bookings
            .Where(booking => booking.MenteeId == userId)
            .OrderByDescending(booking => booking.Status == BookingStatus.Held)
            .ThenByDescending(booking => booking.BookedAt)
            .Select(booking => (Guid?)booking.Id)
            .FirstOrDefaultAsync();
        return id is { } hold ? await deed(hold) : null;
    }

    private async Task<Page?> OnMoveAsync(Func<Guid, Task<Page>> deed)
    {
        await using var db = nodes.Office.CreateContext();
        var ids = await db.Bookings
            .Where(booking => booking.MenteeId == userId || booking.MentorId == userId)
            .Where(booking => booking.Reschedules.Any(request => request.Status == RescheduleStatus.Open))
            .Select(booking => booking.Id)
            .ToListAsync();
        return ids.Count > 0 ? await deed(ids[random.Next(ids.Count)]) : null;
    }

    private async Task<Page?> OnSessionAsync(IReadOnlyList<BookingStatus> statuses, Func<Guid, Task<Page>> deed, Instant? from = null)
    {
        var earliest = from ?? Instant.FromUtc(2000, 1, 1, 0, 0);
        await using var db = nodes.Office.CreateContext();
        var ids = await db.Bookings
            .Where(booking => (booking.MenteeId == userId || booking.MentorId == userId) && statuses.Contains(booking.Status) && booking.StartsAt >= earliest)
            .Select(booking => booking.Id)
            .ToListAsync();
        return ids.Count > 0 ? await deed(ids[random.Next(ids.Count)]) : null;
    }

    private static bool HasForm(Page page, string action) => page.Document.Forms.Any(form => form.GetAttribute("action") == action);
}
