using System.Text.Unicode;
using Mentorship.Core.Notifications;
using Mentorship.Web.Features.Admin;
using Mentorship.Web.Features.Admin.Courses;
using Mentorship.Web.Features.Admin.Earnings;
using Mentorship.Web.Features.Admin.Jobs;
using Mentorship.Web.Features.Admin.Messages;
using Mentorship.Web.Features.Admin.Users;
using Mentorship.Web.Features.Admin.Users.Allowance;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Features.Calendars;
using Mentorship.Web.Features.Courses;
using Mentorship.Web.Features.Letters;
using Mentorship.Web.Features.Memberships;
using Mentorship.Web.Features.Mentor;
using Mentorship.Web.Features.Mentor.Availability;
using Mentorship.Web.Features.Mentor.Availability.Dates;
using Mentorship.Web.Features.Mentor.Earnings;
using Mentorship.Web.Features.Mentor.Mentees;
using Mentorship.Web.Features.Mentor.Offerings;
using Mentorship.Web.Features.Mentor.Schedule;
using Mentorship.Web.Features.Mentors;
using Mentorship.Web.Features.MockGateway;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Caching;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Hosting;
using Mentorship.Web.Infrastructure.Pictures;
using Mentorship.Web.Infrastructure.Turns;
using Mentorship.Web.Infrastructure.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Mentorship.Web.Features;

/// <summary>How pages are found and served, and in which order a request passes what.</summary>
public static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        var views = new FeatureViewLocations();
        builder.Services.AddControllersWithViews(options =>
        {
            options.Conventions.Add(views);
            options.Conventions.Add(new FormParameters());
            options.Conventions.Add(new HeadLikeGet());
            if (!builder.HasMockGateway())
            {
                options.Conventions.Add(new NoMockGateway());
            }

            options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            options.Filters.Add<OneResult>();
            options.Filters.Add<FormValidation>();
            options.UsePlainWords();
            SafeBinders.AddTo(options);
        });
        builder.Services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(views));
        // Names and prices are written in all the world's letters, not as numbers of characters.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        builder.AddCompression();
        builder.AddVisitorPages();
        builder.Services.AddSingleton<PageTurns>();
        builder.Services.AddFormValidators();
        builder.Services.AddScoped<MentorDirectory>();
        builder.Services.AddScoped<MarketplaceReader>();
        builder.Services.AddScoped<MentorPages>();
        builder.Services.AddSingleton<PictureReader>();
        builder.Services.AddScoped<BookerReader>();
        builder.Services.AddScoped<LiveTimes>();
        builder.Services.AddScoped<BookingListReader>();
        builder.Services.AddScoped<MySessionsReader>();
        builder.Services.AddScoped<MentorshipReader>();
        builder.Services.AddSingleton<CalendarWatch>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<CalendarWatch>());
        builder.Services.AddSingleton<ViewCounter>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ViewCounter>());
        builder.Services.AddScoped<OwnOfferingsReader>();
        builder.Services.AddScoped<OfferingChanges>();
        builder.Services.AddScoped<SessionCalendars>();
        builder.Services.AddScoped<StrandedSessionsReader>();
        builder.Services.AddScoped<MentorFiguresReader>();
        builder.Services.AddScoped<ScheduleReader>();
        builder.Services.AddScoped<SessionReader>();
        builder.Services.AddScoped<MenteeList>();
        builder.Services.AddScoped<DatesReader>();
        builder.Services.AddScoped<EarningsReader>();
        builder.Services.AddScoped<PlatformEarningsReader>();
        builder.Services.AddScoped<JobDesk>();
        builder.Services.AddScoped<AttentionReader>();
        builder.Services.AddScoped<WeeksReader>();
        builder.Services.AddScoped<CourseList>();
        builder.Services.AddScoped<CourseReader>();
        builder.Services.AddScoped<SuggestionReader>();
        builder.Services.AddScoped<SavedMentors>();
        builder.Services.AddScoped<UserList>();
        builder.Services.AddScoped<AllowanceList>();
        builder.Services.AddScoped<MessageList>();
        builder.Services.AddScoped<LetterRenderer>();
        builder.Services.AddScoped<MailWriter>();
        builder.Services.AddScoped<IMailer, Mailer>();
        builder.AddHealth();
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRequestLog();
        app.UseResponseCompression();
        if (!app.Environment.IsDevelopment())
        {
            // With services of its own: those of the request may be what failed, and keep failing.
            app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/errors/500", CreateScopeForErrors = true });
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseRouting();
        app.UseMiddleware<PageTurns>();
        app.UseAuthentication();

        // Whose share it is is known by now, and nothing dear has been done.
        app.UseRateLimiter();
        app.UseAuthorization();

        // Who has signed in is known by now, and compressing comes after: one page is kept for all browsers.
        app.UseOutputCache();
        app.MapHealth();
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
    }
}
