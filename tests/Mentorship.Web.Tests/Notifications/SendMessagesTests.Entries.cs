using Mentorship.Core.Offerings;

namespace Mentorship.Web.Tests.Notifications;

// What reaches calendars.
public sealed partial class SendMessagesTests
{
    [Fact]
    public async Task Run_Requested_BothGetATentativeEntryThatTheWireLeavesAsItIs()
    {
        var mentor = await _app.Given.MentorAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id, change: description => description with { Mode = BookingMode.Request });
        var booking = await _app.Given.BookedAsync(offering, (await _app.Given.UserAsync()).Id, Start);

        await RunAsync();

        var mails = await _server.ReadMailsAsync();
        mails.Count.ShouldBe(2);
        foreach (var part in mails.Select(mail => mail.Content.Part("text/calendar")))
        {
            part.Type.Parameters["method"].ShouldBe("REQUEST");
            var read = (await CalendarReaders.ReadAsync(part.Text)).ShouldHaveSingleItem();
            (read.Method, read.Status, read.Sequence, read.Uid).ShouldBe(("REQUEST", "TENTATIVE", 0, $"{booking}@mentorship"));
        }
    }
}
