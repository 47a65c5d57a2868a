using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Marketplace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OfferingListings",
                columns: table => new
                {
                    OfferingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MentorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CategorySlug = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CourseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsIncluded = table.Column<bool>(type: "bit", nullable: false),
                    FromMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    CurrencyCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    NextAvailableAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Rating = table.Column<double>(type: "float", nullable: false),
                    RatingCount = table.Column<int>(type: "int", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferingListings", x => x.OfferingId);
                    table.ForeignKey(
                        name: "FK_OfferingListings_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfferingWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OfferingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferingWords", x => new { x.Word, x.OfferingId });
                    table.ForeignKey(
                        name: "FK_OfferingWords_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OfferingLengths_DurationMinutes_PriceMinorUnits_OfferingId",
                table: "OfferingLengths",
                columns: new[] { "DurationMinutes", "PriceMinorUnits", "OfferingId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferingListings_CategorySlug_NextAvailableAt_OfferingId",
                table: "OfferingListings",
                columns: new[] { "CategorySlug", "NextAvailableAt", "OfferingId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferingListings_CourseId",
                table: "OfferingListings",
                column: "CourseId");

            migrationBuilder.CreateIndex(
                name: "IX_OfferingListings_CurrencyCode_FromMinorUnits_OfferingId",
                table: "OfferingListings",
                columns: new[] { "CurrencyCode", "FromMinorUnits", "OfferingId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferingListings_MentorId_NextAvailableAt_OfferingId",
                table: "OfferingListings",
                columns: new[] { "MentorId", "NextAvailableAt", "OfferingId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferingListings_NextAvailableAt_OfferingId",
                table: "OfferingListings",
                columns: new[] { "NextAvailableAt", "OfferingId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferingListings_PublishedAt_OfferingId",
                table: "OfferingListings",
                columns: new[] { "PublishedAt", "OfferingId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferingListings_Rating_RatingCount_OfferingId",
                table: "OfferingListings",
                columns: new[] { "Rating", "RatingCount", "OfferingId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferingWords_OfferingId_Word",
                table: "OfferingWords",
                columns: new[] { "OfferingId", "Word" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OfferingListings");

            migrationBuilder.DropTable(
                name: "OfferingWords");

            migrationBuilder.DropIndex(
                name: "IX_OfferingLengths_DurationMinutes_PriceMinorUnits_OfferingId",
                table: "OfferingLengths");
        }
    }
}
