namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>
/// Reads pictures beside the requests that wait for them, and one at a time, because a large one takes all of a core and
/// a hundred megabytes for as long as it lasts.
/// </summary>
public sealed class PictureReader : IDisposable
{
    /// <summary>How many are read at once.</summary>
    public const int AtOnce = 1;

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly Func<byte[], (Picture? Picture, PictureRefusal? Refusal)> _read;
    private readonly TimeSpan _patience;

    public PictureReader()
        : this(Picture.Read, TimeSpan.FromSeconds(10))
    {
    }

    /// <param name="read">What reads one.</param>
    /// <param name="patience">How long to wait for a place, and then for the picture.</param>
    public PictureReader(Func<byte[], (Picture? Picture, PictureRefusal? Refusal)> read, TimeSpan patience)
    {
        _read = read;
        _patience = patience;
    }

    /// <summary>The picture that is made of a file, or why there is none.</summary>
    public async Task<(Picture? Picture, PictureRefusal? Refusal)> ReadAsync(byte[] file, CancellationToken cancellationToken)
    {
        if (!await _places.WaitAsync(_patience, cancellationToken))
        {
            return (null, PictureRefusal.Busy);
        }

        // Nothing ends the reading from outside. So the place is given back by the reading itself, and not by who waited.
        var reading = Task.Run(() => ReadAndLeave(file), CancellationToken.None);
        try
        {
            return await reading.WaitAsync(_patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return (null, PictureRefusal.TooSlow);
        }
    }

    public void Dispose() => _places.Dispose();

    private (Picture? Picture, PictureRefusal? Refusal) ReadAndLeave(byte[] file)
    {
        try
        {
            return _read(file);
        }
        finally
        {
            _places.Release();
        }
    }
}
