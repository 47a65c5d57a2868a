using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

/// <summary>What is said of a booking after a deed.</summary>
internal static class BookingShould
{
    public static void ShouldEndWith(this Booking booking, BookingEventKind kind, Guid? actorId, string detail, Instant at)
    {
        var line = booking.Events[^1];
        line.ShouldSatisfyAllConditions(
            () => line.BookingId.ShouldBe(booking.Id),
            () => line.Number.ShouldBe(booking.Version),
            () => line.Kind.ShouldBe(kind),
            () => line.ActorId.ShouldBe(actorId),
            () => line.Detail.ShouldBe(detail),
            () => line.At.ShouldBe(at));
    }

    /// <summary>Does something to a booking that must leave it as it is.</summary>
    public static void ShouldNotChange(this Booking booking, Action<Booking> deed)
    {
        var before = All(booking);

        deed(booking);

        All(booking).ShouldBe(before);
    }

    private static Dictionary<string, string?> All(Booking booking) => typeof(Booking).GetProperties()
        .Where(property => property.CanWrite)
        .ToDictionary(property => property.Name, property => property.GetValue(booking)?.ToString(), StringComparer.Ordinal)
        .Append(new("Lines", string.Join(' ', booking.Events.Select(line => line.Kind))))
        .ToDictionary(StringComparer.Ordinal);
}
