using System.Reflection;
using Mentorship.Core.Tests.Modules;
using Mentorship.Web.Infrastructure;

namespace Mentorship.Web.Tests.Modules;

/// <summary>
/// The parts of the web: features and jobs use the infrastructure, which knows none of them, and jobs know no feature.
/// Program, outside all, puts them together.
/// </summary>
public class ModuleTests
{
    private static readonly Assembly Web = typeof(Viewer).Assembly;

    private static readonly ModuleTable Table = new("Mentorship.Web", ["Infrastructure", "Jobs", "Features"]);

    [Fact]
    public void Web_EveryModule_UsesOnlyThoseAboveIt() => Table.Violations(Web.GetTypes()).ShouldBeEmpty();

    [Fact]
    public void Web_EveryModule_HasItsPlaceInTheTable() => Table.Unknown(Web).ShouldBeEmpty();

    [Fact]
    public void Web_FeaturesTheOtherWayRound_UseTheInfrastructure() =>
        new ModuleTable("Mentorship.Web", ["Features", "Jobs", "Infrastructure"]).Violations(Web.GetTypes()).ShouldNotBeEmpty();
}
