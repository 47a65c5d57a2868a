using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Reschedules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MenteeMoves",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MentorMoves",
                table: "Bookings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ProposedStartsAt",
                table: "BookingEvents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StartsAt",
                table: "BookingEvents",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            // Sessions from before have never been moved.
            migrationBuilder.Sql("""UPDATE "BookingEvents" SET "StartsAt" = (SELECT "StartsAt" FROM "Bookings" WHERE "Bookings"."Id" = "BookingEvents"."BookingId");""");

            migrationBuilder.CreateTable(
                name: "RescheduleRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BookingId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedBy = table.Column<int>(type: "integer", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OldStartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ProposedStartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    Counters = table.Column<int>(type: "integer", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RescheduleRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RescheduleRequests_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RescheduleProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<int>(type: "integer", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RescheduleProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RescheduleProposals_RescheduleRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "RescheduleRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RescheduleProposals_RequestId_Number",
                table: "RescheduleProposals",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RescheduleRequests_BookingId",
                table: "RescheduleRequests",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_RescheduleRequests_ExpiresAt",
                table: "RescheduleRequests",
                column: "ExpiresAt",
                filter: "\"Status\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_RescheduleRequests_OneOpen",
                table: "RescheduleRequests",
                column: "BookingId",
                unique: true,
                filter: "\"Status\" = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RescheduleProposals");

            migrationBuilder.DropTable(
                name: "RescheduleRequests");

            migrationBuilder.DropColumn(
                name: "MenteeMoves",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "MentorMoves",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "ProposedStartsAt",
                table: "BookingEvents");

            migrationBuilder.DropColumn(
                name: "StartsAt",
                table: "BookingEvents");
        }
    }
}
