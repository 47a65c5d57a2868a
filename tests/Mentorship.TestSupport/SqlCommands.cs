using System.Data.Common;
using System.Diagnostics;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mentorship.TestSupport;

/// <summary>Counts the commands that this process has its databases run, from here to the disposal.</summary>
public sealed class SqlCommands : IDisposable
{
    private static readonly string CommandExecuted = RelationalEventId.CommandExecuted.Name!;

    private readonly Func<DbCommand, bool> _matters;
    private readonly List<IDisposable> _subscriptions = [];
    private long _count;

    /// <summary>Counts the commands for which something is true; null counts all.</summary>
    public SqlCommands(Func<DbCommand, bool>? matters = null)
    {
        _matters = matters ?? (_ => true);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(new Hearing<DiagnosticListener>(Listen)));
    }

    public long Count => Interlocked.Read(ref _count);

    /// <summary>Counts those on one database alone. Begin before it is used: EF looks only now and then whether anybody listens.</summary>
    public static SqlCommands On(DatabaseOptions options)
    {
        using var db = DatabaseServices.CreateContext(options);
        var its = db.Database.GetDbConnection().Database;
        return new(command => command.Connection?.Database == its);
    }

    public void Dispose()
    {
        lock (_subscriptions)
        {
            _subscriptions.ForEach(subscription => subscription.Dispose());
            _subscriptions.Clear();
        }
    }

    private void Listen(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name)
        {
            lock (_subscriptions)
            {
                _subscriptions.Add(listener.Subscribe(new Hearing<KeyValuePair<string, object?>>(Hear), name => name == CommandExecuted));
            }
        }
    }

    private void Hear(KeyValuePair<string, object?> news)
    {
        if (news.Value is CommandExecutedEventData { Command: var command } && _matters(command))
        {
            Interlocked.Increment(ref _count);
        }
    }

    private sealed class Hearing<T>(Action<T> hear) : IObserver<T>
    {
        public void OnNext(T value) => hear(value);

        public void OnCompleted()
        {
            // Nothing is left to hear.
        }

        public void OnError(Exception error)
        {
            // Nobody says so here.
        }
    }
}
