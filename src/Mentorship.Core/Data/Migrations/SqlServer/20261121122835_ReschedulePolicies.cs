using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ReschedulePolicies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Policy_MaxCounterProposals",
                table: "Bookings",
                type: "int",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<int>(
                name: "Policy_MaxReschedules",
                table: "Bookings",
                type: "int",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<int>(
                name: "Policy_MentorMaxReschedules",
                table: "Bookings",
                type: "int",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<int>(
                name: "Policy_MentorRescheduleCutoffHours",
                table: "Bookings",
                type: "int",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<bool>(
                name: "Policy_RequireCancellationReason",
                table: "Bookings",
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "Policy_RescheduleCutoffHours",
                table: "Bookings",
                type: "int",
                nullable: false,
                defaultValue: 4);

            migrationBuilder.AddColumn<int>(
                name: "Policy_RescheduleExpiryHours",
                table: "Bookings",
                type: "int",
                nullable: false,
                defaultValue: 48);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Policy_MaxCounterProposals",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_MaxReschedules",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_MentorMaxReschedules",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_MentorRescheduleCutoffHours",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_RequireCancellationReason",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_RescheduleCutoffHours",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Policy_RescheduleExpiryHours",
                table: "Bookings");
        }
    }
}
