using Mentorship.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Infrastructure.Identity;

public sealed class ViewerTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Viewer_OutsideEveryRequest_IsNobody()
    {
        await using var scope = fixture.App.Services.CreateAsyncScope();

        var viewer = scope.ServiceProvider.GetRequiredService<Viewer>();

        viewer.IsSignedIn.ShouldBeFalse();
        viewer.Zone.ShouldBe(DateTimeZone.Utc);
    }
}
