namespace Mentorship.Web.Features.Account;

public sealed record RegisterPage(RegisterForm Form, string? ReturnUrl);
