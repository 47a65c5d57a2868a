namespace Mentorship.Core.Availability.Calendars;

/// <summary>What a mentor is told when a calendar could not be read, ending in what to do.</summary>
public static class CalendarFailureWords
{
    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when a
    // reason has no words.
#pragma warning disable CS8524
    public static string Words(this CalendarFailure failure) => failure switch
    {
        CalendarFailure.AddressRefused =>
            "The address leads to one that we do not follow. Use the https address that your calendar gives for subscribing.",
        CalendarFailure.PrivateAddress =>
            "The address leads into a private network, which we cannot reach. Use one that is open to the internet.",
        CalendarFailure.Unreachable => "The calendar's server could not be reached. If it stays so, check the address.",
        CalendarFailure.NotFound => "There is no calendar under this address any more. Copy the address from your calendar anew.",
        CalendarFailure.NotAllowed =>
            "The server wants a sign-in. Use your calendar's secret or private address, which works without one.",
        CalendarFailure.BadAnswer => "The calendar's server answered with an error. If it stays so, copy the address anew.",
        CalendarFailure.TooManyRedirects => "The address leads from one to the next without end. Copy the address from your calendar anew.",
        CalendarFailure.TooSlow => "The calendar's server took longer than ten seconds. We will try again by ourselves.",
        CalendarFailure.TooLarge => "The calendar is larger than 5 MB. Share a smaller calendar, or one without old events.",
        CalendarFailure.NotACalendar =>
            "What is there is not a calendar file. Copy the address that ends in .ics, not that of the calendar's page.",
        CalendarFailure.TooMuch => "The calendar has more busy times than we can keep. Share one with fewer repeating events.",
    };
#pragma warning restore CS8524
}
