using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Floods;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Account;

/// <summary>Making an account.</summary>
[Route("account/register")]
public sealed class RegisterController(UserManager<User> users, SignInManager<User> signIn, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public IActionResult Show(string? returnUrl)
    {
        if (viewer.IsSignedIn)
        {
            return this.RedirectBack(returnUrl);
        }

        var zone = viewer.ZoneSource == ZoneSource.Default ? null : viewer.Zone.Id;
        return View("Register", new RegisterPage(new() { TimeZone = zone }, returnUrl));
    }

    [HttpPost]
    [EnableRateLimiting(Shares.SignIn)]
    public async Task<IActionResult> Register(RegisterForm form, string? returnUrl)
    {
        if (!ModelState.IsValid)
        {
            return this.Redraw("Register", new RegisterPage(form, returnUrl));
        }

        var user = Core.People.User.Register(form.Name!, form.Email!.Trim(), TimeZones.Get(form.TimeZone!), clock.GetCurrentInstant());
        var result = await CreateAsync(user, form.Password!);
        if (!result.Succeeded)
        {
            Explain(result);
            return this.Redraw("Register", new RegisterPage(form, returnUrl));
        }

        await signIn.SignInAsync(user, isPersistent: true);
        this.Flash($"Welcome, {user.Name}. Your account is ready.");
        return this.RedirectBack(returnUrl, "/offerings");
    }

    private async Task<IdentityResult> CreateAsync(User user, string password)
    {
        try
        {
            return await users.CreateAsync(user, password);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // The same address came twice at the same moment, after both had been looked up.
            return IdentityResult.Failed(users.ErrorDescriber.DuplicateEmail(user.Email!));
        }
    }

    private void Explain(IdentityResult result)
    {
        // A taken address is reported twice, as a name and as an e-mail.
        foreach (var error in result.Errors.Where(error => error.Code != nameof(IdentityErrorDescriber.DuplicateUserName)))
        {
            var (field, words) = error.Code == nameof(IdentityErrorDescriber.DuplicateEmail)
                ? (nameof(RegisterForm.Email), "There is an account with this e-mail address already. Sign in instead.")
                : (nameof(RegisterForm.Password), error.Description);
            ModelState.AddModelError($"Form.{field}", words);
        }
    }
}
