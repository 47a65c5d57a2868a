using Mentorship.Core.Payments;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What someone is told who cannot pay.</summary>
public static class PaymentRefusalWords
{
    public static string Words(this PaymentRefusal refusal) => refusal switch
    {
        PaymentRefusal.NotHeld => "We no longer keep this time for you. Go back one step and take it again, if it is still free.",
        PaymentRefusal.NotDescribed => "Go back one step and write what the session is about first.",
        PaymentRefusal.NothingToPay => "This session costs nothing. Go back one step and book it.",
        PaymentRefusal.NoProvider => "Payments in this currency cannot be taken at the moment. Nothing was charged.",
        PaymentRefusal.ProviderAway => "The payment provider does not answer. Nothing was charged; try again in a moment.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
    };
}
