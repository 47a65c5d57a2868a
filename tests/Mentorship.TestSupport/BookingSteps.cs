using NodaTime;

namespace Mentorship.TestSupport;

/// <summary>The steps of booking, for tests that have to get through them.</summary>
public static class BookingSteps
{
    /// <summary>Takes a time, as the booker's form does; at best the details come next.</summary>
    public static Task<Page> TakeAsync(this Person person, Guid offeringId, Instant start, int? minutes = null) => person.PostAsync(
        "/bookings",
        ("Form.OfferingId", offeringId.ToString()),
        ("Form.Start", start.ToString()),
        ("Form.Minutes", minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Says what it is about, and goes on.</summary>
    public static Task<Page> DescribeAsync(this Person person, Page details, string topic, params (string Name, string? Value)[] fields) =>
        person.SubmitAsync(details, details.Path, [("Form.Topic", topic), .. fields]);

    /// <summary>Books what costs nothing, through all its pages.</summary>
    public static async Task<Page> BookAsync(this Person person, Guid offeringId, Instant start, string topic = "My engine does not compute.") =>
        await person.DescribeAsync(await person.TakeAsync(offeringId, start), topic);

    /// <summary>The session that a page of the wizard is about.</summary>
    public static Guid BookingId(this Page page) => Guid.Parse(page.Path.Split('/')[2]);
}
