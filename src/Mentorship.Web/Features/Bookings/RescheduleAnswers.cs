using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>How a refused proposal is answered.</summary>
public static class RescheduleAnswers
{
    /// <summary>The page of the proposal again, with the nearest times where it was the time that was refused, and what was written.</summary>
    public static IActionResult Refuse(this Controller controller, RescheduleRefusal refusal, ProposalPage page, DateTimeZone zone)
    {
        var words = refusal.Words(page.Booking, page.Side, zone);
        switch (refusal)
        {
            case RescheduleRefusal.TimeUnavailable(_, var nearest):
                controller.ModelState.AddModelError("Form.Start", words);
                page = page with { Nearest = nearest };
                break;
            default:
                controller.ModelState.AddModelError("", words);
                page = page with { IsRefused = true };
                break;
        }

        return controller.Redraw("Proposal", page, refusal.Status());
    }
}
