using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>What stands in a mail: the three parts of it, the facts in both zones, and nothing that somebody's name could do.</summary>
public sealed class MailTests(MessagesFixture fixture) : IClassFixture<MessagesFixture>
{
    // Wednesday 4 March 2026, 10:00 in Berlin.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    [Fact]
    public async Task Send_Booked_IsPlainThenHtmlThenTheInvitation()
    {
        var (booking, mentor, mentee) = await BookedAsync();

        var mails = await fixture.SendAsync(booking);

        mails.Count.ShouldBe(2);
        foreach (var (message, mail) in mails)
        {
            mail.Type.MediaType.ShouldBe("multipart/alternative");
            mail.Parts.Select(part => part.Type.MediaType).ShouldBe(["text/plain", "text/html", "text/calendar"]);
            mail.Parts.ShouldAllBe(part => part.Type.CharSet == "utf-8");
            mail.Part("text/calendar").Type.Parameters["method"].ShouldBe("REQUEST");
            mail.Part("text/calendar").Text.ShouldContain("\r\nMETHOD:REQUEST\r\n");
            mail.Header("From").ShouldBe("\"Mentorship\" <sessions@mentorship.example>");
            mail.Header("Message-ID").ShouldBe($"<{message.Id:N}@mentorship.example>");
            mail.Header("Auto-Submitted").ShouldBe("auto-generated");
        }

        mails.Select(sent => sent.Mail.To).Order(StringComparer.Ordinal)
            .ShouldBe([$"\"Ada Lovelace\" <{mentee.Email}>", $"\"Charles Babbage\" <{mentor.Email}>"]);
    }

    [Fact]
    public async Task Send_Booked_SaysWhatWhenInBothZonesAndWhere()
    {
        var (booking, _, mentee) = await BookedAsync();

        var mail = (await fixture.SendAsync(booking)).Single(sent => sent.Message.RecipientId == mentee.Id);

        mail.Mail.Subject.ShouldBe("Booked: An hour about engines, Wed 4 Mar, 09:00 London (GMT+0)");
        foreach (var text in new[] { mail.Text, Words(mail.Html) })
        {
            text.ShouldContain("Your session is booked");
            text.ShouldContain("An hour about engines");
            text.ShouldContain("1 h with Charles Babbage");
            text.ShouldContain("Wednesday 4 March 2026, 09:00–10:00, London (GMT+0)");
            text.ShouldContain("Wednesday 4 March 2026, 10:00–11:00, Berlin (GMT+1) for Charles Babbage");
            text.ShouldContain("Video call");
            text.ShouldContain("Join on the session's page, from Wed 4 Mar, 08:45 London (GMT+0) until the end.");
            text.ShouldContain("If you have to cancel: Until Wed 4 Mar, 07:00 London (GMT+0).");
        }

        mail.Text.ShouldContain($"Open the session:\nhttps://mentorship.example/bookings/{booking}\n");
        mail.Html.ShouldContain($"href=\"https://mentorship.example/bookings/{booking}\"");
    }

    [Fact]
    public async Task Send_Booked_TellsTheMentorWhatItIsAbout()
    {
        var (booking, mentor, _) = await BookedAsync(topic: "My engine\ndoes not compute.");

        var mail = (await fixture.SendAsync(booking)).Single(sent => sent.Message.RecipientId == mentor.Id);

        mail.Text.ShouldContain("Ada Lovelace has booked a session with you");
        mail.Text.ShouldContain("What Ada Lovelace wants to talk about:\n> My engine\n> does not compute.\n");
        mail.Text.ShouldContain("09:00–10:00, London (GMT+0) for Ada Lovelace");
    }

    [Fact]
    public async Task Send_BeforeAndAfterBothAreRenamed_SaysWhatWasTrueThen()
    {
        var (booking, mentor, mentee) = await BookedAsync();
        await using (var db = fixture.App.CreateContext())
        {
            db.Attach(mentee).Entity.Describe("Somebody Else", DateTimeZone.Utc);
            db.Attach(mentor).Entity.Describe("Another One", DateTimeZone.Utc);
            await db.SaveChangesAsync();
        }

        var mails = await fixture.SendAsync(booking);

        mails.ShouldAllBe(sent => !sent.Text.Contains("Somebody Else") && !sent.Text.Contains("Another One"));
        mails.ShouldAllBe(sent => sent.Text.Contains("London (GMT+0)") && sent.Text.Contains("Berlin (GMT+1)"));
    }

    [Fact]
    public async Task Send_HostileText_IsTextInEveryPart()
    {
        const string Name = "Eve <script>alert(1)</script>\r\nBcc: all@example.com";
        const string Title = "A; \"title\", with \\ and <b>more</b>\r\nSubject: another";
        const string Topic = "END:VEVENT\r\nEND:VCALENDAR\r\n<img src=x onerror=alert(1)> & \"so on\"; more, of it";
        var (booking, mentor, _) = await BookedAsync(Name, Title, Topic);

        var mails = await fixture.SendAsync(booking);

        foreach (var sent in mails)
        {
            sent.Html.ShouldNotContain("<script");
            sent.Html.ShouldNotContain("<img");
            sent.Html.ShouldNotContain("<b>");
            sent.Mail.Subject.ShouldStartWith("Booked: A; \"title\", with \\ and <b>more</b> Subject: another, Wed 4 Mar");
            sent.Mail.Headers.Count(header => header.Key is "Subject").ShouldBe(1);
            sent.Mail.Headers.ShouldNotContain(header => header.Key == "Bcc");
            var read = (await CalendarReaders.ReadAsync(sent.Calendar!)).ShouldHaveSingleItem();
            read.Summary.ShouldBe("A; \"title\", with \\ and <b>more</b> Subject: another: Charles Babbage and Eve <script>alert(1)</script> Bcc: all@example.com");
            read.Description.ShouldStartWith("END:VEVENT\nEND:VCALENDAR\n<img src=x onerror=alert(1)> & \"so on\"; more, of it\n\n");
        }

        mails.Single(sent => sent.Message.RecipientId == mentor.Id).Html.ShouldContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so on&quot;");
    }

    [Fact]
    public async Task Send_AllTheWorldsLetters_ArriveAsTheyWere()
    {
        const string Name = "Þóra Ünsal 王小明 🧑‍🏫";
        var (booking, mentor, _) = await BookedAsync(Name, "Über Maschinen – eine Stunde mit Blick auf all das, was nicht in eine Zeile passt 🎓");

        var mail = (await fixture.SendAsync(booking)).Single(sent => sent.Message.RecipientId == mentor.Id);

        mail.Mail.Subject.ShouldStartWith("Booked: Über Maschinen – eine Stunde mit Blick auf all das, was nicht in eine Zeile passt 🎓, Wed 4 Mar");
        mail.Text.ShouldContain(Name);
        Words(mail.Html).ShouldContain(Name);
        var read = (await CalendarReaders.ReadAsync(mail.Calendar!)).ShouldHaveSingleItem();
        read.Summary.ShouldContain(Name);
        read.Attendees.ShouldContain(person => person.StartsWith(Name));
    }

    [Fact]
    public async Task Send_InPerson_SaysThePlaceAndNotToJoin()
    {
        var given = fixture.App.Given;
        var mentor = await given.MentorAsync();
        var offering = await given.OfferingAsync(mentor.Id, change: description => description with { MeetingTypes = MeetingTypes.InPerson, Place = "Dorset Street 1, London" });
        var (mentee, person) = await given.SignedInAsync();
        var done = await TestSupport.BookingSteps.BookAsync(person, offering.Id, Start);

        var mail = (await fixture.SendAsync(TestSupport.BookingSteps.BookingId(done))).Single(sent => sent.Message.RecipientId == mentee.Id);

        mail.Text.ShouldContain("Where: In person: Dorset Street 1, London\n");
        mail.Text.ShouldNotContain("Join on");
        (await CalendarReaders.ReadAsync(mail.Calendar!)).Single().Location.ShouldBe("In person: Dorset Street 1, London");
    }

    private async Task<(Guid Booking, User Mentor, User Mentee)> BookedAsync(
        string name = "Ada Lovelace", string title = "An hour about engines", string topic = "My engine does not compute.")
    {
        var given = fixture.App.Given;
        var mentor = await given.MentorAsync();
        var mentee = await given.UserAsync(name);
        return (await given.BookedAsync(await given.OfferingAsync(mentor.Id, title), mentee.Id, Start, topic), mentor, mentee);
    }

    private static string Words(string html) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent;
}
