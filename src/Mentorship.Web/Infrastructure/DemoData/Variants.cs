using Mentorship.Core.Common;
using Mentorship.Core.Offerings;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>
/// What makes offerings differ beyond their content: lengths, how they are priced and booked, where people meet. By
/// their places in the lists and not by chance, so that all else stays as it is.
/// </summary>
internal static class Variants
{
    /// <summary>The script's length and, of every third that has room above it, one or two longer ones, a little cheaper by the hour.</summary>
    public static IEnumerable<LengthPrice> LengthsOf(DemoOffering script, Currency currency, int place)
    {
        yield return new(script.Minutes, Whole(script.Price, currency));
        if (place % 3 != 0 || script.Minutes is < 30 or > 60)
        {
            yield break;
        }

        foreach (var factor in place % 2 == 0 ? [2] : new[] { 2, 3 })
        {
            var minutes = script.Minutes * factor;
            if (Offering.Durations.Contains(minutes))
            {
                yield return new(minutes, Whole(script.Price * factor * 9 / 10, currency));
            }
        }
    }

    /// <summary>Gives every seventh mentor the hourly rate that the first priced offering comes to.</summary>
    public static void ChargeByHour(SeededMentor mentor)
    {
        if (RateOf(mentor) is { } rate)
        {
            mentor.Profile.ChargeByHour(rate);
        }
    }

    public static OfferingDescription Vary(OfferingDescription description, SeededMentor mentor, DemoOffering script, int place, int index)
    {
        var types = MeetingTypesOf(place, index);
        return description with
        {
            PricedByHour = mentor.Profile.HourlyRate is not null && IsByHour(script) && index % 2 == 0,
            Mode = (place + index) % 7 == 3 ? BookingMode.Request : BookingMode.Instant,
            MeetingTypes = types,
            Place = types.HasFlag(MeetingTypes.InPerson) ? $"A café near the main station, {TimeZones.City(mentor.Calendar.Zone, mentor.Profile.CreatedAt)}" : "",

            // Members find something with most mentors, free or not.
            IsIncluded = place % 3 != 2 && (script.Price == 0 || (place + index) % 2 == 0),
        };
    }

    private static MeetingTypes MeetingTypesOf(int place, int index) => (((place * 3) + index) % 11) switch
    {
        2 => MeetingTypes.Video | MeetingTypes.Audio,
        5 => MeetingTypes.Video | MeetingTypes.InPerson,
        7 => MeetingTypes.Audio,
        9 => MeetingTypes.Chat | MeetingTypes.Video,
        _ => MeetingTypes.Video,
    };

    private static Money? RateOf(SeededMentor mentor) =>
        mentor.Script.Name.Length % 7 == 0 && mentor.Script.Offerings.FirstOrDefault(IsByHour) is { } script
            ? Whole(script.Price * 60 / script.Minutes, mentor.Script.Currency)
            : null;

    private static bool IsByHour(DemoOffering script) => script.Price > 0 && script.Minutes is 30 or 60;

    private static Money Whole(int units, Currency currency) => new((long)units * currency.MinorUnitsPerUnit, currency);
}
