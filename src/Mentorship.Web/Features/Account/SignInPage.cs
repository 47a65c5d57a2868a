namespace Mentorship.Web.Features.Account;

public sealed record SignInPage(SignInForm Form, string? ReturnUrl);
