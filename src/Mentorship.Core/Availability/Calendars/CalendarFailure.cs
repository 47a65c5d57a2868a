namespace Mentorship.Core.Availability.Calendars;

/// <summary>Why a calendar could not be read.</summary>
public enum CalendarFailure
{
    /// <summary>The address is none that is followed: wrong scheme or port, or with a name and password in it.</summary>
    AddressRefused = 1,

    /// <summary>The address leads into a private network.</summary>
    PrivateAddress,

    /// <summary>No such host, no connection, or no agreement on encryption.</summary>
    Unreachable,

    /// <summary>The server says that there is nothing, or nothing more, under this address.</summary>
    NotFound,

    /// <summary>The server wants somebody to sign in.</summary>
    NotAllowed,

    /// <summary>The server answered with something else than a file.</summary>
    BadAnswer,

    /// <summary>One redirect after another.</summary>
    TooManyRedirects,

    TooSlow,

    TooLarge,

    /// <summary>What came is not an iCalendar file, or only a part of one.</summary>
    NotACalendar,

    /// <summary>More busy times than are kept, or repetitions without end.</summary>
    TooMuch,
}
