using Mentorship.Core.Notifications;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>What calendar programs make of the entries in mails: ical.js, node-ical and Python's icalendar read each.</summary>
public sealed class InvitationTests(MessagesFixture fixture) : IClassFixture<MessagesFixture>
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    [Fact]
    public async Task Send_Booked_InvitesBothInTheNameOfThePlatform()
    {
        var (booking, mentor, mentee) = await BookedAsync();

        foreach (var mail in await fixture.SendAsync(booking))
        {
            var read = (await CalendarReaders.ReadAsync(mail.Calendar!)).ShouldHaveSingleItem();
            (read.Method, read.Status, read.Sequence).ShouldBe(("REQUEST", "CONFIRMED", 0));
            read.Uid.ShouldBe($"{booking}@mentorship");
            (read.Start, read.End, read.Stamp).ShouldBe(("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z", "2026-03-02T08:00:00Z"));
            read.Organizer.ShouldBe("Mentorship <sessions@mentorship.example>");
            read.Attendees.ShouldBe([$"Charles Babbage <{mentor.Email}>", $"Ada Lovelace <{mentee.Email}>"]);
            read.Url.ShouldBe($"https://mentorship.example/bookings/{booking}");
            read.Location.ShouldBe(read.Url);
        }
    }

    [Fact]
    public async Task Send_Booked_IsReadByIcalendarToo()
    {
        Assert.SkipUnless(
            PythonCalendarReader.Python is not null,
            "Python's icalendar is not installed here (Debian: python3-icalendar); ical.js and node-ical still read every file.");
        var (booking, mentor, mentee) = await BookedAsync();

        foreach (var mail in await fixture.SendAsync(booking))
        {
            var read = (await PythonCalendarReader.ReadAsync(mail.Calendar!)).ShouldHaveSingleItem();
            (read.Method, read.Status, read.Sequence).ShouldBe(("REQUEST", "CONFIRMED", 0));
            (read.Start, read.End, read.Stamp).ShouldBe(("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z", "2026-03-02T08:00:00Z"));
            read.Attendees.ShouldBe([$"Charles Babbage <{mentor.Email}>", $"Ada Lovelace <{mentee.Email}>"]);
        }
    }

    [Fact]
    public async Task Send_Cancelled_TakesTheSameEntryBack()
    {
        var (booking, mentor, mentee) = await BookedAsync();
        fixture.App.Clock.MoveTo(TestClock.Usual + Duration.FromMinutes(7));
        await fixture.App.Given.CancelledAsync(booking);

        var mails = await fixture.SendAsync(booking, MessageKind.Cancelled);
        fixture.App.Clock.MoveTo(TestClock.Usual);

        mails.Count.ShouldBe(2);
        foreach (var mail in mails)
        {
            mail.Mail.Part("text/calendar").Type.Parameters["method"].ShouldBe("CANCEL");
            var read = (await CalendarReaders.ReadAsync(mail.Calendar!)).ShouldHaveSingleItem();
            (read.Method, read.Status, read.Sequence).ShouldBe(("CANCEL", "CANCELLED", 1));
            read.Uid.ShouldBe($"{booking}@mentorship");
            read.Stamp.ShouldBe("2026-03-02T08:07:00Z");
            read.Attendees.ShouldBe([$"Charles Babbage <{mentor.Email}>", $"Ada Lovelace <{mentee.Email}>"]);
        }
    }

    private async Task<(Guid Booking, User Mentor, User Mentee)> BookedAsync()
    {
        var given = fixture.App.Given;
        var mentor = await given.MentorAsync();
        var mentee = await given.UserAsync();
        return (await given.BookedAsync(await given.OfferingAsync(mentor.Id), mentee.Id, Start), mentor, mentee);
    }
}
