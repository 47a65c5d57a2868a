using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>How every form ends: redrawn with what was typed, or a redirect with a word of success.</summary>
public static class ControllerExtensions
{
    /// <summary>The key under which the layout finds the word of success.</summary>
    public const string FlashKey = "Flash";

    /// <summary>The key of a word of caution.</summary>
    public const string WarningKey = "Warning";

    /// <summary>The page again, with the input kept and the errors beside their fields.</summary>
    public static IActionResult Redraw(this Controller controller, string view, object page, int status = StatusCodes.Status422UnprocessableEntity)
    {
        controller.Response.StatusCode = status;
        return controller.View(view, page);
    }

    /// <summary>Says on the next page what was done.</summary>
    public static void Flash(this Controller controller, string words) => controller.TempData[FlashKey] = words;

    /// <summary>Says on the next page why the person is there and not where they wanted to be.</summary>
    public static void Warn(this Controller controller, string words) => controller.TempData[WarningKey] = words;

    /// <summary>To where the person came from, if that is an address of this site.</summary>
    public static IActionResult RedirectBack(this Controller controller, string? returnUrl, string otherwise = "/") =>
        controller.LocalRedirect(controller.Url.IsLocalUrl(returnUrl) ? returnUrl : otherwise);
}
