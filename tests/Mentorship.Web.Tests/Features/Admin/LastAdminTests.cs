using System.Net;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Web.Tests.Features.Admin;

/// <summary>However admins act on each other at once, an enabled one is left. Nobody else is an admin in this database.</summary>
public sealed class LastAdminTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Because = "There are too many of us.";
    private const int Rounds = 8;

    private Given Given => fixture.App.Given;

    [Theory]
    [InlineData("remove-admin", "remove-admin")]
    [InlineData("remove-admin", "disable")]
    [InlineData("disable", "remove-admin")]
    [InlineData("disable", "disable")]
    public async Task Do_TwoAdminsToEachOtherAtOnce_OneIsLeftAndTheOtherIsToldWhy(string byFirst, string bySecond)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await NobodyIsAdminAsync();
            var (first, one) = await Given.AdminAsync();
            var (second, other) = await Given.AdminAsync();
            var (tokenOfOne, tokenOfOther) = (await one.TokenAsync(), await other.TokenAsync());

            var answers = await Task.WhenAll(
                one.PostAsync(tokenOfOne, $"/admin/users/{second.Id}/{byFirst}", ("Form.Reason", Because)),
                other.PostAsync(tokenOfOther, $"/admin/users/{first.Id}/{bySecond}", ("Form.Reason", Because)));

            (await EnabledAdminsAsync()).ShouldBe(1);
            foreach (var refused in answers.Where(answer => answer.Status == HttpStatusCode.UnprocessableEntity))
            {
                refused.Text.ShouldContain("No enabled admin would be left, so nothing was done.");
                refused.ValueOf("Form.Reason").ShouldBe(Because);
            }

            one.Dispose();
            other.Dispose();
        }
    }

    [Fact]
    public async Task Do_ByAnAdminWhoIsOneNoMore_IsRefusedWhenNobodyWouldBeLeft()
    {
        await NobodyIsAdminAsync();
        var (first, _) = await Given.AdminAsync();
        var (second, _) = await Given.AdminAsync();

        // The request of the second was let in before the first one's was done.
        (await ManageAsync(manage => manage.DisableAsync(second.Id, first.Id, Because, TestClock.Usual, CancellationToken.None))).ShouldBeNull();
        var refusals = new[]
        {
            await ManageAsync(manage => manage.ChangeRoleAsync(first.Id, isAdmin: false, second.Id, Because, TestClock.Usual, CancellationToken.None)),
            await ManageAsync(manage => manage.DisableAsync(first.Id, second.Id, Because, TestClock.Usual, CancellationToken.None)),
        };

        refusals.ShouldBe([UserRefusal.LastAdmin, UserRefusal.LastAdmin]);
        (await EnabledAdminsAsync()).ShouldBe(1);
        await using var db = fixture.App.CreateContext();
        (await db.AuditEntries.CountAsync(entry => entry.RecordId == first.Id.ToString())).ShouldBe(0);
    }

    private async Task<UserRefusal?> ManageAsync(Func<ManageUser, Task<UserRefusal?>> deed)
    {
        await using var scope = fixture.App.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<ManageUser>());
    }

    private async Task NobodyIsAdminAsync()
    {
        await using var db = fixture.App.CreateContext();
        await db.UserRoles.ExecuteDeleteAsync();
    }

    private async Task<int> EnabledAdminsAsync()
    {
        await using var db = fixture.App.CreateContext();
        return await db.UserRoles.CountAsync(given => db.Roles.Any(role => role.Id == given.RoleId && role.Name == RoleNames.Admin)
            && db.Users.Any(user => user.Id == given.UserId && user.DisabledAt == null));
    }
}
