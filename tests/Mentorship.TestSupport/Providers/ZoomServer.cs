using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.TestSupport.Providers;

/// <summary>
/// Zoom on a port of this machine: server-to-server OAuth and the meetings of its users, as developers.zoom.us/docs/api
/// describes them, and trouble on demand. Keeps its own books, which tests look into.
/// </summary>
public sealed partial class ZoomServer : IAsyncDisposable
{
    /// <summary>The only user of the account unless others are added.</summary>
    public const string Mentor = "charles@example.com";

    private const string AccountId = "account-1";
    private const string ClientId = "client-1";
    private const string ClientSecret = "zoom-client-secret";
    private const int TopicMaxLength = 200;
    private const int AgendaMaxLength = 2000;
    private const int ListedAgendaLength = 250;
    private const int MaxPerDay = 100;

    private static readonly Duration TokenLife = Duration.FromHours(1);

    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "topic", "type", "agenda", "start_time", "timezone", "duration", "settings",
        "settings.join_before_host", "settings.jbh_time", "settings.waiting_room",
    };

    private readonly IClock _clock;
    private readonly Lock _gate = new();
    private readonly List<string> _calls = [];
    private readonly Dictionary<long, ZoomMeeting> _meetings = [];
    private WebApplication _app = null!;
    private (string Value, Instant Until) _token = ("", Instant.MinValue);
    private long _lastId = 93_000_000_000;
    private int _lastToken;
    private int _written;

    private ZoomServer(IClock clock) => _clock = clock;

    public Uri Address { get; private set; } = null!;

    /// <summary>How many meetings are listed at once at the most.</summary>
    public int PageSize { get; set; } = 300;

    /// <summary>The accounts' users.</summary>
    public HashSet<string> Users { get; } = new(StringComparer.OrdinalIgnoreCase) { Mentor };

    /// <summary>What was asked, as "POST /v2/users/…/meetings", also what was answered with trouble.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public IReadOnlyList<ZoomMeeting> Meetings
    {
        get
        {
            lock (_gate)
            {
                return [.. _meetings.Values.OrderBy(meeting => meeting.Id)];
            }
        }
    }

    /// <summary>What the site has to set to use this server.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Meetings:Zoom:AccountId"] = AccountId,
        ["Meetings:Zoom:ClientId"] = ClientId,
        ["Meetings:Zoom:ClientSecret"] = ClientSecret,
        ["Meetings:Zoom:TokenAddress"] = new Uri(Address, "/oauth/token").AbsoluteUri,
        ["Meetings:Zoom:ApiAddress"] = new Uri(Address, "/v2/").AbsoluteUri,
    };

    public static async Task<ZoomServer> StartAsync(IClock clock)
    {
        var server = new ZoomServer(clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        server._app = builder.Build();
        server._app.MapPost("/oauth/token", server.GrantAsync);
        server._app.MapPost("/v2/users/{user}/meetings", (string user, JsonElement body) => server.Create(user, body));
        server._app.MapGet("/v2/users/{user}/meetings", server.List);
        server._app.MapGet("/v2/meetings/{id:long}", (long id) => server.With(id, meeting => Results.Json(Show(meeting))));
        server._app.MapPatch("/v2/meetings/{id:long}", (long id, JsonElement body) => server.With(id, meeting => server.Change(meeting, body)));
        server._app.MapDelete("/v2/meetings/{id:long}", (long id) => server.With(id, meeting => server.Remove(meeting)));
        server._app.Use(server.ReceiveAsync);
        await server._app.StartAsync();
        server.Address = new(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <summary>Somebody schedules a meeting of their own.</summary>
    public void Schedule(string topic) =>
        Create(Mentor, JsonSerializer.SerializeToElement(new { topic, type = 2, agenda = "", start_time = "2026-03-20T09:00:00Z", duration = 30 }));

    /// <summary>Somebody deletes a meeting by hand.</summary>
    public void Delete(long id)
    {
        lock (_gate)
        {
            _meetings.Remove(id);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> GrantAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{ClientSecret}"));
        if (request.Headers.Authorization != $"Basic {credentials}")
        {
            return Results.Json(new { reason = "Invalid client_id or client_secret", error = "invalid_client" }, statusCode: StatusCodes.Status400BadRequest);
        }

        if (form["grant_type"] != "account_credentials" || form["account_id"] != AccountId)
        {
            return Results.Json(new { reason = "unsupported grant type", error = "unsupported_grant_type" }, statusCode: StatusCodes.Status400BadRequest);
        }

        return Results.Json(new
        {
            access_token = NewToken(),
            token_type = "bearer",
            expires_in = (int)TokenLife.TotalSeconds,
            scope = "meeting:write:meeting:admin meeting:read:list_meetings:admin",
            api_url = "https://api.zoom.us",
        });
    }

    private string NewToken()
    {
        lock (_gate)
        {
            _token = ($"token-{++_lastToken}", _clock.GetCurrentInstant() + TokenLife);
            return _token.Value;
        }
    }

    private IResult Create(string user, JsonElement body)
    {
        lock (_gate)
        {
            if (!Users.Contains(user))
            {
                return No(StatusCodes.Status404NotFound, 1001, $"User does not exist: {user}.");
            }

            if (Refuse(body) is { } refusal)
            {
                return refusal;
            }

            var meeting = new ZoomMeeting(++_lastId, user, body.Clone());
            _meetings[meeting.Id] = meeting;
            return Results.Json(Show(meeting), statusCode: StatusCodes.Status201Created);
        }
    }

    // Without a start in the past: those that have run out are not listed.
    private IResult List(string user, string type, [FromQuery(Name = "page_size")] int pageSize, [FromQuery(Name = "next_page_token")] string? next)
    {
        lock (_gate)
        {
            if (!Users.Contains(user))
            {
                return No(StatusCodes.Status404NotFound, 1001, $"User does not exist: {user}.");
            }

            if (type != "scheduled" || pageSize is < 1 or > 300)
            {
                return No(StatusCodes.Status400BadRequest, 300, "Invalid parameter.");
            }

            var size = Math.Min(pageSize, PageSize);
            var from = next is null ? 0 : int.Parse(next[1..], CultureInfo.InvariantCulture);
            var all = _meetings.Values.Where(meeting => string.Equals(meeting.Host, user, StringComparison.OrdinalIgnoreCase)).OrderBy(meeting => meeting.Id).ToList();
            return Results.Json(new
            {
                page_size = size,
                total_records = all.Count,
                next_page_token = from + size < all.Count ? $"+{from + size}" : "",
                meetings = all.Skip(from).Take(size).Select(meeting => new
                {
                    id = meeting.Id,
                    topic = meeting.Topic,
                    type = 2,
                    agenda = meeting.Agenda[..Math.Min(meeting.Agenda.Length, ListedAgendaLength)],
                    start_time = meeting.StartTime,
                    duration = meeting.Duration,
                    timezone = "UTC",
                    join_url = meeting.JoinUrl,
                }),
            });
        }
    }

    private IResult Change(ZoomMeeting meeting, JsonElement body)
    {
        if (Refuse(body) is { } refusal)
        {
            return refusal;
        }

        _meetings[meeting.Id] = meeting with { Body = body.Clone() };
        return Results.NoContent();
    }

    private IResult Remove(ZoomMeeting meeting)
    {
        _meetings.Remove(meeting.Id);
        return Results.NoContent();
    }

    private IResult With(long id, Func<ZoomMeeting, IResult> answer)
    {
        lock (_gate)
        {
            return _meetings.TryGetValue(id, out var meeting)
                ? answer(meeting)
                : No(StatusCodes.Status404NotFound, 3001, $"Meeting does not exist: {id}.");
        }
    }

    private IResult? Refuse(JsonElement body)
    {
        if (++_written > MaxPerDay)
        {
            return No(StatusCodes.Status429TooManyRequests, 429, "You have exceeded the daily rate limit (100).");
        }

        var names = body.EnumerateObject().SelectMany(field => field.Value.ValueKind == JsonValueKind.Object
            ? field.Value.EnumerateObject().Select(inner => $"{field.Name}.{inner.Name}").Append(field.Name)
            : [field.Name]);
        return !names.All(Fields.Contains)
            || body.GetProperty("type").GetInt32() != 2
            || body.GetProperty("topic").GetString()!.Length > TopicMaxLength
            || body.GetProperty("agenda").GetString()!.Length > AgendaMaxLength
            || !DateTime.TryParseExact(body.GetProperty("start_time").GetString(), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || (body.TryGetProperty("settings", out var settings) && settings.GetProperty("jbh_time").GetInt32() is not (0 or 5 or 10))
                ? No(StatusCodes.Status400BadRequest, 300, "Validation Failed.")
                : null;
    }

    private static object Show(ZoomMeeting meeting) => new
    {
        uuid = $"{meeting.Id}==",
        id = meeting.Id,
        host_email = meeting.Host,
        topic = meeting.Topic,
        type = 2,
        status = "waiting",
        start_time = meeting.StartTime,
        duration = meeting.Duration,
        timezone = "UTC",
        agenda = meeting.Agenda,
        start_url = $"https://us02web.zoom.us/s/{meeting.Id}?zak=secret-of-the-host",
        join_url = meeting.JoinUrl,
        password = "123456",
        settings = new { join_before_host = true, jbh_time = 0, waiting_room = false },
    };

    private static IResult No(int status, int code, string message) => Results.Json(new { code, message }, statusCode: status);
}
