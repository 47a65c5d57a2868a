using Mentorship.Core.Audit;
using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Bookings.Notes;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Courses;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.Operations;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways.Mock;
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.Core.Reviews;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Data;

/// <summary>
/// All data of the product. One model for both engines: the derived contexts add nothing but a set of migrations
/// each. See docs/adr/0001-two-databases.md.
/// </summary>
public abstract class MentorshipDbContext(DbContextOptions options)
    : IdentityDbContext<User, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<MentorProfile> MentorProfiles => Set<MentorProfile>();

    public DbSet<MentorLanguage> MentorLanguages => Set<MentorLanguage>();

    public DbSet<MentorPicture> MentorPictures => Set<MentorPicture>();

    public DbSet<MentorListing> MentorListings => Set<MentorListing>();

    public DbSet<MentorCategory> MentorCategories => Set<MentorCategory>();

    public DbSet<MentorPrice> MentorPrices => Set<MentorPrice>();

    public DbSet<MentorWord> MentorWords => Set<MentorWord>();

    public DbSet<OfferingListing> OfferingListings => Set<OfferingListing>();

    public DbSet<OfferingWord> OfferingWords => Set<OfferingWord>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Favourite> Favourites => Set<Favourite>();

    public DbSet<WaitlistEntry> WaitlistEntries => Set<WaitlistEntry>();

    public DbSet<PolicyValue> PolicyValues => Set<PolicyValue>();

    public DbSet<WeeklyHours> WeeklyHours => Set<WeeklyHours>();

    public DbSet<DateOverride> DateOverrides => Set<DateOverride>();

    public DbSet<TimeOff> TimeOff => Set<TimeOff>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<BusyTime> BusyTimes => Set<BusyTime>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<CourseLesson> CourseLessons => Set<CourseLesson>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<LessonProgress> LessonProgress => Set<LessonProgress>();

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<Offering> Offerings => Set<Offering>();

    public DbSet<OfferingHours> OfferingHours => Set<OfferingHours>();

    public DbSet<OfferingViews> OfferingViews => Set<OfferingViews>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<BookingEvent> BookingEvents => Set<BookingEvent>();

    public DbSet<RescheduleRequest> RescheduleRequests => Set<RescheduleRequest>();

    public DbSet<RescheduleProposal> RescheduleProposals => Set<RescheduleProposal>();

    public DbSet<SlotClaim> SlotClaims => Set<SlotClaim>();

    public DbSet<DayClaim> DayClaims => Set<DayClaim>();

    public DbSet<AllowanceClaim> AllowanceClaims => Set<AllowanceClaim>();

    public DbSet<AllowanceWeek> AllowanceWeeks => Set<AllowanceWeek>();

    public DbSet<AllowanceGrant> AllowanceGrants => Set<AllowanceGrant>();

    public DbSet<AllowanceEntry> AllowanceEntries => Set<AllowanceEntry>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Refund> Refunds => Set<Refund>();

    public DbSet<ProviderEvent> ProviderEvents => Set<ProviderEvent>();

    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    public DbSet<MockCharge> MockCharges => Set<MockCharge>();

    public DbSet<MockRefund> MockRefunds => Set<MockRefund>();

    public DbSet<Operation> Operations => Set<Operation>();

    public DbSet<JobState> JobStates => Set<JobState>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<MentorNote> MentorNotes => Set<MentorNote>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<CalendarAddress> CalendarAddresses => Set<CalendarAddress>();

    public DbSet<MailChoice> MailChoices => Set<MailChoice>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Does a unit of work in one transaction, and keeps it if it answers true. It is done anew, with nothing tracked,
    /// when the connection breaks or the engine gives way.
    /// </summary>
    /// <param name="work">The work; false if nothing of it is to stay.</param>
    /// <param name="wasKept">
    /// Looks whether the work of the last attempt is in the database, asked when the answer to its commit was lost. False
    /// if it does not matter that it is done twice.
    /// </param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>What the work answered.</returns>
    public Task<bool> TryKeepAsync(
        Func<CancellationToken, Task<bool>> work, Func<CancellationToken, Task<bool>> wasKept, CancellationToken cancellationToken)
    {
        var isCommitting = false;
        return Database.CreateExecutionStrategy().ExecuteAsync(
            work,
            async (_, unit, token) =>
            {
                isCommitting = false;
                ChangeTracker.Clear();
                await using var transaction = await Database.BeginTransactionAsync(token);
                if (!await unit(token))
                {
                    return false;
                }

                isCommitting = true;
                await transaction.CommitAsync(token);
                return true;
            },
            async (_, _, token) => new(isCommitting && await wasKept(token), result: true),
            cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();

        // The same for values in queries that are compared with no column.
        configurationBuilder.DefaultTypeMapping<LocalDate>().HasConversion<LocalDateConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MentorshipDbContext).Assembly);

        // Nothing is deleted by the database because something else was; SQL Server also refuses more than one path of
        // cascades. Where a row is a part of another, the context deletes it.
        foreach (var foreignKey in builder.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()))
        {
            if (!foreignKey.IsOwnership && foreignKey.DeleteBehavior != DeleteBehavior.ClientCascade)
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }
}
