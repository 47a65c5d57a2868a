using Mentorship.Core.Data;

namespace Mentorship.Web.Tests.Data;

/// <summary>Contexts for what needs no server: the model, the migrations and their scripts.</summary>
internal static class Offline
{
    public static MentorshipDbContext Context(DatabaseProvider provider, int? maxBatchSize = null) =>
        DatabaseServices.CreateContext(new()
        {
            Provider = provider,
            ConnectionString = provider == DatabaseProvider.SqlServer ? "Server=nowhere" : "Host=nowhere",
            MaxBatchSize = maxBatchSize,
        });
}
