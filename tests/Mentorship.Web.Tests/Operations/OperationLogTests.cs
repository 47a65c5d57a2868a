using Mentorship.Core.Operations;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Operations;

public sealed class OperationLogTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Now = TestClock.Usual;
    private static readonly string Body = new('a', Operation.BodyHashLength);

    private readonly Guid _key = Core.Common.Ids.New(Now);

    [Fact]
    public async Task Begin_UnderWay_IsTakenOverAfterAMinuteByOne()
    {
        var user = await UserAsync();
        (await BeginAsync(user, Now)).ShouldBe(new OperationStart.Mine(Now));
        var justBefore = Now + Operation.GivenUpAfter - Duration.FromSeconds(1);
        var later = Now + Operation.GivenUpAfter;

        (await BeginAsync(user, justBefore)).ShouldBe(new OperationStart.UnderWay());
        var starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => BeginAsync(user, later)));

        starts.OfType<OperationStart.Mine>().ShouldHaveSingleItem().StartedAt.ShouldBe(later);
        starts.OfType<OperationStart.UnderWay>().Count().ShouldBe(7);
    }

    [Fact]
    public async Task Finish_TakenOverMeanwhile_IsTheAnswerOfWhoTookItOver()
    {
        var user = await UserAsync();
        await BeginAsync(user, Now);
        var later = Now + Operation.GivenUpAfter;
        await BeginAsync(user, later);

        await DoAsync(log => log.ForgetAsync(user, _key, Now, CancellationToken.None));
        await DoAsync(log => log.FinishAsync(user, _key, Now, "/late", "", isWarning: false, CancellationToken.None));
        (await BeginAsync(user, later)).ShouldBe(new OperationStart.UnderWay());
        await DoAsync(log => log.FinishAsync(user, _key, later, "/done", "It is done.", isWarning: true, CancellationToken.None));

        (await BeginAsync(user, later)).ShouldBe(new OperationStart.Done("/done", "It is done.", IsWarning: true));
    }

    [Fact]
    public async Task Begin_SomebodyElsesKey_IsTheirOwn()
    {
        var (one, other) = (await UserAsync(), await UserAsync());
        await BeginAsync(one, Now);

        (await BeginAsync(other, Now)).ShouldBe(new OperationStart.Mine(Now));
    }

    [Fact]
    public async Task Forget_DayLater_RemovesWhatIsOlder()
    {
        var user = await UserAsync();
        await BeginAsync(user, Now - Operation.Remembered - Duration.FromSeconds(1));
        var young = Core.Common.Ids.New(Now);
        await DoAsync(log => log.BeginAsync(user, young, Body, Now - Operation.Remembered, CancellationToken.None));
        await using var scope = fixture.App.Services.CreateAsyncScope();

        await ActivatorUtilities.CreateInstance<ForgetOperations>(scope.ServiceProvider).RunAsync(CancellationToken.None);

        await using var db = fixture.App.CreateContext();
        (await db.Operations.Where(operation => operation.UserId == user).Select(operation => operation.Key).ToListAsync()).ShouldBe([young]);
    }

    private async Task<Guid> UserAsync() => (await fixture.App.Given.UserAsync()).Id;

    private Task<OperationStart> BeginAsync(Guid user, Instant now) =>
        DoAsync(log => log.BeginAsync(user, _key, Body, now, CancellationToken.None));

    private async Task<T> DoAsync<T>(Func<OperationLog, Task<T>> deed)
    {
        await using var scope = fixture.App.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<OperationLog>());
    }

    private async Task DoAsync(Func<OperationLog, Task> deed)
    {
        await using var scope = fixture.App.Services.CreateAsyncScope();
        await deed(scope.ServiceProvider.GetRequiredService<OperationLog>());
    }
}
