using NodaTime;

namespace Mentorship.Web.Features.Admin.Audit;

/// <summary>How far back the audit is looked through.</summary>
public static class AuditPeriod
{
    private static readonly Duration Usual = Duration.FromDays(7);

    private static readonly Dictionary<string, (string Words, Duration Length)> Known = new(StringComparer.Ordinal)
    {
        ["day"] = ("A day", Duration.FromDays(1)),
        ["month"] = ("A month", Duration.FromDays(31)),
        ["quarter"] = ("Three months", Duration.FromDays(92)),
        ["year"] = ("A year", Duration.FromDays(366)),
        ["ever"] = ("All of it", Duration.FromDays(36_600)),
    };

    public static IReadOnlyList<KeyValuePair<string, string>> Choices { get; } = [.. Known.Select(row => KeyValuePair.Create(row.Key, row.Value.Words))];

    public static Duration Of(string? name) => !string.IsNullOrEmpty(name) && Known.TryGetValue(name, out var period) ? period.Length : Usual;
}
