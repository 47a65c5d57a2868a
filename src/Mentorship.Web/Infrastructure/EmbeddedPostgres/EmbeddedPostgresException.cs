namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>The embedded database cannot be had. The message says why, and what a developer can do, in plain words.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException()
    {
    }

    public EmbeddedPostgresException(string message)
        : base(message)
    {
    }

    public EmbeddedPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
