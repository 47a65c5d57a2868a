using System.Runtime.InteropServices;

namespace Mentorship.Core.Payments.Ledgers;

/// <summary>What one cause does to one account of one payment.</summary>
/// <param name="Cause">"capture", "release" or "refund-1".</param>
/// <param name="Account">Which account.</param>
/// <param name="MinorUnits">By how much; above zero is owed to the account's owner.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Posting(string Cause, LedgerAccount Account, long MinorUnits);
