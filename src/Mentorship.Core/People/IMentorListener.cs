namespace Mentorship.Core.People;

/// <summary>
/// Hears that something has changed by which a mentor is listed: who they are, or whether they may come in. People know
/// nothing of lists; what follows from a change is the listener's affair.
/// </summary>
public interface IMentorListener
{
    /// <summary>
    /// Called after the change is committed, for anybody: someone who is no mentor is passed over. It does not fail the
    /// change: what goes wrong here is logged.
    /// </summary>
    Task ChangedAsync(Guid userId);
}
