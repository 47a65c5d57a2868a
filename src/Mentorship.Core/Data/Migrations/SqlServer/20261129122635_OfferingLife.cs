using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OfferingLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_DayClaims_Offerings_OfferingId",
                table: "DayClaims");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_OfferingId",
                table: "Bookings");

            migrationBuilder.AddColumn<bool>(
                name: "IsDeleted",
                table: "Offerings",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsOfferingDeleted",
                table: "DayClaims",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddUniqueConstraint(
                name: "AK_Offerings_Id_IsDeleted",
                table: "Offerings",
                columns: new[] { "Id", "IsDeleted" });

            migrationBuilder.CreateTable(
                name: "OfferingViews",
                columns: table => new
                {
                    OfferingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferingViews", x => x.OfferingId);
                    table.ForeignKey(
                        name: "FK_OfferingViews_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DayClaims_OfferingId_IsOfferingDeleted",
                table: "DayClaims",
                columns: new[] { "OfferingId", "IsOfferingDeleted" });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_OfferingId_Status",
                table: "Bookings",
                columns: new[] { "OfferingId", "Status" });

            migrationBuilder.AddForeignKey(
                name: "FK_DayClaims_Offerings_OfferingId_IsOfferingDeleted",
                table: "DayClaims",
                columns: new[] { "OfferingId", "IsOfferingDeleted" },
                principalTable: "Offerings",
                principalColumns: new[] { "Id", "IsDeleted" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_DayClaims_Offerings_OfferingId_IsOfferingDeleted",
                table: "DayClaims");

            migrationBuilder.DropTable(
                name: "OfferingViews");

            migrationBuilder.DropUniqueConstraint(
                name: "AK_Offerings_Id_IsDeleted",
                table: "Offerings");

            migrationBuilder.DropIndex(
                name: "IX_DayClaims_OfferingId_IsOfferingDeleted",
                table: "DayClaims");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_OfferingId_Status",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "IsDeleted",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "IsOfferingDeleted",
                table: "DayClaims");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_OfferingId",
                table: "Bookings",
                column: "OfferingId");

            migrationBuilder.AddForeignKey(
                name: "FK_DayClaims_Offerings_OfferingId",
                table: "DayClaims",
                column: "OfferingId",
                principalTable: "Offerings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
