namespace Mentorship.Core.Common;

/// <summary>Shares of amounts in minor units, without fractions of one.</summary>
public static class Percentage
{
    /// <summary>So many percent of an amount that is not negative, rounded down.</summary>
    public static long Of(long minorUnits, int percent) => (long)((Int128)minorUnits * percent / 100);
}
