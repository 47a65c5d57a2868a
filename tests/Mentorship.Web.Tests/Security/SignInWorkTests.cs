using System.Net;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mentorship.Web.Tests.Security;

/// <summary>Whether an account is there, rests or is disabled: a stranger reads the same and waits as long.</summary>
public sealed class SignInWorkTests(SignInWorkTests.Counted fixture) : IClassFixture<SignInWorkTests.Counted>
{
    private const int TriesUntilItRests = 5;

    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task SignIn_KnownUnknownRestingAndDisabled_GetTheSameWordsForTheSameWork()
    {
        var known = await App.Given.UserAsync();
        var resting = await App.Given.UserAsync();
        var disabled = await App.Given.UserAsync();
        await using (var db = App.CreateContext())
        {
            (await db.Users.SingleAsync(user => user.Id == disabled.Id)).Disable(known.Id, "They asked for it.", TestClock.Usual);
            await db.SaveChangesAsync();
        }

        for (var time = 0; time < TriesUntilItRests; time++)
        {
            await TryAsync(resting.Email!);
        }

        var answers = new List<(HttpStatusCode Status, string Text, int Work)>();
        foreach (var email in new[] { known.Email!, "nobody@example.com", resting.Email!, disabled.Email! })
        {
            answers.Add(await TryAsync(email));
        }

        answers.Distinct().ShouldHaveSingleItem().Work.ShouldBe(1);
    }

    private async Task<(HttpStatusCode Status, string Text, int Work)> TryAsync(string email)
    {
        using var visitor = App.Visitor();
        var before = Counting.Work;
        var page = await visitor.SignInAsync(email, "not this one either");
        return (page.Status, page.Text, Counting.Work - before);
    }

    /// <summary>The application with a hasher that counts.</summary>
    public sealed class Counted(DatabaseFixture database) : AppFixture(database)
    {
        protected override void Configure(IWebHostBuilder builder) =>
            builder.ConfigureTestServices(services => services.AddScoped<IPasswordHasher<User>, Counting>());
    }

    private sealed class Counting(IOptions<PasswordHasherOptions> options) : PasswordHasher<User>(options)
    {
        private static int _work;

        /// <summary>How many passwords were hashed, to keep them or to compare them.</summary>
        public static int Work => Volatile.Read(ref _work);

        public override string HashPassword(User user, string password)
        {
            Interlocked.Increment(ref _work);
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _work);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
