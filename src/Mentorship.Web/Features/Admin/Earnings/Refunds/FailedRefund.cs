using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Earnings.Refunds;

/// <summary>A refund that its provider refuses, or could not be told of for long.</summary>
/// <param name="OwedAt">Since when it is owed.</param>
/// <param name="BookingId">The session.</param>
/// <param name="Title">Its title.</param>
/// <param name="Mentee">Who is owed.</param>
/// <param name="Amount">How much.</param>
/// <param name="Gateway">The provider.</param>
/// <param name="CaptureReference">The provider's name for the money.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record FailedRefund(
    Instant OwedAt, Guid BookingId, string Title, string Mentee, Money Amount, string Gateway, string? CaptureReference, int Attempts);
