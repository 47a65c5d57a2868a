using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Bookings.Notes;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class BookingsConfiguration :
    IEntityTypeConfiguration<Booking>,
    IEntityTypeConfiguration<BookingEvent>,
    IEntityTypeConfiguration<RescheduleRequest>,
    IEntityTypeConfiguration<RescheduleProposal>,
    IEntityTypeConfiguration<SlotClaim>,
    IEntityTypeConfiguration<DayClaim>,
    IEntityTypeConfiguration<Meeting>,
    IEntityTypeConfiguration<MentorNote>
{
    // The same words on both engines.
    private const string IsHeld = "\"Status\" = 1";
    private const string IsHeldOrPending = "\"Status\" IN (1, 2)";
    private const string IsOn = "\"Status\" IN (3, 4)";
    private const string IsDisputed = "\"NoShow\" = 2";
    private const string HasRefundDue = "\"NoShowRefundDueAt\" IS NOT NULL";
    private const string IsOpen = "\"Status\" = 1";

    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.ToTable("Bookings");
        builder.Property(booking => booking.Id).ValueGeneratedNever();
        builder.HasOne(booking => booking.Offering).WithMany().HasForeignKey(booking => booking.OfferingId);
        builder.HasOne(booking => booking.Mentor).WithMany().HasForeignKey(booking => booking.MentorId);
        builder.HasOne(booking => booking.Mentee).WithMany().HasForeignKey(booking => booking.MenteeId);

        // By whom and when, which is how slots, "My sessions" and the mentor's pages ask.
        builder.HasIndex(booking => new { booking.MentorId, booking.StartsAt });
        builder.HasIndex(booking => new { booking.MenteeId, booking.StartsAt });

        // What a mentor's figures count, from the index alone.
        builder.HasIndex(booking => new { booking.MentorId, booking.Status, booking.EndsAt, booking.RequestExpiresAt, booking.MenteeId });

        // What an offering's figures count, from the index alone.
        builder.HasIndex(booking => new { booking.OfferingId, booking.Status });

        // By week, which the admins' overview counts from the index alone.
        builder.HasIndex(booking => new { booking.StartsAt, booking.EndsAt, booking.Status });

        // One hold a person. And what ends by itself is found among few rows, however many there are.
        builder.HasIndex(booking => booking.MenteeId, "IX_Bookings_OneHold").IsUnique().HasFilter(IsHeld);
        builder.HasIndex(booking => booking.HoldExpiresAt).HasFilter(IsHeldOrPending);
        builder.HasIndex(booking => booking.EndsAt).HasFilter(IsOn);
        builder.HasIndex(booking => booking.NoShowRefundDueAt).HasFilter(HasRefundDue);
        builder.HasIndex(booking => booking.NoShow).HasFilter(IsDisputed);
        builder.Property(booking => booking.Title).HasMaxLength(Offering.TitleMaxLength);
        builder.Property(booking => booking.Preparation).HasMaxLength(Offering.PreparationMaxLength);
        builder.Property(booking => booking.Topic).HasMaxLength(Booking.TopicMaxLength);
        builder.Property(booking => booking.Place).HasMaxLength(Offering.PlaceMaxLength);
        builder.Property(booking => booking.CurrencyCode).HasMaxLength(Currency.CodeLength);
        builder.Property(booking => booking.DisputeWords).HasMaxLength(Booking.DisputeMaxLength);
        builder.Property(booking => booking.Version).IsConcurrencyToken();
        builder.Ignore(booking => booking.Price);
        builder.Ignore(booking => booking.Refund);
        builder.Ignore(booking => booking.Time);
        builder.ComplexProperty(booking => booking.Policy);
        builder.HasMany(booking => booking.Events).WithOne().HasForeignKey(line => line.BookingId);
        builder.HasMany(booking => booking.Reschedules).WithOne().HasForeignKey(request => request.BookingId);
        builder.Ignore(booking => booking.Reschedule);
    }

    public void Configure(EntityTypeBuilder<BookingEvent> builder)
    {
        builder.ToTable("BookingEvents");
        builder.HasKey(line => new { line.BookingId, line.Number });
        builder.Property(line => line.Number).ValueGeneratedNever();
        builder.Property(line => line.Detail).HasMaxLength(Booking.ReasonMaxLength);
        builder.HasOne<User>().WithMany().HasForeignKey(line => line.ActorId);

        // The newest of all bookings.
        builder.HasIndex(line => line.At);
    }

    public void Configure(EntityTypeBuilder<RescheduleRequest> builder)
    {
        builder.ToTable("RescheduleRequests");
        builder.Property(request => request.Id).ValueGeneratedNever();

        // One open a booking. And what ends by itself is found among few rows, however many there are.
        builder.HasIndex(request => request.BookingId, "IX_RescheduleRequests_OneOpen").IsUnique().HasFilter(IsOpen);
        builder.HasIndex(request => request.BookingId);
        builder.HasIndex(request => request.ExpiresAt).HasFilter(IsOpen);
        builder.Ignore(request => request.Latest);
        builder.HasMany(request => request.Proposals).WithOne().HasForeignKey(proposal => proposal.RequestId);
    }

    public void Configure(EntityTypeBuilder<RescheduleProposal> builder)
    {
        builder.ToTable("RescheduleProposals");
        builder.Property(proposal => proposal.Id).ValueGeneratedNever();
        builder.HasIndex(proposal => new { proposal.RequestId, proposal.Number }).IsUnique();
        builder.Property(proposal => proposal.Words).HasMaxLength(RescheduleRequest.WordsMaxLength);
    }

    public void Configure(EntityTypeBuilder<SlotClaim> builder)
    {
        builder.ToTable("SlotClaims");
        builder.HasKey(claim => new { claim.PersonId, claim.Step });
        builder.Property(claim => claim.Step).ValueGeneratedNever();
        builder.HasOne<User>().WithMany().HasForeignKey(claim => claim.PersonId);
        builder.HasOne<Booking>().WithMany().HasForeignKey(claim => claim.BookingId);
    }

    public void Configure(EntityTypeBuilder<DayClaim> builder)
    {
        builder.ToTable("DayClaims");
        builder.HasKey(claim => new { claim.OfferingId, claim.LocalDate, claim.Ordinal });
        builder.Property(claim => claim.Ordinal).ValueGeneratedNever();
        builder.HasOne<Offering>().WithMany()
            .HasForeignKey(claim => new { claim.OfferingId, claim.IsOfferingDeleted })
            .HasPrincipalKey(offering => new { offering.Id, offering.IsDeleted });
        builder.HasOne<Booking>().WithMany().HasForeignKey(claim => claim.BookingId);
    }

    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.HasKey(meeting => meeting.BookingId);
        builder.HasOne<Booking>().WithOne().HasForeignKey<Meeting>(meeting => meeting.BookingId);
        builder.HasIndex(meeting => meeting.DueAt);
        builder.Property(meeting => meeting.Account).HasMaxLength(MentorProfile.MeetingAccountMaxLength);
        builder.Property(meeting => meeting.JoinAddress).HasMaxLength(Meeting.AddressMaxLength);
        builder.Property(meeting => meeting.ExternalId).HasMaxLength(Meeting.ExternalIdMaxLength);
        builder.Property(meeting => meeting.Note).HasMaxLength(Meeting.NoteMaxLength);
        builder.Property(meeting => meeting.Version).IsConcurrencyToken();
        builder.Ignore(meeting => meeting.News);
    }

    public void Configure(EntityTypeBuilder<MentorNote> builder)
    {
        builder.ToTable("MentorNotes");

        // One about each session and each mentee. What it is about is either, so only the mentee is a foreign key.
        builder.HasKey(note => new { note.MentorId, note.AboutId });
        builder.Property(note => note.Text).HasMaxLength(MentorNote.TextMaxLength);
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(note => note.MentorId);
        builder.HasOne<User>().WithMany().HasForeignKey(note => note.MenteeId);
    }
}
