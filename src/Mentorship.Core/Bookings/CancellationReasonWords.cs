using Mentorship.Core.Policies;

namespace Mentorship.Core.Bookings;

/// <summary>Which reasons each side can choose from, and how they read: on pages, in messages and in the audit alike.</summary>
public static class CancellationReasonWords
{
    private static readonly IReadOnlyList<CancellationReason> Mentees =
    [
        CancellationReason.CannotMakeIt, CancellationReason.Ill, CancellationReason.NotNeeded, CancellationReason.OtherMentor,
        CancellationReason.SomethingElse,
    ];

    private static readonly IReadOnlyList<CancellationReason> Mentors =
        [CancellationReason.CannotMakeIt, CancellationReason.Ill, CancellationReason.CannotHelp, CancellationReason.SomethingElse];

    /// <summary>The reasons of this side, in the order in which they are offered.</summary>
    public static IReadOnlyList<CancellationReason> Of(Party side) => side == Party.Mentor ? Mentors : Mentees;

    /// <summary>In the words of whoever cancels: "I am ill".</summary>
    public static string Words(this CancellationReason reason) => reason switch
    {
        CancellationReason.CannotMakeIt => "I cannot make this time",
        CancellationReason.Ill => "I am ill",
        CancellationReason.NotNeeded => "I no longer need it",
        CancellationReason.OtherMentor => "I found another mentor",
        CancellationReason.CannotHelp => "It is outside what I can help with",
        CancellationReason.SomethingElse => "Something else",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words."),
    };
}
