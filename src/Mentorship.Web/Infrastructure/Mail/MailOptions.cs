namespace Mentorship.Web.Infrastructure.Mail;

/// <summary>How mail leaves.</summary>
public sealed record MailOptions
{
    public const string Section = "Mail";

    /// <summary>The mail server; without one, development writes files.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>Whether the connection is encrypted before anything is said (STARTTLS).</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Empty where the server asks for none.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The address that mail comes from, which also calls the sessions together in calendars.</summary>
    public string From { get; init; } = "";

    /// <summary>How long a mail may take; after that it is tried again later.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Where development writes files; <c>.data/mail</c> unless set.</summary>
    public string Folder { get; init; } = "";
}
