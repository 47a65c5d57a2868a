using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Directory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "JobFamily",
                table: "MentorProfiles",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Links",
                table: "MentorProfiles",
                type: "character varying(1505)",
                maxLength: 1505,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PictureVersion",
                table: "MentorProfiles",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "MentorCategories",
                columns: table => new
                {
                    CategorySlug = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MentorId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorCategories", x => new { x.CategorySlug, x.MentorId });
                    table.ForeignKey(
                        name: "FK_MentorCategories_Categories_CategorySlug",
                        column: x => x.CategorySlug,
                        principalTable: "Categories",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MentorCategories_MentorProfiles_MentorId",
                        column: x => x.MentorId,
                        principalTable: "MentorProfiles",
                        principalColumn: "UserId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MentorLanguages",
                columns: table => new
                {
                    MentorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorLanguages", x => new { x.MentorId, x.Code });
                    table.ForeignKey(
                        name: "FK_MentorLanguages_MentorProfiles_MentorId",
                        column: x => x.MentorId,
                        principalTable: "MentorProfiles",
                        principalColumn: "UserId");
                });

            migrationBuilder.CreateTable(
                name: "MentorListings",
                columns: table => new
                {
                    MentorId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsListed = table.Column<bool>(type: "boolean", nullable: false),
                    JobFamily = table.Column<int>(type: "integer", nullable: true),
                    YearsOfExperience = table.Column<int>(type: "integer", nullable: false),
                    NextAvailableAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Rating = table.Column<double>(type: "double precision", nullable: false),
                    RatingCount = table.Column<int>(type: "integer", nullable: false),
                    FromMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    FromCurrencyCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    SessionsHeld = table.Column<int>(type: "integer", nullable: false),
                    ResponsePercent = table.Column<int>(type: "integer", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorListings", x => x.MentorId);
                    table.ForeignKey(
                        name: "FK_MentorListings_MentorProfiles_MentorId",
                        column: x => x.MentorId,
                        principalTable: "MentorProfiles",
                        principalColumn: "UserId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MentorPictures",
                columns: table => new
                {
                    MentorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorPictures", x => x.MentorId);
                    table.ForeignKey(
                        name: "FK_MentorPictures_MentorProfiles_MentorId",
                        column: x => x.MentorId,
                        principalTable: "MentorProfiles",
                        principalColumn: "UserId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MentorPrices",
                columns: table => new
                {
                    MentorId = table.Column<Guid>(type: "uuid", nullable: false),
                    CurrencyCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    FromMinorUnits = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorPrices", x => new { x.MentorId, x.CurrencyCode });
                    table.ForeignKey(
                        name: "FK_MentorPrices_MentorProfiles_MentorId",
                        column: x => x.MentorId,
                        principalTable: "MentorProfiles",
                        principalColumn: "UserId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MentorWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MentorId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorWords", x => new { x.Word, x.MentorId });
                    table.ForeignKey(
                        name: "FK_MentorWords_MentorProfiles_MentorId",
                        column: x => x.MentorId,
                        principalTable: "MentorProfiles",
                        principalColumn: "UserId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MentorCategories_MentorId",
                table: "MentorCategories",
                column: "MentorId");

            migrationBuilder.CreateIndex(
                name: "IX_MentorLanguages_Code_MentorId",
                table: "MentorLanguages",
                columns: new[] { "Code", "MentorId" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorListings_DueAt",
                table: "MentorListings",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_MentorListings_IsListed_FromCurrencyCode_FromMinorUnits_Men~",
                table: "MentorListings",
                columns: new[] { "IsListed", "FromCurrencyCode", "FromMinorUnits", "MentorId" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorListings_IsListed_JobFamily",
                table: "MentorListings",
                columns: new[] { "IsListed", "JobFamily" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorListings_IsListed_NextAvailableAt_MentorId",
                table: "MentorListings",
                columns: new[] { "IsListed", "NextAvailableAt", "MentorId" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorListings_IsListed_Rating_RatingCount_MentorId",
                table: "MentorListings",
                columns: new[] { "IsListed", "Rating", "RatingCount", "MentorId" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorListings_IsListed_YearsOfExperience_MentorId",
                table: "MentorListings",
                columns: new[] { "IsListed", "YearsOfExperience", "MentorId" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorPrices_CurrencyCode_FromMinorUnits_MentorId",
                table: "MentorPrices",
                columns: new[] { "CurrencyCode", "FromMinorUnits", "MentorId" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorWords_MentorId",
                table: "MentorWords",
                column: "MentorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MentorCategories");

            migrationBuilder.DropTable(
                name: "MentorLanguages");

            migrationBuilder.DropTable(
                name: "MentorListings");

            migrationBuilder.DropTable(
                name: "MentorPictures");

            migrationBuilder.DropTable(
                name: "MentorPrices");

            migrationBuilder.DropTable(
                name: "MentorWords");

            migrationBuilder.DropColumn(
                name: "JobFamily",
                table: "MentorProfiles");

            migrationBuilder.DropColumn(
                name: "Links",
                table: "MentorProfiles");

            migrationBuilder.DropColumn(
                name: "PictureVersion",
                table: "MentorProfiles");
        }
    }
}
