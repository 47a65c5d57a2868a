namespace Mentorship.Web.Infrastructure.Floods;

/// <summary>What nobody may ask for as often as a machine can; an action says with an attribute which share it takes of.</summary>
public static class Shares
{
    /// <summary>Trying a password, and making an account: each costs as much as a hash does.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Looking through lists.</summary>
    public const string Search = "search";

    /// <summary>The steps of booking, moving and paying.</summary>
    public const string Booking = "booking";
}
