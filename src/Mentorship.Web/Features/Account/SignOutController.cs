using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Features.Account;

/// <summary>Signing out.</summary>
[Route("account/sign-out")]
public sealed class SignOutController(SignInManager<User> signIn) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        this.Flash("You are signed out.");
        return LocalRedirect("/");
    }
}
