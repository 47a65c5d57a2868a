using Mentorship.Core.Audit;
using Mentorship.Core.Availability;
using Mentorship.Core.Availability.Calendars;
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
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.Core.Reviews;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Core;

/// <summary>The use cases, for whatever hosts them.</summary>
public static class MentorshipServices
{
    public static IServiceCollection AddMentorship(this IServiceCollection services) => services
        .AddScoped<SaveMentorProfile>()
        .AddScoped<SaveMentorPicture>()
        .AddScoped<AvailabilityChanges>()
        .AddScoped<SaveWeeklyHours>()
        .AddScoped<SaveDateHours>()
        .AddScoped<PlanTimeOff>()
        .AddScoped<PlanTravel>()
        .AddScoped<SaveOfferingHours>()
        .AddScoped<CopyOffering>()
        .AddScoped<MakeFromTemplates>()
        .AddScoped<CountViews>()
        .AddScoped<AddCalendarFeed>()
        .AddScoped<ReadCalendarFeed>()
        .AddScoped<RemoveCalendarFeed>()
        .AddScoped<SaveProfile>()
        .AddScoped<ManageCategories>()
        .AddScoped<ManageEnrolments>()
        .AddScoped<SaveCourse>()
        .AddScoped<TakeCourse>()
        .AddScoped<KeepMentors>()
        .AddSingleton<IInterceptor, AuditInterceptor>()
        .AddScoped<OperationLog>()
        .AddScoped<JobLog>()
        .AddScoped<ManageUser>()
        .AddScoped<PolicyBook>()
        .AddScoped<ChangePolicy>()
        .AddScoped<SlotReader>()
        .AddScoped<StrandedReader>()
        .AddScoped<NextAvailable>()
        .AddScoped<FreeSessions>()
        .AddScoped<IAvailabilityListener>(provider => provider.GetRequiredService<NextAvailable>())
        .AddScoped<MentorListings>()
        .AddScoped<IMentorListener>(provider => provider.GetRequiredService<MentorListings>())
        .AddScoped<BookingClaims>()
        .AddScoped<BookingChanges>()
        .AddScoped<DeadHolds>()
        .AddScoped<NearestTimes>()
        .AddScoped<HoldSession>()
        .AddScoped<CheckOut>()
        .AddScoped<DeleteOffering>()
        .AddScoped<AnswerRequest>()
        .AddScoped<ConductSession>()
        .AddScoped<CancelBooking>()
        .AddScoped<SettleBooking>()
        .AddScoped<ExpireBookings>()
        .AddScoped<CompleteBookings>()
        .AddScoped<SettleNoShows>()
        .AddScoped<ClearClaims>()
        .AddScoped<ClearMessages>()
        .AddScoped<IBookingListener, AllowanceListener>()
        .AddScoped<BeginWeeks>()
        .AddScoped<ResetAllowance>()
        .AddScoped<ChangeMembership>()
        .AddScoped<KeepNote>()
        .AddScoped<MoveSession>()
        .AddScoped<ExpireReschedules>()
        .AddScoped<IBookingListener, MeetingListener>()
        .AddScoped<ArrangeMeetings>()
        .AddScoped<ChangeMeetingLink>()
        .AddScoped<IBookingListener, PaymentListener>()
        .AddScoped<Ledger>()
        .AddScoped<Refunds>()
        .AddScoped<StartPayment>()
        .AddScoped<FulfilPayment>()
        .AddScoped<ReceiveWebhook>()
        .AddScoped<SendRefunds>()
        .AddScoped<SweepPayments>()
        .AddScoped<RatingFigures>()
        .AddScoped<WriteReview>()
        .AddScoped<AnswerReview>()
        .AddScoped<RatingProof>()
        .AddScoped<SessionMessages>()
        .AddScoped<SessionInvitations>()
        .AddScoped<IBookingListener, MessageListener>()
        .AddScoped<IMeetingListener, MeetingMessages>()
        .AddScoped<IRefundListener, RefundMessages>()
        .AddScoped<SendMessages>()
        .AddScoped<RetryMessage>()
        .AddScoped<RenewCalendarAddress>()
        .AddScoped<ChooseMail>()
        .AddScoped<FollowUpCourses>()
        .AddScoped<TellWaiting>();
}
