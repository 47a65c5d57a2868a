using System.Reflection;
using Mentorship.Core.Common;

namespace Mentorship.Core.Tests.Modules;

/// <summary>
/// The modules of the core, each of which uses only those above it. Where a test here fails, the code is to be mended
/// and not the table.
/// </summary>
public class ModuleTests
{
    private static readonly Assembly Core = typeof(Money).Assembly;

    // A use case that reads or writes needs the context and the meaning of its errors, and nothing else of Data. Which
    // entities it asks for counts all the same: a query names them.
    private static readonly string[] Database = ["Data.MentorshipDbContext"];
    private static readonly string[] DatabaseAndErrors = [.. Database, "Data.DatabaseErrors"];
    private static readonly string[] DatabaseAskedOften = [.. Database, "Data.TranslatedOnce`1"];

    private static readonly ModuleTable Table = new(
        "Mentorship.Core",
        ["Common", "People", "Operations", "Policies", "Availability", "Courses", "Offerings", "Bookings", "Payments", "Reviews", "Notifications", "Audit"])
    {
        // The context and its configurations map every module's entities.
        Outside = ["Data"],
        Allowed = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["Availability.AvailabilityChanges"] = Database,
            ["Availability.SaveWeeklyHours"] = Database,
            ["Availability.SaveDateHours"] = Database,
            ["Availability.PlanTimeOff"] = Database,
            ["Availability.PlanTravel"] = Database,
            ["Offerings.SaveMentorProfile"] = DatabaseAndErrors,
            ["Offerings.SaveProfile"] = Database,
            ["Offerings.CopyOffering"] = Database,
            ["Offerings.CountViews"] = DatabaseAndErrors,
            ["Offerings.MakeFromTemplates"] = Database,
            ["Offerings.ManageCategories"] = DatabaseAndErrors,
            ["Courses.ManageEnrolments"] = DatabaseAndErrors,
            ["Courses.SaveCourse"] = DatabaseAndErrors,
            ["Courses.TakeCourse"] = DatabaseAndErrors,
            ["People.KeepMentors"] = DatabaseAndErrors,
            ["Offerings.SaveOfferingHours"] = Database,
            ["Bookings.StrandedReader"] = Database,
            ["Availability.Calendars.AddCalendarFeed"] = Database,
            ["Availability.Calendars.ReadCalendarFeed"] = Database,
            ["Availability.Calendars.RemoveCalendarFeed"] = Database,
            ["Operations.OperationLog"] = DatabaseAndErrors,
            ["People.ManageUser"] = DatabaseAndErrors,
            ["People.SaveMentorPicture"] = Database,
            ["Operations.JobLog"] = DatabaseAndErrors,
            ["Policies.PolicyBook"] = DatabaseAskedOften,
            ["Policies.ChangePolicy"] = DatabaseAndErrors,
            ["Bookings.Allowances.AllowanceListener"] = Database,
            ["Bookings.Allowances.AllowanceQueries"] = Database,
            ["Bookings.Allowances.BeginWeeks"] = DatabaseAndErrors,
            ["Bookings.Allowances.ChangeMembership"] = DatabaseAndErrors,
            ["Bookings.Allowances.ResetAllowance"] = DatabaseAndErrors,
            ["Bookings.Meetings.MeetingListener"] = Database,
            ["Bookings.Meetings.ArrangeMeetings"] = Database,
            ["Bookings.Notes.KeepNote"] = DatabaseAndErrors,
            ["Bookings.Meetings.ChangeMeetingLink"] = DatabaseAndErrors,
            ["Bookings.Reschedules.MoveSession"] = Database,
            ["Bookings.Reschedules.ExpireReschedules"] = Database,
            ["Bookings.SlotReader"] = DatabaseAskedOften,
            ["Bookings.SlotQueries"] = DatabaseAskedOften,
            ["Bookings.FreeSessions"] = Database,
            ["Bookings.DeleteOffering"] = DatabaseAndErrors,
            ["Bookings.NextAvailable"] = Database,
            ["Bookings.Listings.MentorListings"] = DatabaseAndErrors,
            ["Bookings.Listings.ListingRows"] = Database,
            ["Bookings.BookingClaims"] = Database,
            ["Bookings.DeadHolds"] = Database,
            ["Bookings.ExpireBookings"] = Database,
            ["Bookings.CompleteBookings"] = Database,
            ["Bookings.SettleNoShows"] = Database,
            ["Bookings.ClearClaims"] = Database,
            ["Notifications.ClearMessages"] = Database,
            ["Bookings.BookingChanges"] = DatabaseAndErrors,
            ["Bookings.HoldSession"] = DatabaseAndErrors,
            ["Payments.Ledgers.Ledger"] = Database,
            ["Payments.PaymentListener"] = Database,
            ["Payments.Refunds"] = Database,
            ["Payments.SendRefunds"] = Database,
            ["Payments.SweepPayments"] = Database,
            ["Payments.FulfilPayment"] = DatabaseAndErrors,
            ["Payments.ReceiveWebhook"] = DatabaseAndErrors,
            ["Payments.StartPayment"] = DatabaseAndErrors,
            ["Payments.Gateways.Mock.MockCharges"] = DatabaseAndErrors,
            ["Reviews.RatingFigures"] = Database,
            ["Reviews.RatingProof"] = Database,
            ["Reviews.WriteReview"] = DatabaseAndErrors,
            ["Reviews.AnswerReview"] = Database,
            ["Notifications.SessionMessages"] = Database,
            ["Notifications.SessionInvitations"] = Database,
            ["Notifications.SendMessages"] = Database,
            ["Notifications.RetryMessage"] = Database,
            ["Notifications.RenewCalendarAddress"] = DatabaseAndErrors,
            ["Notifications.ChooseMail"] = DatabaseAndErrors,
            ["Notifications.FollowUpCourses"] = DatabaseAndErrors,
            ["Notifications.TellWaiting"] = DatabaseAndErrors,
        },
    };

    [Fact]
    public void Core_EveryModule_UsesOnlyThoseAboveIt() => Table.Violations(Core.GetTypes()).ShouldBeEmpty();

    [Fact]
    public void Core_EveryModule_HasItsPlaceInTheTable() => Table.Unknown(Core).ShouldBeEmpty();

    [Fact]
    public void Core_EveryException_IsNeeded() => Table.Unneeded(Core.GetTypes()).ShouldBeEmpty();

    [Fact]
    public void Core_OutsideModules_IsOnlyTheRegistrationOfTheUseCases() =>
        Core.GetExportedTypes().Where(type => Table.ModuleOf(type) is null).ShouldBe([typeof(MentorshipServices)]);

    [Fact]
    public void Core_References_AreWithoutMvc() =>
        Core.GetReferencedAssemblies().Select(reference => reference.Name!)
            .ShouldNotContain(name => name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.AspNetCore.Razor", StringComparison.Ordinal)
                || name.StartsWith("Mentorship.Web", StringComparison.Ordinal));
}
