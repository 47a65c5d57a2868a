using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SessionsToComplete : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Bookings_EndsAt",
                table: "Bookings",
                column: "EndsAt",
                filter: "\"Status\" IN (3, 4)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Bookings_EndsAt",
                table: "Bookings");
        }
    }
}
