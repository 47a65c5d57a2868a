using Mentorship.Core.People;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Floods;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NodaTime;

namespace Mentorship.Web.Features.Account;

/// <summary>Signing in.</summary>
[Route("account/sign-in")]
public sealed class SignInController(UserManager<User> users, SignInManager<User> signIn, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public IActionResult Show(string? returnUrl) => viewer.IsSignedIn
        ? this.RedirectBack(returnUrl)
        : View("SignIn", new SignInPage(new(), returnUrl));

    [HttpPost]
    [EnableRateLimiting(Shares.SignIn)]
    public async Task<IActionResult> SignIn(SignInForm form, string? returnUrl)
    {
        if (ModelState.IsValid)
        {
            if (await TryAsync(form.Email!.Trim(), form.Password!))
            {
                return this.RedirectBack(returnUrl, "/bookings");
            }

            // The same words whether the address is unknown, the password wrong or the account locked or
            // disabled: none of it is
            // a stranger's business.
            ModelState.AddModelError(
                $"Form.{nameof(form.Password)}",
                "That e-mail address and password do not match. After five wrong tries an account rests for five minutes.");
        }

        return this.Redraw("SignIn", new SignInPage(form with { Password = null }, returnUrl));
    }

    private async Task<bool> TryAsync(string email, string password)
    {
        if (await users.FindByEmailAsync(email) is { DisabledAt: null } user && !await users.IsLockedOutAsync(user))
        {
            return (await signIn.PasswordSignInAsync(user, password, isPersistent: true, lockoutOnFailure: true)).Succeeded;
        }

        // As much work as for an account that may come in, so that the time of the answer tells nothing.
        var nobody = Core.People.User.Register("", email, DateTimeZone.Utc, clock.GetCurrentInstant());
        users.PasswordHasher.HashPassword(nobody, password);
        return false;
    }
}
