using Mentorship.Core.Common;

namespace Mentorship.Core.Payments.Ledgers;

/// <summary>
/// What is posted for a payment, from what was posted before. Pure. Each answer adds up to zero, and has a line only
/// for what changes.
/// </summary>
public static class Postings
{
    public const string CaptureCause = "capture";
    public const string ReleaseCause = "release";

    public static string RefundCause(int number) => $"refund-{number}";

    /// <summary>The money has come: the platform's share is rounded down and the mentor gets the rest, once the session is over.</summary>
    public static IReadOnlyList<Posting> OnCapture(long minorUnits, int feePercent)
    {
        var fee = Percentage.Of(minorUnits, feePercent);
        return Lines(
            CaptureCause,
            (LedgerAccount.Provider, -minorUnits),
            (LedgerAccount.MentorPending, minorUnits - fee),
            (LedgerAccount.Platform, fee));
    }

    /// <summary>The session is over: what is pending becomes available.</summary>
    public static IReadOnlyList<Posting> OnRelease(IEnumerable<Posting> before)
    {
        var pending = Balance(before, LedgerAccount.MentorPending);
        return Lines(ReleaseCause, (LedgerAccount.MentorPending, -pending), (LedgerAccount.MentorAvailable, pending));
    }

    /// <summary>
    /// Money goes back. Both shares are those of what is left, rounded as at the beginning, so that nothing is left of
    /// either when all of it has gone back.
    /// </summary>
    public static IReadOnlyList<Posting> OnRefund(IReadOnlyCollection<Posting> before, long minorUnits, int number, int feePercent)
    {
        var held = -Balance(before, LedgerAccount.Provider);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minorUnits, held);
        var platform = Balance(before, LedgerAccount.Platform) - Percentage.Of(held - minorUnits, feePercent);
        var mentor = minorUnits - platform;

        // From what is available only what is no longer pending.
        var fromPending = Math.Min(mentor, Balance(before, LedgerAccount.MentorPending));
        return Lines(
            RefundCause(number),
            (LedgerAccount.Provider, minorUnits),
            (LedgerAccount.MentorPending, -fromPending),
            (LedgerAccount.MentorAvailable, fromPending - mentor),
            (LedgerAccount.Platform, -platform));
    }

    private static long Balance(IEnumerable<Posting> postings, LedgerAccount account) =>
        postings.Where(posting => posting.Account == account).Sum(posting => posting.MinorUnits);

    private static List<Posting> Lines(string cause, params ReadOnlySpan<(LedgerAccount Account, long MinorUnits)> lines)
    {
        var postings = new List<Posting>();
        foreach (var (account, minorUnits) in lines)
        {
            if (minorUnits != 0)
            {
                postings.Add(new(cause, account, minorUnits));
            }
        }

        return postings;
    }
}
