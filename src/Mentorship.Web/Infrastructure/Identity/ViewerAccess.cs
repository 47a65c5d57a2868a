using Mentorship.Core.Common;

namespace Mentorship.Web.Infrastructure.Identity;

/// <summary>Keeps the viewer of a request with the request.</summary>
public static class ViewerAccess
{
    /// <summary>Set by the pages' script to the browser's zone.</summary>
    public const string ZoneCookie = "zone";

    /// <summary>The viewer of this request; a visitor if nobody signed in.</summary>
    public static Viewer GetViewer(this HttpContext context)
    {
        if (context.Items[typeof(Viewer)] is not Viewer viewer)
        {
            context.SetViewer(viewer = new Viewer().InZoneOf(context.Request));
        }

        return viewer;
    }

    /// <summary>Whether someone has asked already who the viewer of this request is.</summary>
    public static bool HasViewer(this HttpContext context) => context.Items.ContainsKey(typeof(Viewer));

    public static void SetViewer(this HttpContext context, Viewer viewer) => context.Items[typeof(Viewer)] = viewer;

    /// <summary>The same viewer in the browser's zone, or in UTC where that is not known.</summary>
    public static Viewer InZoneOf(this Viewer viewer, HttpRequest request) =>
        TimeZones.TryGet(request.Cookies[ZoneCookie], out var zone)
            ? viewer with { Zone = zone, ZoneSource = ZoneSource.Browser }
            : viewer;
}
