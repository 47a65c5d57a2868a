namespace Mentorship.Web.Features.Mentor.Earnings;

/// <summary>How a state reads, and how its chip looks.</summary>
public static class EarningStateWords
{
    public static string Words(this EarningState state) => state switch
    {
        EarningState.Pending => "Pending",
        EarningState.Available => "Available",
        EarningState.Refunded => "Refunded",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    /// <summary>The class of the chip.</summary>
    public static string ChipClass(this EarningState state) => state switch
    {
        EarningState.Pending => "chip chip-state is-pending",
        EarningState.Available => "chip chip-state is-active",
        _ => "chip chip-state is-cancelled",
    };
}
