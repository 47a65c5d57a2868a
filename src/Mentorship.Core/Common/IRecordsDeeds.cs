namespace Mentorship.Core.Common;

/// <summary>
/// A record whose deeds are kept: its methods note what they did, and whoever saves it stores that in the same
/// transaction. Nobody has to think of it, so nothing is done in silence.
/// </summary>
public interface IRecordsDeeds
{
    const int RecordKindMaxLength = 30;

    /// <summary>Two ids and what is between them.</summary>
    const int RecordIdMaxLength = 80;

    /// <summary>What kind of thing it is, in one word: "booking".</summary>
    string RecordKind { get; }

    /// <summary>Which one; at most <see cref="RecordIdMaxLength"/> characters.</summary>
    string RecordId { get; }

    /// <summary>The properties whose values before and after a deed are worth keeping. Nothing secret or private.</summary>
    IReadOnlyCollection<string> AuditedProperties { get; }

    /// <summary>What was done since this was asked last, oldest first.</summary>
    IReadOnlyList<Deed> TakeDeeds();
}
