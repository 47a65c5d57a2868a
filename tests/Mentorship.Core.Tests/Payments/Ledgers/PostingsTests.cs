using FsCheck;
using FsCheck.Fluent;
using Mentorship.Core.Payments.Ledgers;
using Microsoft.FSharp.Core;

namespace Mentorship.Core.Tests.Payments.Ledgers;

/// <summary>The ledger of one payment, whatever happens to it.</summary>
public class PostingsTests
{
    private const int MostMinorUnits = 1_000_000;

    [Fact]
    public void OnCapture_EveryAmount_SharesAddUp()
    {
        for (var minorUnits = 0; minorUnits <= MostMinorUnits; minorUnits++)
        {
            ShouldShare(minorUnits, 30);
            ShouldShare(minorUnits, minorUnits % 101);
        }
    }

    [Fact]
    public void OnCapture_EveryFee_SharesAddUp()
    {
        foreach (var minorUnits in new[] { 0, 1, 2, 3, 99, 100, 101, 1250, 99_999, MostMinorUnits })
        {
            for (var percent = 0; percent <= 100; percent++)
            {
                ShouldShare(minorUnits, percent);
            }
        }
    }

    [Fact]
    public void AnyHistory_AfterEachCause_SumsToZero() => Holds(history =>
    {
        foreach (var cause in history.Postings().GroupBy(posting => posting.Cause, StringComparer.Ordinal))
        {
            cause.Sum(posting => posting.MinorUnits).ShouldBe(0);
            cause.Select(posting => posting.Account).ShouldBeUnique();
            cause.ShouldAllBe(posting => posting.MinorUnits != 0);
        }
    });

    [Fact]
    public void AnyHistory_AfterEachCause_LeavesThePlatformItsShareOfTheRest() => Holds(history =>
    {
        foreach (var (postings, left, released) in history.Steps())
        {
            var platform = left * history.FeePercent / 100;
            Balance(postings, LedgerAccount.Provider).ShouldBe(-left);
            Balance(postings, LedgerAccount.Platform).ShouldBe(platform);
            Balance(postings, LedgerAccount.MentorPending).ShouldBe(released ? 0 : left - platform);
            Balance(postings, LedgerAccount.MentorAvailable).ShouldBe(released ? left - platform : 0);
        }
    });

    [Fact]
    public void AnyHistory_RestGivenBack_LeavesNothingWithAnybody() => Holds(history =>
    {
        var before = history.Postings();
        var left = -Balance(before, LedgerAccount.Provider);

        var after = before.Concat(Postings.OnRefund(before, left, number: 9, history.FeePercent)).ToList();

        foreach (var account in Enum.GetValues<LedgerAccount>())
        {
            Balance(after, account).ShouldBe(0);
        }
    });

    [Fact]
    public void AnyHistory_MoreThanIsLeft_Throws() => Holds(history =>
    {
        var before = history.Postings();
        var left = -Balance(before, LedgerAccount.Provider);

        Should.Throw<ArgumentOutOfRangeException>(() => Postings.OnRefund(before, left + 1, number: 9, history.FeePercent));
    });

    [Fact]
    public void OnRelease_NothingPending_PostsNothing()
    {
        var captured = Postings.OnCapture(1250, 30);
        var released = captured.Concat(Postings.OnRelease(captured)).ToList();

        Postings.OnRelease(released).ShouldBeEmpty();
        Postings.OnRelease([.. captured, .. Postings.OnRefund(captured, 1250, 1, 30)]).ShouldBeEmpty();
    }

    [Fact]
    public void OnRefund_HalfOfAnOddPrice_TakesFromBothWhatTheyHaveTooMuch() =>
        Postings.OnRefund(Postings.OnCapture(1251, 30), 625, 1, 30).ShouldBe(
        [
            new("refund-1", LedgerAccount.Provider, 625),
            new("refund-1", LedgerAccount.MentorPending, -437),
            new("refund-1", LedgerAccount.Platform, -188),
        ]);

    private static void ShouldShare(long minorUnits, int feePercent)
    {
        var postings = Postings.OnCapture(minorUnits, feePercent);
        var platform = Balance(postings, LedgerAccount.Platform);
        var mentor = Balance(postings, LedgerAccount.MentorPending);

        // Compared by hand: a million assertions with their messages take a minute.
        if (platform + mentor != minorUnits
            || Balance(postings, LedgerAccount.Provider) != -minorUnits
            || platform != minorUnits * feePercent / 100
            || mentor < 0)
        {
            Assert.Fail($"{feePercent} % of {minorUnits}: {platform} for the platform, {mentor} for the mentor.");
        }
    }

    private static long Balance(IEnumerable<Posting> postings, LedgerAccount account)
    {
        var balance = 0L;
        foreach (var posting in postings)
        {
            balance += posting.Account == account ? posting.MinorUnits : 0;
        }

        return balance;
    }

    private static void Holds(Action<History> property) => Prop
        .ForAll(History.All.ToArbitrary(), property)
        .Check(Config.QuickThrowOnFailure
            .WithMaxTest(1000)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261120, 17), FSharpOption<int>.None))));

    /// <summary>A capture, then refunds of parts of what is left, and a release in some place among them or none.</summary>
    public sealed record History(long MinorUnits, int FeePercent, IReadOnlyList<long> Refunds, int? ReleaseBefore)
    {
        private static readonly Gen<long> Amount = Gen.OneOf(
            Gen.Choose(0, 12).Select(minorUnits => (long)minorUnits),
            Gen.Choose(0, MostMinorUnits).Select(minorUnits => (long)minorUnits));

        // Whole, half and anything of what is then left.
        private static readonly Gen<int> Permille = Gen.Frequency(
            (1, Gen.Constant(1000)), (1, Gen.Constant(500)), (4, Gen.Choose(0, 1000)));

        public static Gen<History> All { get; } =
            from minorUnits in Amount
            from feePercent in Gen.Frequency((1, Gen.Constant(30)), (3, Gen.Choose(0, 100)))
            from count in Gen.Choose(0, 5)
            from parts in Permille.ListOf(count)
            from releaseBefore in Gen.Choose(-1, count)
            select new History(
                minorUnits, feePercent, Amounts(minorUnits, parts), releaseBefore < 0 ? null : releaseBefore);

        public List<Posting> Postings() => Steps().Last().Postings;

        /// <summary>What was posted until each step, what is left of the money then, and whether it is released.</summary>
        public IEnumerable<(List<Posting> Postings, long Left, bool IsReleased)> Steps()
        {
            var (left, released) = (MinorUnits, false);
            List<Posting> postings = [.. Core.Payments.Ledgers.Postings.OnCapture(MinorUnits, FeePercent)];
            yield return ([.. postings], left, released);
            for (var index = 0; index <= Refunds.Count; index++)
            {
                if (ReleaseBefore == index)
                {
                    released = true;
                    postings.AddRange(Core.Payments.Ledgers.Postings.OnRelease(postings));
                    yield return ([.. postings], left, released);
                }

                if (index < Refunds.Count)
                {
                    left -= Refunds[index];
                    postings.AddRange(Core.Payments.Ledgers.Postings.OnRefund(postings, Refunds[index], index + 1, FeePercent));
                    yield return ([.. postings], left, released);
                }
            }
        }

        public override string ToString() =>
            FormattableString.Invariant($"{MinorUnits} at {FeePercent} %, given back {string.Join(", ", Refunds)}, released before {ReleaseBefore}");

        private static List<long> Amounts(long minorUnits, IEnumerable<int> parts)
        {
            var amounts = new List<long>();
            foreach (var permille in parts)
            {
                var amount = minorUnits * permille / 1000;
                minorUnits -= amount;
                amounts.Add(amount);
            }

            return amounts;
        }
    }
}
