using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Data;
using Mentorship.TestSupport;
using Mentorship.Web.Features.Memberships;
using Mentorship.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Features.Memberships;

public class AllowanceHistoryTests
{
    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void Before_EitherEngine_ComparesInTheDatabase(DatabaseProvider provider)
    {
        using var db = Offline.Context(provider);
        var last = AllowanceEntry.Of(AllowanceWeek.Begin(Guid.Empty, 2, TestClock.Usual));

        var sql = db.AllowanceEntries.Before(last).ToQueryString();

        sql.ShouldContain("< @");
        sql.ShouldNotContain("CASE");
    }
}
