namespace Mentorship.Web.Features.Payments;

/// <summary>What people call a payment provider.</summary>
public static class ProviderWords
{
    public static string Name(string gateway) => gateway switch
    {
        "paystack" => "Paystack",
        "stripe" => "Stripe",
        "razorpay" => "Razorpay",
        "mock" => "Mock Pay (test mode)",
        _ => gateway,
    };
}
