using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class RatingFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "Reviews",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "AnsweredAt",
                table: "Reviews",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Reviews",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Reviews",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<double>(
                name: "RatingAverage",
                table: "Offerings",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RatingCount",
                table: "Offerings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "RatingSum",
                table: "Offerings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<double>(
                name: "RatingAverage",
                table: "MentorProfiles",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RatingCount",
                table: "MentorProfiles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "RatingSum",
                table: "MentorProfiles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // What the reviews of before come to.
            migrationBuilder.Sql(
                """
                UPDATE "Offerings" SET
                    "RatingCount" = (SELECT COUNT(*) FROM "Reviews" WHERE "Reviews"."OfferingId" = "Offerings"."Id"),
                    "RatingSum" = (SELECT COALESCE(SUM("Rating"), 0) FROM "Reviews" WHERE "Reviews"."OfferingId" = "Offerings"."Id"),
                    "RatingAverage" = (SELECT AVG(CAST("Rating" AS float)) FROM "Reviews" WHERE "Reviews"."OfferingId" = "Offerings"."Id");
                """);

            migrationBuilder.Sql(
                """
                UPDATE "MentorProfiles" SET
                    "RatingCount" = (SELECT COUNT(*) FROM "Reviews" WHERE "Reviews"."MentorId" = "MentorProfiles"."UserId"),
                    "RatingSum" = (SELECT COALESCE(SUM("Rating"), 0) FROM "Reviews" WHERE "Reviews"."MentorId" = "MentorProfiles"."UserId"),
                    "RatingAverage" = (SELECT AVG(CAST("Rating" AS float)) FROM "Reviews" WHERE "Reviews"."MentorId" = "MentorProfiles"."UserId");
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Offerings_Status_RatingAverage",
                table: "Offerings",
                columns: new[] { "Status", "RatingAverage" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorProfiles_RatingAverage",
                table: "MentorProfiles",
                column: "RatingAverage");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Offerings_Status_RatingAverage",
                table: "Offerings");

            migrationBuilder.DropIndex(
                name: "IX_MentorProfiles_RatingAverage",
                table: "MentorProfiles");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "RatingAverage",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "RatingCount",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "RatingSum",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "RatingAverage",
                table: "MentorProfiles");

            migrationBuilder.DropColumn(
                name: "RatingCount",
                table: "MentorProfiles");

            migrationBuilder.DropColumn(
                name: "RatingSum",
                table: "MentorProfiles");
        }
    }
}
