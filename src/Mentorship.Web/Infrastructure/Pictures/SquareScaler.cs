namespace Mentorship.Web.Infrastructure.Pictures;

/// <summary>Makes a small square of the middle of a picture: each of its pixels is the mean of those that it stands for.</summary>
internal sealed class SquareScaler
{
    /// <summary>
    /// Twice the largest portrait there is, for fine screens. Not more: a list of two dozen people has two dozen of them,
    /// and PNG does not pack photographs well.
    /// </summary>
    public const int MaxSide = 160;

    private readonly int _source;
    private readonly int _left;
    private readonly int _top;
    private readonly int _side;
    private readonly long[] _sums;
    private readonly int[] _counts;

    public SquareScaler(int width, int height)
    {
        _source = Math.Min(width, height);
        _left = (width - _source) / 2;
        _top = (height - _source) / 2;
        _side = Math.Min(_source, MaxSide);
        _sums = new long[_side * _side * 4];
        _counts = new int[_side * _side];
    }

    /// <summary>Whether anything of this line is in the square.</summary>
    public bool Wants(int y) => y >= _top && y < _top + _source;

    /// <summary>Adds a line of red, green, blue and alpha.</summary>
    public void Add(int y, ReadOnlySpan<byte> pixels)
    {
        var line = (y - _top) * _side / _source * _side;
        for (var x = 0; x < _source; x++)
        {
            var place = line + (x * _side / _source);
            var pixel = pixels.Slice((_left + x) * 4, 4);

            // What is not seen has a colour all the same, which must not shine through.
            int alpha = pixel[3];
            for (var part = 0; part < 3; part++)
            {
                _sums[(place * 4) + part] += pixel[part] * alpha;
            }

            _sums[(place * 4) + 3] += alpha;
            _counts[place]++;
        }
    }

    public SquarePicture Finish()
    {
        var pixels = new byte[_sums.Length];
        for (var place = 0; place < _counts.Length; place++)
        {
            var sums = _sums.AsSpan(place * 4, 4);
            for (var part = 0; part < 3; part++)
            {
                pixels[(place * 4) + part] = (byte)(sums[3] == 0 ? 0 : (sums[part] + (sums[3] / 2)) / sums[3]);
            }

            pixels[(place * 4) + 3] = (byte)((sums[3] + (_counts[place] / 2)) / _counts[place]);
        }

        return new(_side, pixels);
    }
}
