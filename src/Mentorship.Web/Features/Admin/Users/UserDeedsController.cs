using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Users;

/// <summary>One deed to a person: a page that says what it does and asks why, and the deed itself.</summary>
[Authorize(Access.Admin)]
[Route("admin/users/{id:guid}/{deed}")]
public sealed class UserDeedsController(
    UserList users, ChangeMembership membership, ResetAllowance resetAllowance, ManageUser manage, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string deed, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(id, cancellationToken) is not { } user || UserDeeds.Find(deed) is not { } found)
        {
            return NotFound();
        }

        if (!UserDeeds.PossibleFor(user, viewer.RequireUserId()).Contains(found))
        {
            this.Warn($"{found.Words()}: that cannot be done to {user.Name} now.");
            return LocalRedirect($"/admin/users/{id}");
        }

        return View("UserDeed", new UserDeedPage(user, found, new() { WeeklyLimit = user.WeeklyLimit }));
    }

    [HttpPost]
    public async Task<IActionResult> Do(Guid id, string deed, UserDeedForm form, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(id, cancellationToken) is not { } user || UserDeeds.Find(deed) is not { } found)
        {
            return NotFound();
        }

        // Whatever was sent: which deed it is decides.
        if (found.AsksForLimit() && form.WeeklyLimit is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Form.WeeklyLimit", MembershipRefusal.LimitOutOfRange.Words());
        }

        if (ModelState.IsValid)
        {
            if (await DoAsync(id, found, form, cancellationToken) is not { } refusal)
            {
                return LocalRedirect($"/admin/users/{id}");
            }

            ModelState.AddModelError(found.AsksForLimit() && refusal == MembershipRefusal.LimitOutOfRange.Words() ? "Form.WeeklyLimit" : "", refusal);
        }

        return this.Redraw("UserDeed", new UserDeedPage(user, found, form));
    }

    /// <summary>Does it and says so on the next page; or gives back why not.</summary>
    private async Task<string?> DoAsync(Guid id, UserDeed deed, UserDeedForm form, CancellationToken cancellationToken)
    {
        var (admin, reason, now, limit) = (viewer.RequireUserId(), form.Reason!, clock.GetCurrentInstant(), form.WeeklyLimit ?? 0);
        if (deed == UserDeed.ResetWeek)
        {
            return await ResetAsync(id, admin, reason, now, cancellationToken);
        }

        var refusal = deed switch
        {
            UserDeed.StartMembership => (await membership.StartAsync(id, limit, admin, reason, now, cancellationToken))?.Words(),
            UserDeed.ChangeLimit => (await membership.ChangeLimitAsync(id, limit, admin, reason, now, cancellationToken))?.Words(),
            UserDeed.PauseMembership => (await membership.PauseAsync(id, admin, reason, now, cancellationToken))?.Words(),
            UserDeed.ResumeMembership => (await membership.ResumeAsync(id, admin, reason, now, cancellationToken))?.Words(),
            UserDeed.EndMembership => (await membership.EndAsync(id, admin, reason, now, cancellationToken))?.Words(),
            UserDeed.MakeAdmin => (await manage.ChangeRoleAsync(id, isAdmin: true, admin, reason, now, cancellationToken))?.Words(),
            UserDeed.RemoveAdmin => (await manage.ChangeRoleAsync(id, isAdmin: false, admin, reason, now, cancellationToken))?.Words(),
            UserDeed.SignOutEverywhere => (await manage.SignOutEverywhereAsync(id, admin, reason, now, cancellationToken))?.Words(),
            UserDeed.Disable => (await manage.DisableAsync(id, admin, reason, now, cancellationToken))?.Words(),
            UserDeed.Enable => (await manage.EnableAsync(id, admin, reason, now, cancellationToken))?.Words(),
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No such deed."),
        };
        if (refusal is null)
        {
            this.Flash($"Done: {deed.Words().ToLowerInvariant()}.");
        }

        return refusal;
    }

    private async Task<string?> ResetAsync(Guid id, Guid admin, string reason, Instant now, CancellationToken cancellationToken)
    {
        if (await resetAllowance.RunAsync(id, admin, reason, now, cancellationToken) is not { } sessions)
        {
            return MembershipRefusal.NoMembership.Words();
        }

        this.Flash(sessions == 0
            ? "Nothing was booked this week beyond what was given back before, so the full limit was there already."
            : $"The full limit is there again: {(sessions == 1 ? "one session was" : $"{sessions} sessions were")} given back.");
        return null;
    }
}
