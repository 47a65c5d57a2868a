using System.Globalization;
using Mentorship.Core;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Web.Features;
using Mentorship.Web.Infrastructure.Calendars;
using Mentorship.Web.Infrastructure.Floods;
using Mentorship.Web.Infrastructure.Hosting;
using Mentorship.Web.Infrastructure.Identity;
using Mentorship.Web.Infrastructure.Mail;
using Mentorship.Web.Jobs;

// Forms, addresses and pages are read and written the same wherever the server stands.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var builder = WebApplication.CreateBuilder(args);
builder.AddLog();
builder.AddClock();
builder.UseDevelopmentAddress();
builder.AddSite();
await using var database = await builder.AddDatabaseAsync();
builder.AddKeys();
builder.AddPeople();
builder.AddFloodLimits();
builder.Services.AddMentorship();
builder.AddPayments();
builder.Services.AddMeetings(builder.Configuration);
builder.AddCalendars();
builder.AddMail();
builder.AddPages();
builder.AddJobs();

var app = builder.Build();
await app.PrepareDatabaseAsync();
app.UsePages();
await app.RunAsync();

/// <summary>The entry point; public for the tests, which start the application through it.</summary>
public sealed partial class Program;
