using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Mentorship.TestSupport;
using Mentorship.Web.Infrastructure.Floods;
using Microsoft.AspNetCore.Hosting;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Tests.Security;

/// <summary>Who asks for more than a person does is turned back, and told when to come again.</summary>
public sealed class FloodTests(FloodTests.Dam fixture) : IClassFixture<FloodTests.Dam>
{
    private const int Share = 5;

    // Tuesday 3 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task SignIn_Flood_IsTurnedBackAndOpensAgain()
    {
        using var visitor = From("127.1.0.1");
        var token = await visitor.TokenAsync();

        var answers = await FloodAsync(() => visitor.PostAsync(token, "/account/sign-in", ("Form.Email", "nobody@example.com"), ("Form.Password", "not this one")));

        answers.Take(Share).ShouldAllBe(page => page.Status == HttpStatusCode.UnprocessableEntity);
        var refused = answers[^1];
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Title.ShouldStartWith("That was too much at once");
        refused.Text.ShouldContain("Try again in ");
        refused.Text.ShouldContain("what you typed is still there");
        (await visitor.GetAsync("/account/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
        using var elsewhere = From("127.1.0.2");
        (await elsewhere.PostAsync("/account/sign-in", ("Form.Email", "nobody@example.com"), ("Form.Password", "not this one"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("/mentors?words=looms")]
    [InlineData("/offerings?words=looms")]
    [InlineData("/courses?words=looms")]
    public async Task Search_Flood_SaysWhenToTryAgain(string address)
    {
        using var visitor = From("127.1.1." + address.Length.ToString(CultureInfo.InvariantCulture));

        (await FloodAsync(() => visitor.GetAsync(address)))[^1].Status.ShouldBe(HttpStatusCode.TooManyRequests);
        using var refused = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative));

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        // A share of five a minute: one more every twelve seconds.
        int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture).ShouldBeInRange(1, 12);
        (await visitor.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Book_Flood_IsTheAccountsOwnWhereverItComesFrom()
    {
        var offering = await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id);
        var (_, one) = await SignedInAsync("127.1.2.1");
        var (_, other) = await SignedInAsync("127.1.2.1");
        var token = await one.TokenAsync();

        var answers = await FloodAsync(() => one.PostAsync(
            token, "/bookings", ("Form.OfferingId", offering.Id.ToString()), ("Form.Start", InstantPattern.ExtendedIso.Format(Ten)), ("Form.Minutes", "60")));

        answers[^1].Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await other.TakeAsync(offering.Id, Ten + Duration.FromHours(3))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Search_AddressThatAHeaderNames_IsNotBelieved()
    {
        using var visitor = From("127.1.3.1");
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < Share * 3; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/mentors");
            request.Headers.Add("X-Forwarded-For", $"10.1.1.{number}");
            using var answer = await visitor.Http.SendAsync(request);
            answers.Add(answer.StatusCode);
        }

        answers.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    public void NetworkOf_Address_IsWhoseShareItIs(string address, string network) =>
        FloodSetup.NetworkOf(IPAddress.Parse(address)).ShouldBe(network);

    // Whole seconds come back in the middle of a slow run, so there are more than the share has.
    private static async Task<IReadOnlyList<Page>> FloodAsync(Func<Task<Page>> ask)
    {
        var answers = new List<Page>();
        while (answers.Count < Share * 4 && answers.LastOrDefault()?.Status != HttpStatusCode.TooManyRequests)
        {
            answers.Add(await ask());
        }

        return answers;
    }

    /// <summary>Someone at another end of the loopback network.</summary>
    private Person From(string address) => new(App.Address, new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    private async Task<(Core.People.User User, Person Person)> SignedInAsync(string address)
    {
        var user = await App.Given.UserAsync();
        var person = From(address);
        (await person.SignInAsync(user.Email!)).Status.ShouldBe(HttpStatusCode.OK);
        return (user, person);
    }

    /// <summary>The application with small shares.</summary>
    public sealed class Dam(DatabaseFixture database) : AppFixture(database)
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Floods:SignInsPerMinute", Share.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting("Floods:SearchesPerMinute", Share.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting("Floods:BookingsPerMinute", Share.ToString(CultureInfo.InvariantCulture));
        }
    }
}
