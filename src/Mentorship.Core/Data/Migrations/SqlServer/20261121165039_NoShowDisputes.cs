using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class NoShowDisputes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DisputeWords",
                table: "Bookings",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "NoShow",
                table: "Bookings",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NoShowRefundDueAt",
                table: "Bookings",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NoShowReportedAt",
                table: "Bookings",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_NoShow",
                table: "Bookings",
                column: "NoShow",
                filter: "\"NoShow\" = 2");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_NoShowRefundDueAt",
                table: "Bookings",
                column: "NoShowRefundDueAt",
                filter: "\"NoShowRefundDueAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Bookings_NoShow",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_NoShowRefundDueAt",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "DisputeWords",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "NoShow",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "NoShowRefundDueAt",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "NoShowReportedAt",
                table: "Bookings");
        }
    }
}
