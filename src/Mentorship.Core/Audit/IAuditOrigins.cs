namespace Mentorship.Core.Audit;

/// <summary>Knows from where what is being done is done. The host has it, for it knows requests and jobs.</summary>
public interface IAuditOrigins
{
    AuditOrigin Current { get; }
}
