using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Payments;

/// <summary>How the pages of a payment find theirs.</summary>
public static class PaymentQueries
{
    /// <summary>A payment that this person makes, with its booking, the offering and the mentor. Null if it is not theirs.</summary>
    public static Task<Payment?> FindPaymentAsync(this MentorshipDbContext db, Guid id, Guid payerId, CancellationToken cancellationToken) =>
        db.Payments
            .AsNoTracking()
            .Include(payment => payment.Booking.Offering.Mentor.User)
            .SingleOrDefaultAsync(payment => payment.Id == id && payment.Booking.MenteeId == payerId, cancellationToken);
}
