using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Common;

public class IdsTests
{
    [Fact]
    public void New_LaterTimes_SortLater()
    {
        Instant[] times = [Sample.Now, Sample.Now + Duration.FromMilliseconds(1), Sample.Now + Duration.FromDays(1), Sample.Now + Duration.FromDays(9000)];

        var ids = times.Select(Ids.New).ToList();

        ids.ShouldBeInOrder(SortDirection.Ascending);
        ids.Select(id => id.ToString()).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        ids.ShouldAllBe(id => id.Version == 7);
    }

    [Fact]
    public void New_OneTime_GivesDifferentIds() =>
        Enumerable.Range(0, 1000).Select(_ => Ids.New(Sample.Now)).ShouldBeUnique();
}
