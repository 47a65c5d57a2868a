namespace Mentorship.Core.Audit;

/// <summary>A value before and after a deed; null where there was none.</summary>
public sealed record AuditChange(string What, string? Before, string? After);
