using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Checkout : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What is booked already was booked under the values of a new installation.
            migrationBuilder.AddColumn<int>(
                name: "Policy_CancellationCutoffHours",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.Sql(
                """
                UPDATE "Bookings" SET "Policy_CancellationCutoffHours" = "CancellationCutoffHours";
                """);

            migrationBuilder.DropColumn(
                name: "CancellationCutoffHours",
                table: "Bookings");

            migrationBuilder.AddColumn<int>(
                name: "Absent",
                table: "Bookings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HoldExtensions",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsIncluded",
                table: "Bookings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "MeetingType",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Mode",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "Bookings",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Policy_FreeCancellationHours",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 24);

            migrationBuilder.AddColumn<int>(
                name: "Policy_HoldMinutes",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<int>(
                name: "Policy_LateCancellationRefundPercent",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<int>(
                name: "Policy_PlatformFeePercent",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<int>(
                name: "Policy_RequestExpiryHours",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 48);

            migrationBuilder.AddColumn<long>(
                name: "RefundMinorUnits",
                table: "Bookings",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "RequestExpiresAt",
                table: "Bookings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AllowanceClaims",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Week = table.Column<DateOnly>(type: "date", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    BookingId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllowanceClaims", x => new { x.MemberId, x.Week, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_AllowanceClaims_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AllowanceClaims_Users_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DayClaims",
                columns: table => new
                {
                    OfferingId = table.Column<Guid>(type: "uuid", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    BookingId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayClaims", x => new { x.OfferingId, x.LocalDate, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_DayClaims_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DayClaims_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Payments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BookingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Gateway = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AmountMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    CurrencyCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Reference = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    CheckoutAddress = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    CaptureReference = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CapturedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Payments_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    PaymentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Account = table.Column<int>(type: "integer", nullable: false),
                    BookingId = table.Column<Guid>(type: "uuid", nullable: false),
                    MentorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    CurrencyCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    PostedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => new { x.PaymentId, x.Cause, x.Account });
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_MentorProfiles_MentorId",
                        column: x => x.MentorId,
                        principalTable: "MentorProfiles",
                        principalColumn: "UserId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProviderEvents",
                columns: table => new
                {
                    Provider = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    EventId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    PaymentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderEvents", x => new { x.Provider, x.EventId });
                    table.ForeignKey(
                        name: "FK_ProviderEvents_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Refunds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PaymentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AmountMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    CurrencyCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Cause = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Reference = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    OwedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Refunds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Refunds_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_HoldExpiresAt",
                table: "Bookings",
                column: "HoldExpiresAt",
                filter: "\"Status\" IN (1, 2)");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_OneHold",
                table: "Bookings",
                column: "MenteeId",
                unique: true,
                filter: "\"Status\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_AllowanceClaims_BookingId",
                table: "AllowanceClaims",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_DayClaims_BookingId",
                table: "DayClaims",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_Account_PostedAt",
                table: "LedgerEntries",
                columns: new[] { "Account", "PostedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_BookingId",
                table: "LedgerEntries",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_MentorId_PostedAt",
                table: "LedgerEntries",
                columns: new[] { "MentorId", "PostedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Payments_BookingId_Number",
                table: "Payments",
                columns: new[] { "BookingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_DueAt",
                table: "Payments",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Gateway_Reference",
                table: "Payments",
                columns: new[] { "Gateway", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_ProviderEvents_PaymentId",
                table: "ProviderEvents",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_DueAt",
                table: "Refunds",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_PaymentId_Number",
                table: "Refunds",
                columns: new[] { "PaymentId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AllowanceClaims");

            migrationBuilder.DropTable(
                name: "DayClaims");

            migrationBuilder.DropTable(
                name: "LedgerEntries");

            migrationBuilder.DropTable(
                name: "ProviderEvents");

            migrationBuilder.DropTable(
                name: "Refunds");

            migrationBuilder.DropTable(
                name: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_HoldExpiresAt",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_OneHold",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Absent",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "HoldExtensions",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "IsIncluded",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "MeetingType",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Mode",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_FreeCancellationHours",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_HoldMinutes",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_LateCancellationRefundPercent",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_PlatformFeePercent",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_RequestExpiryHours",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "RefundMinorUnits",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "RequestExpiresAt",
                table: "Bookings");

            migrationBuilder.AddColumn<int>(
                name: "CancellationCutoffHours",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.Sql(
                """
                UPDATE "Bookings" SET "CancellationCutoffHours" = "Policy_CancellationCutoffHours";
                """);

            migrationBuilder.DropColumn(
                name: "Policy_CancellationCutoffHours",
                table: "Bookings");
        }
    }
}
