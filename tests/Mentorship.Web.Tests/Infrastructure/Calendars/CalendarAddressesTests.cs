using Mentorship.Web.Infrastructure.Calendars;

namespace Mentorship.Web.Tests.Infrastructure.Calendars;

public sealed class CalendarAddressesTests
{
    [Theory]
    [InlineData("https://calendar.google.com/calendar/ical/x/basic.ics", "https://calendar.google.com/calendar/ical/x/basic.ics")]
    [InlineData(" webcal://p01.icloud.com/published/2/x ", "https://p01.icloud.com/published/2/x")]
    [InlineData("webcals://p01.icloud.com/published/2/x", "https://p01.icloud.com/published/2/x")]
    [InlineData("HTTPS://Example.com:443/a.ics#top", "https://example.com/a.ics")]
    [InlineData("http://example.com/a.ics", null)]
    [InlineData("https://example.com:8443/a.ics", null)]
    [InlineData("https://user:pass@example.com/a.ics", null)]
    [InlineData("https://user@example.com/a.ics", null)]
    [InlineData("webcal://user:pass@example.com/a.ics", null)]
    [InlineData("webcal://example.com:22/a.ics", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("ftp://example.com/a.ics", null)]
    [InlineData("/a.ics", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Parse_WhatPeoplePaste_IsTheAddressThatIsFetchedOrNone(string? text, string? address) =>
        (new CalendarAddresses(allowPrivate: false).Parse(text)?.AbsoluteUri).ShouldBe(address);
}
