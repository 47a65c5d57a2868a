namespace Mentorship.Core.Common;

/// <summary>The currencies of the product.</summary>
public static class Currencies
{
    public static readonly Currency Ngn = new("NGN", "₦", "Nigerian naira");
    public static readonly Currency Inr = new("INR", "₹", "Indian rupee");
    public static readonly Currency Usd = new("USD", "$", "US dollar");
    public static readonly Currency Eur = new("EUR", "€", "Euro");
    public static readonly Currency Gbp = new("GBP", "£", "Pound sterling");

    public static IReadOnlyList<Currency> All { get; } = [Usd, Eur, Gbp, Inr, Ngn];

    /// <summary>The currency with this code, or null.</summary>
    public static Currency? Find(string? code) =>
        All.FirstOrDefault(currency => string.Equals(currency.Code, code, StringComparison.Ordinal));

    /// <summary>The currency with this code; for codes that were checked before they were stored.</summary>
    public static Currency Get(string code) =>
        Find(code) ?? throw new ArgumentException($"'{code}' is not a currency of the product.", nameof(code));
}
