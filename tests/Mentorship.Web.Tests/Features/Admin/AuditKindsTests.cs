using Mentorship.Core.Common;
using Mentorship.Web.Features.Admin.Audit;

namespace Mentorship.Web.Tests.Features.Admin;

public class AuditKindsTests
{
    [Fact]
    public void All_EveryRecordWhoseDeedsAreKept_CanBeLookedFor()
    {
        var kinds = typeof(IRecordsDeeds).Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(IRecordsDeeds).IsAssignableFrom(type))
            .Select(type => type.GetField(nameof(IRecordsDeeds.RecordKind))?.GetRawConstantValue())
            .OfType<string>();

        AuditKinds.All.ShouldBe(kinds, ignoreOrder: true);
    }
}
