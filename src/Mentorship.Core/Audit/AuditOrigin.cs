namespace Mentorship.Core.Audit;

/// <summary>From where something was done.</summary>
/// <param name="Address">The network address of who asked for it; empty if nobody did.</param>
/// <param name="Browser">What the browser calls itself, or the name of the job.</param>
public sealed record AuditOrigin(string Address, string Browser)
{
    public const int AddressMaxLength = 45;
    public const int BrowserMaxLength = 256;

    /// <summary>Nobody asked for it, and it is no job.</summary>
    public static AuditOrigin None { get; } = new("", "");
}
