using System.Globalization;
using Mentorship.Core.Policies;

namespace Mentorship.Web.Features.Admin.Policies;

/// <summary>What admins read about policies.</summary>
public static class PolicyAdminWords
{
    /// <summary>A value with its unit: "2 hours".</summary>
    public static string InWords(this PolicyDefinition definition, int value) => definition.Unit switch
    {
        PolicyUnit.Minutes => Counted(value, "minute"),
        PolicyUnit.Hours => Counted(value, "hour"),
        PolicyUnit.Percent => $"{value.ToString(CultureInfo.InvariantCulture)} %",
        PolicyUnit.Times => value == 0 ? "never" : value == 1 ? "once" : $"{value.ToString(CultureInfo.InvariantCulture)} times",
        PolicyUnit.YesNo => value == 1 ? "yes" : "no",
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Unit, "No such unit."),
    };

    /// <summary>What a value is a number of.</summary>
    public static string UnitInWords(this PolicyDefinition definition) => definition.Unit switch
    {
        PolicyUnit.Minutes => "minutes",
        PolicyUnit.Hours => "hours",
        PolicyUnit.Percent => "percent",
        PolicyUnit.Times => "times",
        PolicyUnit.YesNo => "0 or 1",
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Unit, "No such unit."),
    };

    /// <summary>Between what it can be.</summary>
    public static string BoundsInWords(this PolicyDefinition definition) => definition.Unit == PolicyUnit.YesNo
        ? "1 for yes, 0 for no"
        : string.Create(CultureInfo.InvariantCulture, $"{definition.Min} to {definition.Max}");

    public static string Words(this PolicyRefusal refusal, PolicyDefinition definition) => refusal switch
    {
        PolicyRefusal.OutOfBounds(var min, var max) => $"Enter a whole number from {min} to {max}.",
        PolicyRefusal.FreeAfterCutoff(var cutoff, var free) =>
            $"Free cancellation ({Counted(free, "hour")} before the start) must not end later than cancelling itself ({Counted(cutoff, "hour")} before). Change the other one first.",
        PolicyRefusal.Unchanged => $"{definition.Name} is that already. Enter another number.",
        PolicyRefusal.ChangedMeanwhile => "Another admin has changed this while you were reading. Look at what it is now, and save again if you still want to.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No words for it."),
    };

    private static string Counted(int value, string unit) =>
        $"{value.ToString(CultureInfo.InvariantCulture)} {unit}{(value == 1 ? "" : "s")}";
}
