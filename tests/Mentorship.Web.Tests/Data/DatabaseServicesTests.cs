using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Web.Tests.Data;

public class DatabaseServicesTests
{
    [Theory]
    [InlineData("PostgreSql", typeof(PostgreSqlDbContext))]
    [InlineData("SqlServer", typeof(SqlServerDbContext))]
    public void AddMentorshipDatabase_Configuration_ChoosesEngineAndBatchSize(string provider, Type context)
    {
        var options = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Database:Provider"] = provider,
                ["Database:ConnectionString"] = "Server=nowhere",
                ["Database:MaxBatchSize"] = "1",
            })
            .Build()
            .GetSection(DatabaseOptions.Section)
            .Get<DatabaseOptions>()!;
        using var services = new ServiceCollection().AddMentorshipDatabase(options).BuildServiceProvider();
        using var scope = services.CreateScope();

        var db = scope.ServiceProvider.GetRequiredService<MentorshipDbContext>();

        db.ShouldBeOfType(context);
        MaxBatchSizeOf(db).ShouldBe(1);
    }

    [Theory]
    [InlineData(DatabaseProvider.PostgreSql, null)]
    [InlineData(DatabaseProvider.PostgreSql, 7)]
    [InlineData(DatabaseProvider.SqlServer, null)]
    [InlineData(DatabaseProvider.SqlServer, 7)]
    public void CreateContext_MaxBatchSize_ReachesTheEngine(DatabaseProvider provider, int? size)
    {
        using var db = Offline.Context(provider, size);

        MaxBatchSizeOf(db).ShouldBe(size);
    }

    [Fact]
    public void AddMentorshipDatabase_NoSuchEngine_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ServiceCollection().AddMentorshipDatabase(new() { Provider = (DatabaseProvider)9 }));

    private static int? MaxBatchSizeOf(MentorshipDbContext db) =>
        RelationalOptionsExtension.Extract(db.GetService<IDbContextOptions>()).MaxBatchSize;
}
