using System.Text.Json;
using Acornima.Ast;
using Jint;
using Jint.Runtime;
using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>
/// Runs <c>Script/calendar.js</c>, with ical.js in it, in an interpreter of its own for one file. Files are written by
/// strangers, so the work is bounded whatever they hold: a rule can name every second of all time.
/// </summary>
/// <param name="cancellationToken">Ends the work at once.</param>
internal sealed class CalendarScript(CancellationToken cancellationToken) : IDisposable
{
    // Three hundred events that repeat each week take half of the statements. They are what bounds a file, on any
    // machine alike; the time is for one that is busy with other things.
    private const int MaxStatements = 20_000_000;
    private const long MaxAllocatedBytes = 2_000_000_000;
    private const int MaxDepth = 64;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    private static readonly Lazy<Prepared<Script>> Source = new(Prepare);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Engine _engine = new(options => options
        .Strict()
        .MaxStatements(MaxStatements)
        .LimitMemory(MaxAllocatedBytes)
        .LimitRecursion(MaxDepth)
        .TimeoutInterval(MaxTime)
        .CancellationToken(cancellationToken));

    private bool _isLoaded;

    /// <summary>When events begin, each with the rules it has.</summary>
    /// <param name="events">The lines of each that say when it is; none is empty.</param>
    /// <param name="from">On each event's own clock. What begins earlier but lasts until then is there too.</param>
    /// <param name="last">On each event's own clock.</param>
    /// <returns>One for each event, null for one that makes no sense; null for all if they make too much work.</returns>
    public IReadOnlyList<IcsSeries?>? Expand(IReadOnlyCollection<string> events, LocalDateTime from, LocalDateTime last)
    {
        if (events.Count == 0)
        {
            return [];
        }

        try
        {
            if (!_isLoaded)
            {
                _engine.Execute(Source.Value);
                _isLoaded = true;
            }

            var answer = _engine.Invoke("expand", string.Join("\n\n", events), SecondsOf(from), SecondsOf(last));
            return JsonSerializer.Deserialize<List<IcsSeries?>>(answer.AsString(), Json);
        }
        catch (ExecutionCanceledException canceled)
        {
            throw new OperationCanceledException(canceled.Message, canceled, cancellationToken);
        }
        catch (Exception bound) when (bound
            is StatementsCountOverflowException or MemoryLimitExceededException or RecursionDepthOverflowException or TimeoutException)
        {
            return null;
        }
    }

    public void Dispose() => _engine.Dispose();

    private static long SecondsOf(LocalDateTime time) => time.InUtc().ToInstant().ToUnixTimeSeconds();

    private static Prepared<Script> Prepare()
    {
        using var stream = typeof(CalendarScript).Assembly.GetManifestResourceStream("calendar.js")
            ?? throw new InvalidOperationException("The script that reads calendars is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Engine.PrepareScript(reader.ReadToEnd(), "calendar.js", strict: true);
    }
}
