using System.Net;
using Mentorship.TestSupport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

public sealed class MySessionsQueriesTests(MySessionsQueriesTests.CountingFixture fixture) : IClassFixture<MySessionsQueriesTests.CountingFixture>
{
    [Theory]
    [InlineData("/bookings")]
    [InlineData("/bookings?show=past&page=2")]
    [InlineData("/bookings?day=2026-03-10&month=2026-03")]
    public async Task List_LongHistory_AsksNoMoreThanAShortOne(string address)
    {
        var given = fixture.App.Given;
        var offering = await given.OfferingAsync((await given.MentorAsync()).Id);
        var (user, mentee) = await given.SignedInAsync();
        await AddAsync(0, 1);
        var before = await CommandsAsync();

        await AddAsync(1, 40);
        var after = await CommandsAsync();

        after.ShouldBe(before);

        async Task AddAsync(int first, int last)
        {
            for (var day = first; day < last; day++)
            {
                await given.BookingAsync(offering, user.Id, TestClock.Usual + Duration.FromDays(1 + day));
                await given.BookingAsync(offering, user.Id, TestClock.Usual - Duration.FromDays(1 + day));
            }
        }

        async Task<long> CommandsAsync()
        {
            // What is only asked at the first time is asked before.
            await mentee.GetAsync(address);
            var already = fixture.Commands.Count;
            (await mentee.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
            return fixture.Commands.Count - already;
        }
    }

    /// <summary>An application that counts, without jobs that ask meanwhile.</summary>
    public sealed class CountingFixture(DatabaseFixture database) : AppFixture(database)
    {
        public SqlCommands Commands { get; } = new();

        protected override void Configure(IWebHostBuilder builder) =>
            builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(Commands));
    }
}
