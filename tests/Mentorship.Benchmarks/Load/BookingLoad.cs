using System.Text.RegularExpressions;
using Mentorship.Benchmarks.Load.Market;
using NodaTime;

namespace Mentorship.Benchmarks.Load;

/// <summary>
/// Mentees book free times, every third of them one of the few that everyone wants; and the same among people who only
/// look.
/// </summary>
internal sealed partial class BookingLoad(MarketSite site, Instant now)
{
    private const int Mentees = 100;
    private const int Popular = 20;
    private const int MentorsAsked = 60;

    private readonly List<BookingClient> _mentees = [];
    private readonly List<(Guid OfferingId, string Start)> _starts = [];
    private int _booked;

    /// <summary>How many were booked; the others were refused because somebody else was faster.</summary>
    public int Booked => _booked;

    /// <summary>Signs everyone in and finds out what there is to book.</summary>
    public async Task PrepareAsync()
    {
        for (var number = 0; number < Mentees; number++)
        {
            var mentee = new BookingClient(site.Application.Http);
            await mentee.SignInAsync(MarketBuilder.MenteeEmail(number), MarketBuilder.Password);
            _mentees.Add(mentee);
        }

        foreach (var mentor in site.Mentors.Take(MentorsAsked))
        {
            var offering = mentor.Offerings.First(candidate => candidate.Price.IsFree);
            for (var day = 3; day < 24; day += 3)
            {
                var date = now.InUtc().Date.PlusDays(day);
                var page = await site.Application.Http.GetStringAsync(new Uri($"/offerings/{offering.Id}?date={date:uuuu-MM-dd}&zone=UTC", UriKind.Relative));
                _starts.AddRange(Start().Matches(page).Select(match => (offering.Id, match.Groups["start"].Value)));
            }
        }

        if (_starts.Count < Popular * 10)
        {
            throw new InvalidOperationException($"There are only {_starts.Count} times to book.");
        }
    }

    /// <summary>One hold and one booking.</summary>
    public async Task<LoadAnswer> BookAsync(int number)
    {
        // Spread over all times by a step that shares no factor with anything here.
        var (offeringId, start) = _starts[number % 3 == 0 ? number / 3 % Popular : Popular + (int)((long)number * 7919 % (_starts.Count - Popular))];
        var (isGood, isBooked) = await _mentees[number % Mentees].BookAsync(offeringId, start);
        if (isBooked)
        {
            Interlocked.Increment(ref _booked);
        }

        return new(isGood, 0);
    }

    /// <summary>Of thirty requests one books; the others look at lists, offerings and their own sessions.</summary>
    public Task<LoadAnswer> MixedAsync(int number) => (number % 30) switch
    {
        0 => BookAsync(700 + (number / 30)), // Not those of the first load, which are gone.
        < 10 => _mentees[number % Mentees].GetAsync("/bookings"),
        < 16 => _mentees[number % Mentees].GetAsync($"/offerings/{_starts[number % _starts.Count].OfferingId}"),
        < 20 => _mentees[number % Mentees].GetAsync("/mentors"),
        < 24 => _mentees[number % Mentees].GetAsync("/offerings"),
        _ => _mentees[number % Mentees].GetAsync("/"),
    };

    [GeneratedRegex("type=\"radio\"[^>]* value=\"(?<start>[0-9T:Z-]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();
}
