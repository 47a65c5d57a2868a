using System.Text;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>What stands between a BEGIN and its END: properties and components within.</summary>
internal sealed class IcsComponent(string name)
{
    // A file has calendars, a calendar has events, an event has alarms: nothing real is deeper.
    private const int MaxDepth = 8;

    private readonly List<IcsProperty> _properties = [];
    private readonly List<IcsComponent> _components = [];

    public string Name => name;

    public IReadOnlyList<IcsComponent> Components => _components;

    public IcsProperty? First(string property)
    {
        foreach (var candidate in _properties)
        {
            if (candidate.Name == property)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The lines of some properties, as they stand in the file.</summary>
    public string LinesOf(params ReadOnlySpan<string> properties)
    {
        var lines = new StringBuilder();
        foreach (var property in _properties)
        {
            if (properties.Contains(property.Name))
            {
                lines.Append(lines.Length > 0 ? "\n" : "").Append(property.Line);
            }
        }

        return lines.ToString();
    }

    public bool Says(string property, string value) =>
        First(property) is { } found && found.Value.Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The calendars of a file; null if it is no calendar file, or not all of one.</summary>
    public static IReadOnlyList<IcsComponent>? Parse(string text)
    {
        var file = new IcsComponent("");
        var open = new Stack<IcsComponent>([file]);
        foreach (var line in Lines(text))
        {
            if (IcsProperty.Parse(line) is not { } property)
            {
                continue;
            }

            if (property.Name == "BEGIN")
            {
                var component = new IcsComponent(property.Value.ToUpperInvariant());
                if (open.Count > MaxDepth || (open.Count == 1 && component.Name != "VCALENDAR"))
                {
                    return null;
                }

                open.Peek()._components.Add(component);
                open.Push(component);
            }
            else if (property.Name == "END")
            {
                if (open.Count == 1 || !property.Value.Equals(open.Pop().Name, StringComparison.OrdinalIgnoreCase))
                {
                    return null;
                }
            }
            else
            {
                open.Peek()._properties.Add(property);
            }
        }

        return open.Count == 1 && file._components.Count > 0 ? file._components : null;
    }

    /// <summary>Lines made whole again: one that begins with a space or a tab goes on with the one before.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        var whole = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                whole.Append(line, 1, line.Length - 1);
                continue;
            }

            if (whole.Length > 0)
            {
                yield return whole.ToString();
            }

            whole.Clear().Append(line);
        }

        if (whole.Length > 0)
        {
            yield return whole.ToString();
        }
    }
}
