using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Mentorship.Core.Bookings.Meetings.Zoom;

/// <summary>Zoom: a scheduled meeting for each session (developers.zoom.us/docs/api/meetings).</summary>
public sealed class ZoomHost(HttpClient http, ZoomAccount account, ZoomTokens tokens) : IMeetingHost
{
    private const int Scheduled = 2;
    private const int PageSize = 300;

    // Nobody has the link before it is time.
    private const int AnyTime = 0;

    // What its answers say went wrong, beside the status.
    private const int NoSuchUser = 1001;
    private const int UserOfAnotherAccount = 1010;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    public async Task<HostedMeeting> CreateAsync(MeetingRequest request, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, MeetingsOf(request.Account), Body(request), cancellationToken);
        await ExpectAsync(answer, cancellationToken);
        return Read(await ReadAsync<ZoomMeeting>(answer, cancellationToken));
    }

    public async Task<HostedMeeting> UpdateAsync(string externalId, MeetingRequest request, CancellationToken cancellationToken)
    {
        using (var answer = await SendAsync(HttpMethod.Patch, $"meetings/{Uri.EscapeDataString(externalId)}", Body(request), cancellationToken))
        {
            // Somebody deleted it at Zoom: then there is a new one.
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                return await CreateAsync(request, cancellationToken);
            }

            await ExpectAsync(answer, cancellationToken);
        }

        // The answer to a change is empty, and the link may be another after it.
        using var found = await SendAsync(HttpMethod.Get, $"meetings/{Uri.EscapeDataString(externalId)}", body: null, cancellationToken);
        await ExpectAsync(found, cancellationToken);
        return Read(await ReadAsync<ZoomMeeting>(found, cancellationToken));
    }

    public async Task DeleteAsync(string externalId, CancellationToken cancellationToken)
    {
        // No mail from Zoom: ours says all there is to say.
        using var answer = await SendAsync(
            HttpMethod.Delete,
            $"meetings/{Uri.EscapeDataString(externalId)}?schedule_for_reminder=false&cancel_meeting_reminder=false",
            body: null,
            cancellationToken);
        if (answer.StatusCode != HttpStatusCode.NotFound)
        {
            await ExpectAsync(answer, cancellationToken);
        }
    }

    public async Task<HostedMeeting?> FindAsync(string account, Guid bookingId, CancellationToken cancellationToken)
    {
        var next = "";
        do
        {
            var path = $"{MeetingsOf(account)}?type=scheduled&page_size={PageSize}{(next.Length > 0 ? $"&next_page_token={Uri.EscapeDataString(next)}" : "")}";
            using var answer = await SendAsync(HttpMethod.Get, path, body: null, cancellationToken);
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                // There is no such person at Zoom, so there is nothing of theirs.
                return null;
            }

            await ExpectAsync(answer, cancellationToken);
            var page = await ReadAsync<ZoomList>(answer, cancellationToken);
            if (page.Meetings?.FirstOrDefault(meeting => meeting.Agenda?.Contains(Mark(bookingId), StringComparison.Ordinal) == true) is { } found)
            {
                return Read(found);
            }

            next = page.NextPageToken ?? "";
        }
        while (next.Length > 0);
        return null;
    }

    private static string MeetingsOf(string account) => $"users/{Uri.EscapeDataString(account)}/meetings";

    // Zoom knows no keys of ours, but keeps what it is told about a meeting.
    private static string Mark(Guid bookingId) => bookingId.ToString("N");

    private static ZoomMeeting Body(MeetingRequest request) => new()
    {
        Topic = request.Title,
        Type = Scheduled,
        Agenda = $"Booked on Mentorship. {Mark(request.BookingId)}",
        StartTime = InstantPattern.General.Format(request.Time.Start),
        Timezone = "UTC",
        Duration = (int)request.Time.Length.TotalMinutes,
        Settings = new() { JoinBeforeHost = true, JbhTime = AnyTime, WaitingRoom = false },
    };

    private static HostedMeeting Read(ZoomMeeting meeting) =>
        meeting.Id is { } id && Uri.TryCreate(meeting.JoinUrl, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? new(id.ToString(CultureInfo.InvariantCulture), address)
            : throw new MeetingHostException("Zoom answered with something else than a meeting.");

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, ZoomMeeting? body, CancellationToken cancellationToken)
    {
        if (!account.IsSetUp)
        {
            throw new MeetingHostException("Zoom is not set up on this site.");
        }

        var token = await tokens.GetAsync(http, account, cancellationToken);
        var answer = await SendAsync(method, path, body, token, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized)
        {
            return answer;
        }

        // Zoom may end a token when another process is given one.
        answer.Dispose();
        tokens.Forget(token);
        return await SendAsync(method, path, body, await tokens.GetAsync(http, account, cancellationToken), cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, ZoomMeeting? body, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(account.ApiAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body, options: Json);
        return await ZoomTokens.SendAsync(http, request, cancellationToken);
    }

    private static async Task ExpectAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        var code = await ReadCodeAsync(answer, cancellationToken);
        throw new MeetingHostException((answer.StatusCode, code) switch
        {
            (_, NoSuchUser or UserOfAnotherAccount) => "Zoom does not know your e-mail address there.",
            (HttpStatusCode.TooManyRequests, _) => "Zoom takes no more meetings from you for now.",
            (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _) => "Zoom does not let us make meetings.",
            (var status, null) => $"Zoom answered {(int)status}.",
            (var status, _) => $"Zoom answered {(int)status}, code {code}.",
        });
    }

    private static async Task<int?> ReadCodeAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            return (await answer.Content.ReadFromJsonAsync<ZoomProblem>(Json, cancellationToken))?.Code;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(Json, cancellationToken) ?? throw new JsonException("Nothing.");
        }
        catch (JsonException exception)
        {
            throw new MeetingHostException("Zoom answered with something that cannot be read.", exception);
        }
    }

    private sealed record ZoomMeeting
    {
        public long? Id { get; init; }

        public string? JoinUrl { get; init; }

        public string? Topic { get; init; }

        public int? Type { get; init; }

        public string? Agenda { get; init; }

        public string? StartTime { get; init; }

        public string? Timezone { get; init; }

        public int? Duration { get; init; }

        public ZoomSettings? Settings { get; init; }
    }

    private sealed record ZoomSettings
    {
        public bool JoinBeforeHost { get; init; }

        /// <summary>How many minutes before the start people may come in without the host.</summary>
        public int JbhTime { get; init; }

        public bool WaitingRoom { get; init; }
    }

    private sealed record ZoomList(IReadOnlyList<ZoomMeeting>? Meetings, string? NextPageToken);

    private sealed record ZoomProblem(int? Code);
}
