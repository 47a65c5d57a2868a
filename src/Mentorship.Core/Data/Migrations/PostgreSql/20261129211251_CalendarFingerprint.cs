using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CalendarFingerprint : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Fingerprint",
                table: "CalendarFeeds",
                type: "character varying(44)",
                maxLength: 44,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Fingerprint",
                table: "CalendarFeeds");
        }
    }
}
