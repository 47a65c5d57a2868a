using System.Reflection;

namespace Mentorship.Core.Tests.Modules;

/// <summary>Shows that the table finds what is wrong, on modules that were planted for it.</summary>
public class ModuleTableTests
{
    private static readonly Assembly Here = Assembly.GetExecutingAssembly();

    private static readonly ModuleTable Table = new("Planted", ["Upper", "Lower"])
    {
        Outside = ["Store"],
        Allowed = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["Upper.UseCase"] = ["Store.Shelf"],
            ["Upper.NestedUseCase"] = ["Store.Shelf"],
            ["Upper.ByReturnedValue"] = ["Store.Shelf"],
            ["Upper.Clean"] = ["Store.Shelf"],
        },
    };

    [Fact]
    public void Violations_PlantedUses_AreAllFoundAndNothingElse() =>
        Table.Violations(Here.GetTypes()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(
        [
            "Upper.AfterASwitch uses Lower.Deeds",
            "Upper.ByAsync uses Lower.Deeds",
            "Upper.ByBase uses Lower.Thing",
            "Upper.ByCast uses Lower.Thing",
            "Upper.ByCatch uses Lower.ThingException",
            "Upper.ByClosure uses Lower.Deeds",
            "Upper.ByConstraint uses Lower.Thing",
            "Upper.ByField uses Lower.Thing",
            "Upper.ByGenericCall uses Lower.Thing",
            "Upper.ByInterface uses Lower.IThing",
            "Upper.ByIterator uses Lower.Deeds",
            "Upper.ByMark uses Lower.MarkAttribute",
            "Upper.ByParameter uses Lower.Thing",
            "Upper.ByProperty uses Lower.Thing",
            "Upper.ByReturnedValue uses Lower.Thing",
            "Upper.ByStaticCall uses Lower.Deeds",
            "Upper.ByStaticField uses Lower.Deeds",
            "Upper.ByTypeOf uses Lower.Thing",
        ]);

    [Fact]
    public void Violations_WithoutTheExceptions_AreThoseToo()
    {
        var strict = new ModuleTable("Planted", ["Upper", "Lower"]) { Outside = ["Store"] };

        strict.Violations(Here.GetTypes()).Except(Table.Violations(Here.GetTypes()), StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(
        [
            "Upper.ByReturnedValue uses Store.Shelf",
            "Upper.NestedUseCase uses Store.Shelf",
            "Upper.UseCase uses Store.Shelf",
        ]);
    }

    [Fact]
    public void Violations_OrderTurnedRound_AreTheOtherModules()
    {
        var turned = new ModuleTable("Planted", ["Lower", "Upper"]) { Outside = ["Store"] };

        turned.Violations(Here.GetTypes()).Where(line => line.StartsWith("Lower", StringComparison.Ordinal)).ShouldBe(["Lower.Thing uses Upper.Clean"]);
    }

    [Fact]
    public void Unknown_ModuleOfNoPlace_IsNamed() => Table.Unknown(Here).ShouldBe(["Elsewhere"]);

    [Fact]
    public void Unneeded_ExceptionNobodyUses_IsNamed() => Table.Unneeded(Here.GetTypes()).ShouldBe(["Upper.Clean uses Store.Shelf"]);
}
