using Mentorship.Core.Data;

namespace Mentorship.TestSupport;

/// <summary>A database for one class of tests, with the schema and nothing in it; dropped at the end.</summary>
public sealed class TestDatabase(DatabaseOptions options, Func<Task> drop) : IAsyncDisposable
{
    public DatabaseOptions Options => options;

    public async ValueTask DisposeAsync() => await drop();
}
