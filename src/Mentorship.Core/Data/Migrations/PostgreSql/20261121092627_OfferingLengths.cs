using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class OfferingLengths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsIncluded",
                table: "Offerings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "MeetingTypes",
                table: "Offerings",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Mode",
                table: "Offerings",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "Offerings",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "PricedByHour",
                table: "Offerings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "HourlyRateCurrencyCode",
                table: "MentorProfiles",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "HourlyRateMinorUnits",
                table: "MentorProfiles",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OfferingLengths",
                columns: table => new
                {
                    OfferingId = table.Column<Guid>(type: "uuid", nullable: false),
                    DurationMinutes = table.Column<int>(type: "integer", nullable: false),
                    PriceMinorUnits = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferingLengths", x => new { x.OfferingId, x.DurationMinutes });
                    table.ForeignKey(
                        name: "FK_OfferingLengths_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Id");
                });

            // What is there already has one length; MeetingTypes.Video and BookingMode.Instant are the defaults above.
            migrationBuilder.Sql(
                """
                INSERT INTO "OfferingLengths" ("OfferingId", "DurationMinutes", "PriceMinorUnits")
                SELECT "Id", "DurationMinutes", "PriceMinorUnits" FROM "Offerings";
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OfferingLengths");

            migrationBuilder.DropColumn(
                name: "IsIncluded",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "MeetingTypes",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "Mode",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "PricedByHour",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "HourlyRateCurrencyCode",
                table: "MentorProfiles");

            migrationBuilder.DropColumn(
                name: "HourlyRateMinorUnits",
                table: "MentorProfiles");
        }
    }
}
