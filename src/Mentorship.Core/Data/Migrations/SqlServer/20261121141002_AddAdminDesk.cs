using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddAdminDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Categories",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<string>(
                name: "RecordId",
                table: "AuditEntries",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60);

            migrationBuilder.UpdateData(
                table: "Categories",
                keyColumn: "Slug",
                keyValue: "career-guidance",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Categories",
                keyColumn: "Slug",
                keyValue: "code-review",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Categories",
                keyColumn: "Slug",
                keyValue: "course-help",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Categories",
                keyColumn: "Slug",
                keyValue: "data-and-ai",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Categories",
                keyColumn: "Slug",
                keyValue: "leadership",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Categories",
                keyColumn: "Slug",
                keyValue: "mock-interview",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Categories",
                keyColumn: "Slug",
                keyValue: "product-and-startups",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Categories",
                keyColumn: "Slug",
                keyValue: "resume-review",
                column: "Version",
                value: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_Status",
                table: "Refunds",
                column: "Status",
                filter: "\"Status\" = 4");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Status",
                table: "Payments",
                column: "Status",
                filter: "\"Status\" = 4");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_StartedAt",
                table: "Memberships",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Categories_Name",
                table: "Categories",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_StartsAt_EndsAt_Status",
                table: "Bookings",
                columns: new[] { "StartsAt", "EndsAt", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_BookingEvents_At",
                table: "BookingEvents",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Refunds_Status",
                table: "Refunds");

            migrationBuilder.DropIndex(
                name: "IX_Payments_Status",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_StartedAt",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Categories_Name",
                table: "Categories");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_StartsAt_EndsAt_Status",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_BookingEvents_At",
                table: "BookingEvents");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Categories");

            migrationBuilder.AlterColumn<string>(
                name: "RecordId",
                table: "AuditEntries",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(80)",
                oldMaxLength: 80);
        }
    }
}
