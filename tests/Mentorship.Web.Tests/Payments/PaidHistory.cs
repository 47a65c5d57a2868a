using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Payments;

/// <summary>
/// A mentor of Berlin with a month of paid sessions, by the use cases: one of each way to end. At 30 % and half back when
/// late, the odd prices round.
/// </summary>
public sealed class PaidHistory(DatabaseFixture database) : AppFixture(database), IAsyncLifetime
{
    public User Mentor { get; private set; } = null!;

    public User Mentee { get; private set; } = null!;

    /// <summary>$12.51, in the title what a spreadsheet would take for a formula.</summary>
    public Offering Dollars { get; private set; } = null!;

    /// <summary>₹500.</summary>
    public Offering Rupees { get; private set; } = null!;

    /// <summary>Held on the last evening of March in UTC, which is April in Berlin.</summary>
    public Guid AprilId { get; private set; }

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Mentor = await App.Given.MentorAsync();
        Mentee = await App.Given.UserAsync("=HYPERLINK(\"x\")");
        Dollars = await App.Given.OfferingAsync(Mentor.Id, "+1 hour about engines", new(1251, Currencies.Usd));
        Rupees = await App.Given.OfferingAsync(Mentor.Id, "Looms", new(50_000, Currencies.Inr));

        var completed = await PaidAsync(Dollars, Instant.FromUtc(2026, 3, 3, 9, 0));
        var cancelledLate = await PaidAsync(Dollars, Instant.FromUtc(2026, 3, 4, 10, 0));
        var absent = await PaidAsync(Rupees, Instant.FromUtc(2026, 3, 4, 13, 0));
        var cancelledByMentor = await PaidAsync(Dollars, Instant.FromUtc(2026, 3, 10, 9, 0));
        AprilId = await PaidAsync(Dollars, Instant.FromUtc(2026, 3, 31, 14, 0));
        await PaidAsync(Dollars, Instant.FromUtc(2026, 4, 1, 9, 0));

        await At(Instant.FromUtc(2026, 3, 3, 10, 0), Conduct, session => session.CompleteAsync(completed, Mentor.Id, Now, CancellationToken.None));
        await At(Instant.FromUtc(2026, 3, 3, 12, 0), Cancel, async cancel =>
            await cancel.RunAsync(cancelledLate, Party.Mentee, new(CancellationReason.Ill, "I am ill."), Now, CancellationToken.None) is null);
        await At(Instant.FromUtc(2026, 3, 4, 13, 30), Conduct, session =>
            session.ReportNoShowAsync(absent, Party.Mentee, Now, CancellationToken.None));
        await At(Instant.FromUtc(2026, 3, 5, 9, 0), Cancel, async cancel =>
            await cancel.RunAsync(cancelledByMentor, Party.Mentor, new(CancellationReason.Ill, "I am ill."), Now, CancellationToken.None) is null);
        await At(Instant.FromUtc(2026, 3, 31, 22, 30), Conduct, session => session.CompleteAsync(AprilId, null, Now, CancellationToken.None));
    }

    private static ConductSession Conduct(IServiceProvider services) => services.GetRequiredService<ConductSession>();

    private static CancelBooking Cancel(IServiceProvider services) => services.GetRequiredService<CancelBooking>();

    private new Instant Now => App.Clock.GetCurrentInstant();

    private Task<Guid> PaidAsync(Offering offering, Instant startsAt) => App.Given.PaidAsync(offering, Mentee.Id, startsAt);

    private async Task At<T>(Instant now, Func<IServiceProvider, T> useCase, Func<T, Task<bool>> deed)
    {
        App.Clock.MoveTo(now);
        await using var scope = App.Services.CreateAsyncScope();
        (await deed(useCase(scope.ServiceProvider))).ShouldBeTrue();
    }
}
