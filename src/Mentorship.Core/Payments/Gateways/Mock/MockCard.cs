namespace Mentorship.Core.Payments.Gateways.Mock;

/// <summary>A number that the mock provider knows.</summary>
/// <param name="Number">With its spaces.</param>
/// <param name="Answer">What becomes of it.</param>
/// <param name="Words">The same, for whoever tries it out.</param>
public sealed record MockCard(string Number, MockAnswer Answer, string Words)
{
    /// <summary>What the bank's second step wants.</summary>
    public const string Code = "123456";

    public static IReadOnlyList<MockCard> All { get; } =
    [
        new("4242 4242 4242 4242", MockAnswer.Paid, "Pays"),
        new("4000 0000 0000 0002", MockAnswer.Declined, "Is declined; try another"),
        new("4000 0027 6000 3184", MockAnswer.NeedsCode, $"Needs a second step, with the code {Code}"),
        new("4000 0000 0000 0119", MockAnswer.NoAnswer, "Gets no answer from the bank, and fails ten minutes later"),
        new("4000 0000 0000 0077", MockAnswer.Processing, "Pays late: six minutes after"),
    ];

    /// <summary>The card of a number, however it is spaced. Null if it is no test number.</summary>
    public static MockCard? Find(string? number)
    {
        var digits = Digits(number);
        return All.FirstOrDefault(card => Digits(card.Number) == digits);
    }

    private static string Digits(string? number) => string.Concat((number ?? "").Where(character => character is not (' ' or '-')));
}
