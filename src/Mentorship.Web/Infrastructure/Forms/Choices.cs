using Mentorship.Core.Common;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>Lists to choose from that several forms share.</summary>
public static class Choices
{
    /// <summary>All zones, grouped by continent, by the name of the city.</summary>
    public static IReadOnlyList<SelectListItem> Zones { get; } = ListZones();

    public static IReadOnlyList<SelectListItem> Currencies { get; } =
        [.. Core.Common.Currencies.All.Select(currency => new SelectListItem($"{currency.Symbol} {currency.Name}", currency.Code))];

    private static IReadOnlyList<SelectListItem> ListZones()
    {
        var groups = new Dictionary<string, SelectListGroup>(StringComparer.Ordinal);
        return
        [
            .. TimeZones.Ids.Select(id =>
            {
                var slash = id.IndexOf('/', StringComparison.Ordinal);
                var continent = slash < 0 ? "Everywhere" : id[..slash];
                if (!groups.TryGetValue(continent, out var group))
                {
                    groups.Add(continent, group = new() { Name = continent });
                }

                return new SelectListItem(id[(slash + 1)..].Replace('_', ' ').Replace("/", ", ", StringComparison.Ordinal), id) { Group = group };
            }),
        ];
    }
}
