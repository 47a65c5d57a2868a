namespace Mentorship.Web.Infrastructure.Caching;

/// <summary>How visitors' pages are kept.</summary>
public static class CachingSetup
{
    // Some hundreds of lists, each of some filters, and then the oldest make room.
    private const long MostBytes = 16 * 1024 * 1024;
    private const long LargestPage = 512 * 1024;

    public static void AddVisitorPages(this WebApplicationBuilder builder)
    {
        var seconds = builder.Configuration.GetValue(VisitorPagesOptions.Key, VisitorPagesOptions.UsualSeconds);
        if (seconds is < 0 or > VisitorPagesOptions.MostSeconds)
        {
            throw new InvalidOperationException(
                $"{VisitorPagesOptions.Key} is {seconds}; write a number of seconds from 0 to {VisitorPagesOptions.MostSeconds}.");
        }

        builder.Services.AddSingleton(new VisitorPagesOptions(TimeSpan.FromSeconds(seconds)));
        builder.Services.AddSingleton<VisitorPages>();
        builder.Services.AddOutputCache(options =>
        {
            options.SizeLimit = MostBytes;
            options.MaximumBodySize = LargestPage;
            options.AddBasePolicy(policy => policy.AddPolicy<VisitorPages>(), excludeDefaultPolicy: true);
        });
    }
}
