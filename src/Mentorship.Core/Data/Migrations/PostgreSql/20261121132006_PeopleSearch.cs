using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class PeopleSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Users",
                type: "character varying(335)",
                maxLength: 335,
                nullable: false,
                defaultValue: "");

            // People from before; accents are folded when they save their profile next.
            migrationBuilder.Sql("""UPDATE "Users" SET "SearchText" = LOWER("Name" || ' ' || "Email");""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Users");
        }
    }
}
