using Mentorship.Core.Availability;
using Mentorship.Core.Availability.Calendars;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.Operations;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Ledgers;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Core;

/// <summary>The use cases, for whatever hosts them.</summary>
public static class MentorshipServices
{
    public static IServiceCollection AddMentorship(this IServiceCollection services) => services
        .AddScoped<SaveMentorProfile>()
        .AddScoped<AvailabilityChanges>()
        .AddScoped<SaveWeeklyHours>()
        .AddScoped<SaveDateHours>()
        .AddScoped<PlanTimeOff>()
        .AddScoped<PlanTravel>()
        .AddScoped<SaveOfferingHours>()
        .AddScoped<AddCalendarFeed>()
        .AddScoped<ReadCalendarFeed>()
        .AddScoped<RemoveCalendarFeed>()
        .AddScoped<SaveProfile>()
        .AddScoped<OperationLog>()
        .AddScoped<SlotReader>()
        .AddScoped<StrandedReader>()
        .AddScoped<NextAvailable>()
        .AddScoped<IAvailabilityListener>(provider => provider.GetRequiredService<NextAvailable>())
        .AddScoped<BookingClaims>()
        .AddScoped<BookingChanges>()
        .AddScoped<DeadHolds>()
        .AddScoped<NearestTimes>()
        .AddScoped<HoldSession>()
        .AddScoped<CheckOut>()
        .AddScoped<AnswerRequest>()
        .AddScoped<ConductSession>()
        .AddScoped<CancelBooking>()
        .AddScoped<ExpireBookings>()
        .AddScoped<IBookingListener, MeetingListener>()
        .AddScoped<ArrangeMeetings>()
        .AddScoped<IBookingListener, PaymentListener>()
        .AddScoped<Ledger>()
        .AddScoped<Refunds>()
        .AddScoped<StartPayment>()
        .AddScoped<FulfilPayment>()
        .AddScoped<ReceiveWebhook>()
        .AddScoped<SendRefunds>()
        .AddScoped<SweepPayments>()
        .AddScoped<SessionMessages>()
        .AddScoped<IBookingListener, MessageListener>()
        .AddScoped<IMeetingListener, MeetingMessages>()
        .AddScoped<IRefundListener, RefundMessages>()
        .AddScoped<SendMessages>()
        .AddScoped<RetryMessage>()
        .AddScoped<RenewCalendarAddress>();
}
