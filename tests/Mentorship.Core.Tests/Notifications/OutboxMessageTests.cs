using Mentorship.Core.Common;
using Mentorship.Core.Notifications;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Tests.Notifications;

public class OutboxMessageTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);

    [Fact]
    public void Write_IsDueAtOnce()
    {
        var message = Message();

        (message.Status, message.DueAt, message.Attempts).ShouldBe((OutboxStatus.Waiting, Now, 0));
    }

    [Fact]
    public void Write_KeepsTheFactsAsTheyAre()
    {
        MessageFacts.FromJson(Message().Facts).ShouldBe(SampleFacts.Session);
    }

    [Fact]
    public void Failed_IsDueAgainLater()
    {
        var message = Message();

        message.Failed("The server answered 421.\r\nBye", Now);

        (message.Status, message.DueAt).ShouldBe((OutboxStatus.Waiting, Now + Duration.FromMinutes(1)));
        message.LastError.ShouldBe("The server answered 421. Bye");
    }

    [Fact]
    public void Failed_AnyLength_FitsIntoItsColumn()
    {
        var message = Message();

        message.Failed(new string('x', 5000), Now);

        message.LastError.Length.ShouldBe(OutboxMessage.ErrorMaxLength);
    }

    [Fact]
    public void Refused_IsDeadAndNotDue()
    {
        var message = Message();

        message.Refused("No such user.");

        (message.Status, message.DueAt, message.LastError).ShouldBe((OutboxStatus.Dead, null, "No such user."));
    }

    [Fact]
    public void Retry_DeadLetter_WaitsAndSaysWho()
    {
        var message = Message();
        message.Refused("No such user.");
        var admin = Ids.New(Now);

        message.Retry(admin, Now).ShouldBeTrue();

        (message.Status, message.DueAt, message.RetriedById, message.RetriedAt).ShouldBe((OutboxStatus.Waiting, Now, admin, Now));
    }

    [Fact]
    public void Retry_Sent_IsRefused()
    {
        var message = Message();
        message.Sent(Now);

        message.Retry(Ids.New(Now), Now).ShouldBeFalse();

        (message.Status, message.DueAt, message.SentAt).ShouldBe((OutboxStatus.Sent, null, Now));
    }

    private static OutboxMessage Message()
    {
        var user = User.Register("Ada Lovelace", "ada@example.com", DateTimeZone.Utc, Now);
        return OutboxMessage.Write("booking/1/1", MessageKind.Booked, user, Ids.New(Now), SampleFacts.Session, Now);
    }
}
