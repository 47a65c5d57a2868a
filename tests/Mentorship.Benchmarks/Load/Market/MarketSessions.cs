using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.Core.Reviews;
using NodaTime;

namespace Mentorship.Benchmarks.Load.Market;

/// <summary>The sessions of a market: nobody's overlap, a tenth are cancelled, most of those that were held are reviewed.</summary>
internal sealed class MarketSessions
{
    private const int ComingDays = 30;
    private const double Cancelled = 0.1;
    private const double Reviewed = 0.6;

    // Everybody's, with the break left out.
    private static readonly int[] Hours = [9, 10, 11, 13, 14, 15, 16, 17];

    private static readonly Duration BookedAhead = Duration.FromDays(7);

    private readonly IReadOnlyList<MarketMentor> _mentors;
    private readonly IReadOnlyList<Guid> _mentees;
    private readonly Instant _now;
    private readonly Random _random;
    private readonly HashSet<(Guid, int)> _taken = [];
    private readonly List<Booking> _bookings = [];
    private readonly List<SlotClaim> _claims = [];
    private readonly List<Review> _reviews = [];

    public MarketSessions(IReadOnlyList<MarketMentor> mentors, IReadOnlyList<Guid> mentees, MarketSize size, Instant now, Random random)
    {
        (_mentors, _mentees, _now, _random) = (mentors, mentees, now, random);
        AddMany(size.Past, -size.DaysOfHistory, -1);
        AddMany(size.Coming, 1, ComingDays);
    }

    public IReadOnlyList<Booking> Bookings => _bookings;

    public IReadOnlyList<SlotClaim> Claims => _claims;

    public IReadOnlyList<Review> Reviews => _reviews;

#pragma warning disable CA5394 // Looks like chance and is the same every time.
    private void AddMany(int count, int firstDay, int lastDay)
    {
        var wanted = _bookings.Count + count;
        while (_bookings.Count < wanted)
        {
            var mentor = _mentors[_random.Next(_mentors.Count)];
            var offering = mentor.Offerings[_random.Next(mentor.Offerings.Count)];
            var date = _now.InZone(mentor.Profile.Zone).Date.PlusDays(_random.Next(firstDay, lastDay + 1));
            if (date.DayOfWeek < IsoDayOfWeek.Saturday)
            {
                var time = new LocalTime(Hours[_random.Next(Hours.Length)], 0);
                TryAdd(offering, mentor.Profile.Zone.AtLeniently(date.At(time)).ToInstant());
            }
        }
    }

    private void TryAdd(Offering offering, Instant startsAt)
    {
        var bookedAt = Instant.Min(startsAt - BookedAhead, _now - Duration.FromHours(1));
        var mentee = _mentees[_random.Next(_mentees.Count)];
        var booking = Booking.Hold(
            BookingTerms.Of(offering, offering.DurationMinutes, isIncluded: false, SessionPolicy.Default), mentee, startsAt, bookedAt);
        booking.Describe(new("I would like to talk about what to do next.", MeetingTypes.Video));
        booking.CheckOut(booking.Price, bookedAt + Duration.FromMinutes(1));
        if (_random.NextDouble() < Cancelled)
        {
            booking.Cancel(Party.Mentee, new(CancellationReason.Ill, "Something came up."), bookedAt + Duration.FromHours(1));
            _bookings.Add(booking);
            return;
        }

        var claims = SlotClaim.For(booking).ToList();
        if (claims.Exists(claim => _taken.Contains((claim.PersonId, claim.Step))))
        {
            return;
        }

        _taken.UnionWith(claims.Select(claim => (claim.PersonId, claim.Step)));
        _claims.AddRange(claims);
        _bookings.Add(booking);
        if (booking.EndsAt < _now && booking.Complete(null, booking.EndsAt) && _random.NextDouble() < Reviewed)
        {
            var rating = _random.Next(3, 6);
            _reviews.Add(Review.Of(booking, rating, "Clear, kind and to the point. I know what to do now.", booking.EndsAt + Duration.FromHours(2)));
            offering.CountRating(rating);
            offering.Mentor.CountRating(rating);
        }
    }
#pragma warning restore CA5394
}
