using Mentorship.Web.Infrastructure.Pictures;

namespace Mentorship.Web.Tests.Infrastructure.Pictures;

/// <summary>How many pictures are read at once, and for how long somebody waits for one.</summary>
public sealed class PictureReaderTests
{
    private static readonly Picture Done = new([1], [2]);

    [Fact]
    public async Task ReadAsync_WhileAnotherIsRead_WaitsForItsPlace()
    {
        using var mayEnd = new ManualResetEventSlim();
        var (reading, most) = (0, 0);
        using var reader = new PictureReader(
            _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref reading));
                mayEnd.Wait();
                Interlocked.Decrement(ref reading);
                return (Done, null);
            },
            TimeSpan.FromMinutes(1));

        var all = Enumerable.Range(0, 4).Select(_ => reader.ReadAsync([1], TestContext.Current.CancellationToken)).ToArray();
        mayEnd.Set();

        (await Task.WhenAll(all)).ShouldAllBe(read => read.Picture == Done);
        most.ShouldBe(PictureReader.AtOnce);
    }

    [Fact]
    public async Task ReadAsync_PictureThatTakesTooLong_GivesUpAndKeepsItsPlaceUntilItIsRead()
    {
        using var mayEnd = new ManualResetEventSlim();
        using var reader = new PictureReader(
            _ =>
            {
                mayEnd.Wait();
                return (Done, null);
            },
            TimeSpan.FromMilliseconds(50));

        (await reader.ReadAsync([1], TestContext.Current.CancellationToken)).ShouldBe((null, PictureRefusal.TooSlow));
        (await reader.ReadAsync([1], TestContext.Current.CancellationToken)).ShouldBe((null, PictureRefusal.Busy));

        mayEnd.Set();
        var last = await reader.ReadAsync([1], TestContext.Current.CancellationToken);
        for (var tries = 0; last.Picture is null && tries < 200; tries++)
        {
            last = await reader.ReadAsync([1], TestContext.Current.CancellationToken);
        }

        last.Picture.ShouldBe(Done);
    }

    [Fact]
    public async Task ReadAsync_ReadingThatFails_GivesItsPlaceBack()
    {
        var fails = true;
        using var reader = new PictureReader(_ => fails ? throw new InvalidOperationException() : (Done, null), TimeSpan.FromMinutes(1));

        await Should.ThrowAsync<InvalidOperationException>(() => reader.ReadAsync([1], TestContext.Current.CancellationToken));

        fails = false;
        (await reader.ReadAsync([1], TestContext.Current.CancellationToken)).Picture.ShouldBe(Done);
    }
}
