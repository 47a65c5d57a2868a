using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways.Mock;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Mentorship.Web.Tests.Payments;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>Who is told of what, from the deed to the mail.</summary>
public sealed class RecipientsTests(MessagesFixture fixture) : IClassFixture<MessagesFixture>, IDisposable
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);
    private static readonly Money Price = new(5000, Currencies.Usd);

    private MentorshipApp App => fixture.App;

    public void Dispose() => App.Clock.MoveTo(TestClock.Usual);

    [Fact]
    public async Task Decline_TellsBothWhyAndWhatGoesBack()
    {
        var booking = await RequestedAsync();
        await DoAsync<AnswerRequest>((answer, now) => answer.DeclineAsync(booking, "I am away.", now, CancellationToken.None));

        var mails = await ToBothAsync(booking, MessageKind.Declined);

        mails[Party.Mentee].Text.ShouldContain("Charles Babbage has declined your request");
        mails[Party.Mentee].Text.ShouldContain("You get everything back: $50.");
        mails[Party.Mentee].Text.ShouldContain("Charles Babbage wrote:\n> I am away.\n");
        mails[Party.Mentee].Text.ShouldContain("https://mentorship.example/mentors/charles-babbage-");
        mails[Party.Mentor].Text.ShouldContain("You have declined the request of Ada Lovelace");
        mails[Party.Mentor].Text.ShouldContain("Ada Lovelace gets everything back: $50.");
    }

    [Fact]
    public async Task Expire_NobodyAnswered_TellsBoth()
    {
        var booking = await RequestedAsync();
        App.Clock.MoveTo(Start);
        await DoAsync<ExpireBookings>((expire, now) => expire.RunAsync(now, 100, CancellationToken.None));

        var mails = await ToBothAsync(booking, MessageKind.RequestExpired);

        mails[Party.Mentee].Text.ShouldContain("You get everything back: $50.");
        mails[Party.Mentor].Text.ShouldContain("The request of Ada Lovelace has ended without your answer");
    }

    [Fact]
    public async Task Cancel_ByTheMentorOfWhatIsPaid_TellsBothWhatGoesBack()
    {
        var booking = await PaidAsync();
        await App.Given.CancelledAsync(booking);

        var mails = await ToBothAsync(booking, MessageKind.Cancelled);

        mails[Party.Mentee].Text.ShouldContain("Charles Babbage has cancelled the session");
        mails[Party.Mentee].Text.ShouldContain("You get everything back: $50.");
        mails[Party.Mentor].Text.ShouldContain("You have cancelled the session with Ada Lovelace");
        mails[Party.Mentor].Text.ShouldContain("Ada Lovelace gets everything back: $50.");
    }

    [Fact]
    public async Task Complete_AsksTheMentee()
    {
        var booking = await PaidAsync();
        App.Clock.MoveTo(Start + Duration.FromHours(1));
        await DoAsync<ConductSession>((conduct, now) => conduct.CompleteAsync(booking, actorId: null, now, CancellationToken.None));

        var mail = await OnlyToAsync(Party.Mentee, booking, MessageKind.Completed);

        mail.Text.ShouldContain("How was your session with Charles Babbage?");
        mail.Text.ShouldContain($"Rate the session:\nhttps://mentorship.example/bookings/{booking}/review\n");
    }

    [Fact]
    public async Task NoShow_OfTheMentor_TellsBoth()
    {
        var booking = await PaidAsync();
        App.Clock.MoveTo(Start + Booking.NoShowAfter);
        await DoAsync<ConductSession>((conduct, now) => conduct.ReportNoShowAsync(booking, Party.Mentor, now, CancellationToken.None));

        var mails = await ToBothAsync(booking, MessageKind.NoShow);

        mails[Party.Mentor].Text.ShouldContain("Ada Lovelace says that you did not come");
        mails[Party.Mentee].Text.ShouldContain("You said that Charles Babbage did not come");
        mails[Party.Mentee].Text.ShouldContain("You get everything back: $50.");
    }

    [Fact]
    public async Task Pay_AfterTheTimeWasTaken_TellsTheMenteeThatItGoesBack()
    {
        var offering = await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id, price: Price);
        var mentee = await App.Given.UserAsync();
        var payment = await App.Given.PaymentAsync(offering, mentee.Id, Start);
        App.Clock.MoveTo(TestClock.Usual + Duration.FromMinutes(6));
        await Payer.HoldTimeAsync(App, offering.Id, (await App.Given.UserAsync()).Id, Start);
        await DoAsync<MockCharges>((charges, now) => charges.PayAsync(
            payment.Reference!, MockCard.All.First(card => card.Answer == MockAnswer.Paid), now, CancellationToken.None));
        await DoAsync<FulfilPayment>((fulfil, now) => fulfil.RunAsync(payment.Id, claimed: null, now, CancellationToken.None));

        var mails = await fixture.SendAsync(payment.BookingId);

        var mail = mails.ShouldHaveSingleItem();
        (mail.Message.Kind, mail.Message.RecipientId).ShouldBe((MessageKind.PaidInVain, mentee.Id));
        mail.Text.ShouldContain("Your payment of $50 goes back to you");
        mail.Text.ShouldContain("Nothing is booked by it, and you get back all of it.");
    }

    private async Task<Guid> RequestedAsync()
    {
        var offering = await App.Given.OfferingAsync(
            (await App.Given.MentorAsync()).Id, price: Price, change: description => description with { Mode = BookingMode.Request });
        return await App.Given.PaidAsync(offering, (await App.Given.UserAsync()).Id, Start);
    }

    private async Task<Guid> PaidAsync()
    {
        var offering = await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id, price: Price);
        return await App.Given.PaidAsync(offering, (await App.Given.UserAsync()).Id, Start);
    }

    private async Task<SentMail> OnlyToAsync(Party side, Guid booking, MessageKind kind)
    {
        var mail = (await fixture.SendAsync(booking, kind)).ShouldHaveSingleItem();
        SideOf(mail).ShouldBe(side);
        return mail;
    }

    private async Task<IReadOnlyDictionary<Party, SentMail>> ToBothAsync(Guid booking, MessageKind kind)
    {
        var mails = await fixture.SendAsync(booking, kind);
        mails.Count.ShouldBe(2);
        return mails.ToDictionary(SideOf);
    }

    private static Party SideOf(SentMail mail)
    {
        var facts = (SessionFacts)MessageFacts.FromJson(mail.Message.Facts);
        mail.Message.Address.ShouldBe(facts.Recipient.Email);
        return facts.To;
    }

    private async Task DoAsync<TUseCase>(Func<TUseCase, Instant, Task> deed)
        where TUseCase : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        await deed(scope.ServiceProvider.GetRequiredService<TUseCase>(), App.Clock.GetCurrentInstant());
    }
}
