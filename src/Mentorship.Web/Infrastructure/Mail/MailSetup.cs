using System.Net.Mail;

namespace Mentorship.Web.Infrastructure.Mail;

/// <summary>How mail leaves: through a server, or in development as files.</summary>
public static class MailSetup
{
    private const string DevelopmentFrom = "sessions@mentorship.example";
    private const int ImplicitTlsPort = 465;

    // Within it a message is ours alone.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(2);

    /// <exception cref="InvalidOperationException">The settings do not do.</exception>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new();
        if (options.Host.Length == 0)
        {
            if (!builder.Environment.IsDevelopment())
            {
                throw Wrong("Mail:Host is not set. Set Mail:Host and Mail:From to the mail server and to the address that mail comes from.");
            }

            options = options with
            {
                From = options.From.Length > 0 ? options.From : DevelopmentFrom,
                Folder = options.Folder.Length > 0 ? options.Folder : Path.Combine(Repository(builder.Environment.ContentRootPath), ".data", "mail"),
            };
            builder.Services.AddSingleton<IMailTransport, FolderTransport>();
        }
        else
        {
            Check(options, builder.Environment);
            builder.Services.AddSingleton<IMailTransport, SmtpTransport>();
        }

        if (!MailAddress.TryCreate(options.From, out _))
        {
            throw Wrong($"Mail:From is '{options.From}'; write an address such as {DevelopmentFrom}.");
        }

        builder.Services.AddSingleton(options);
    }

    private static void Check(MailOptions options, IWebHostEnvironment environment)
    {
        if (options.Folder.Length > 0)
        {
            throw Wrong("Mail:Folder and Mail:Host are both set, and mail goes one way only. Remove one of them.");
        }

        if (options.User.Length == 0 != (options.Password.Length == 0))
        {
            throw Wrong("Of Mail:User and Mail:Password only one is set. Set both, or none for a server that asks for none.");
        }

        if (options.Port == ImplicitTlsPort)
        {
            throw Wrong("Mail:Port is 465, where the connection is encrypted from its first byte, and this speaks STARTTLS. Set the server's other port, usually 587.");
        }

        if (options.Timeout <= TimeSpan.Zero || options.Timeout > LongestTimeout)
        {
            throw Wrong($"Mail:Timeout is {options.Timeout}; more than nothing and at most {LongestTimeout} will do.");
        }

        if (environment.IsProduction() && options is { Tls: false, User.Length: > 0 })
        {
            throw Wrong("Mail:Tls is off, and the password would be sent in the clear. Switch it on, or use a server that asks for none.");
        }
    }

    private static InvalidOperationException Wrong(string words) => new(words);

    /// <summary>The clone that the application is started from; its own folder where it is not in any.</summary>
    private static string Repository(string startFolder)
    {
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "package.json")))
            {
                return folder.FullName;
            }
        }

        return startFolder;
    }
}
