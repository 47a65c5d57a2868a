using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorship.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MockGateway : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MockCharges",
                columns: table => new
                {
                    Reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PaymentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AmountMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    CurrencyCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ReturnAddress = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    CancelAddress = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NeedsCode = table.Column<bool>(type: "bit", nullable: false),
                    IsCaptured = table.Column<bool>(type: "bit", nullable: true),
                    SettlesAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MockCharges", x => x.Reference);
                });

            migrationBuilder.CreateTable(
                name: "MockRefunds",
                columns: table => new
                {
                    RefundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChargeReference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AmountMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MockRefunds", x => x.RefundId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MockCharges_DueAt",
                table: "MockCharges",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_MockRefunds_ChargeReference",
                table: "MockRefunds",
                column: "ChargeReference");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MockCharges");

            migrationBuilder.DropTable(
                name: "MockRefunds");
        }
    }
}
