using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LengthsInCurrencies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OfferingLengths_DurationMinutes_PriceMinorUnits_OfferingId",
                table: "OfferingLengths");

            migrationBuilder.DropIndex(
                name: "IX_MentorWords_MentorId",
                table: "MentorWords");

            migrationBuilder.AddColumn<string>(
                name: "CurrencyCode",
                table: "OfferingLengths",
                type: "nvarchar(3)",
                maxLength: 3,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("""UPDATE [OfferingLengths] SET [CurrencyCode] = (SELECT [CurrencyCode] FROM [Offerings] WHERE [Offerings].[Id] = [OfferingLengths].[OfferingId]);""");

            migrationBuilder.CreateIndex(
                name: "IX_OfferingLengths_DurationMinutes_CurrencyCode_PriceMinorUnits_OfferingId",
                table: "OfferingLengths",
                columns: new[] { "DurationMinutes", "CurrencyCode", "PriceMinorUnits", "OfferingId" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorWords_MentorId_Word",
                table: "MentorWords",
                columns: new[] { "MentorId", "Word" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OfferingLengths_DurationMinutes_CurrencyCode_PriceMinorUnits_OfferingId",
                table: "OfferingLengths");

            migrationBuilder.DropIndex(
                name: "IX_MentorWords_MentorId_Word",
                table: "MentorWords");

            migrationBuilder.DropColumn(
                name: "CurrencyCode",
                table: "OfferingLengths");

            migrationBuilder.CreateIndex(
                name: "IX_OfferingLengths_DurationMinutes_PriceMinorUnits_OfferingId",
                table: "OfferingLengths",
                columns: new[] { "DurationMinutes", "PriceMinorUnits", "OfferingId" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorWords_MentorId",
                table: "MentorWords",
                column: "MentorId");
        }
    }
}
