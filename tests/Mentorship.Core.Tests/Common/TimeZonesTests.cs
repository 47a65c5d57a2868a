using Mentorship.Core.Common;
using NodaTime;
using NodaTime.TimeZones;

namespace Mentorship.Core.Tests.Common;

public class TimeZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("UTC")]
    [InlineData("Etc/GMT+5")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public void TryGet_IanaId_FindsTheZone(string id)
    {
        TimeZones.TryGet(id, out var zone).ShouldBeTrue();

        zone!.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Europe/Kiev", "Europe/Kyiv")]
    public void TryGet_NameThatOnlyBrowsersUse_FindsThePlacesListedZone(string id, string listed)
    {
        TimeZones.TryGet(id, out var zone).ShouldBeTrue();

        zone!.Id.ShouldBe(listed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("europe/berlin")]
    [InlineData("Europe/Berlin ")]
    [InlineData("Europe/Atlantis")]
    [InlineData("../../etc/passwd")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("UTC+05:30")]
    [InlineData("UTC-08")]
    [InlineData("UTC+05:30:17")]
    public void TryGet_AnythingElse_FindsNothing(string? id)
    {
        TimeZones.TryGet(id, out var zone).ShouldBeFalse();

        zone.ShouldBeNull();
    }

    [Fact]
    public void TryGet_LongerThanAColumn_FindsNothing() => TimeZones.TryGet(new('x', 100_000), out _).ShouldBeFalse();

    [Fact]
    public void Ids_ToChooseFrom_AreZonesThatFitTheColumnEachOnce()
    {
        TimeZones.Ids[0].ShouldBe("UTC");
        TimeZones.Ids.ShouldBeUnique(StringComparer.Ordinal);
        TimeZones.Ids.Skip(1).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        TimeZones.Ids.ShouldAllBe(id => id.Length <= TimeZones.MaxIdLength);
        TimeZones.Ids.ShouldAllBe(id => TimeZones.Get(id) != null);
        TimeZones.Ids.ShouldContain("Asia/Kolkata", StringComparer.Ordinal);
        TimeZones.Ids.ShouldNotContain("Asia/Calcutta", StringComparer.Ordinal);
    }

    [Fact]
    public void Get_NoZone_Throws() => Should.Throw<DateTimeZoneNotFoundException>(() => TimeZones.Get("Europe/Atlantis"));

    [Theory]
    [InlineData("Europe/Berlin", "Berlin")]
    [InlineData("America/Argentina/Buenos_Aires", "Buenos Aires")]
    [InlineData("America/Port-au-Prince", "Port-au-Prince")]
    [InlineData("UTC", "UTC")]
    public void City_Id_IsItsPlaceInWords(string id, string city) =>
        TimeZones.City(DateTimeZoneProviders.Tzdb[id]).ShouldBe(city);
}
