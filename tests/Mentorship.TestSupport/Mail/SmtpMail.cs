namespace Mentorship.TestSupport.Mail;

/// <summary>A mail that a server got.</summary>
/// <param name="To">For whom, as it was said outside the mail.</param>
/// <param name="Content">What it holds.</param>
public sealed record SmtpMail(string To, MailPart Content);
