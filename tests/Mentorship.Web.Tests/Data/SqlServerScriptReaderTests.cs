using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mentorship.Web.Tests.Data;

/// <summary>Shows that the checks of scripts and keys find what is wrong.</summary>
public class SqlServerScriptReaderTests
{
    [Fact]
    public void Batches_Go_SeparatesOnLinesOfItsOwn()
    {
        var script = new SqlServerScript("SELECT 'GO'\nGO\n\nselect [GO] -- it's\n go \r\nINSERT /* ( */ (1);\nGO\n");

        script.Batches.Select(batch => string.Join(' ', batch)).ShouldBe(["SELECT ''", "SELECT [GO]", "INSERT ( 1 ) ;"]);
    }

    [Fact]
    public void Names_BracketsWithin_AreNames() => new SqlServerScript("ALTER [a b].[c]]d] [a b]").Names.ShouldBe(["a b", "c]]d"]);

    [Theory]
    [InlineData("IF NOT EXISTS (SELECT 1) BEGIN CREATE TABLE [a] ([b] int, [c] nvarchar(40)); END;")]
    [InlineData("BEGIN TRANSACTION; SELECT N'it''s (' ; COMMIT;")]
    [InlineData("SELECT CASE WHEN 1 = 1 THEN 1 ELSE 2 END")]
    public void Faults_ScriptThatFitsTogether_AreNone(string text) => new SqlServerScript(text).Faults().ShouldBeEmpty();

    [Theory]
    [InlineData("CREATE TABLE [a] ([b] int", ") is missing")]
    [InlineData("CREATE TABLE [a] [b] int)", ") without its beginning")]
    [InlineData("IF 1 = 1 BEGIN SELECT 1;", "END is missing")]
    [InlineData("IF 1 = 1 SELECT 1; END;", "END without its beginning")]
    [InlineData("IF 1 = 1 BEGIN END;", "nothing between BEGIN and END")]
    [InlineData("BEGIN SELECT (1 END )", "END without its beginning")]
    [InlineData("CREATE TABLE [a] ([b] int,)", "nothing after a comma")]
    [InlineData("SELECT 'it", "' without its end")]
    [InlineData("SELECT [it", "[ without its end")]
    [InlineData("SELECT 1 /* it", "/* without its end")]
    public void Faults_ScriptThatDoesNot_SayWhat(string text, string fault) =>
        new SqlServerScript(text).Faults().ShouldContain(line => line.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Faults_BeginAndEndInTwoBatches_AreTwo() =>
        new SqlServerScript("BEGIN SELECT 1;\nGO\nEND").Faults().ShouldBe(["Batch 1: END is missing", "Batch 2: END without its beginning"]);

    [Fact]
    public void Unconditional_ChangeOutsideEveryCondition_IsNamed() =>
        new SqlServerScript("BEGIN TRANSACTION; IF 1 = 1 BEGIN CREATE TABLE [a]; END; DROP TABLE [b]; COMMIT;").Unconditional()
            .ShouldBe(["DROP TABLE [b]"]);

    [Theory]
    [InlineData("nvarchar(450)", 900)]
    [InlineData("varchar(450)", 450)]
    [InlineData("nvarchar(max)", int.MaxValue)]
    [InlineData("uniqueidentifier", 16)]
    [InlineData("datetime2", 8)]
    [InlineData("datetime2(7)", 8)]
    [InlineData("decimal(18,2)", 17)]
    public void BytesOf_Type_IsTheMostItTakes(string type, int bytes) => SqlServerKeys.BytesOf(type).ShouldBe(bytes);

    [Fact]
    public void BytesOf_UnknownType_IsAsked() => Should.Throw<ArgumentException>(() => SqlServerKeys.BytesOf("geography"));

    [Fact]
    public void TooLong_KeysThatAreOrAreNot_NamesThoseThatAre()
    {
        using var db = new Planted(new DbContextOptionsBuilder<Planted>().UseSqlServer("Server=nowhere").Options);

        SqlServerKeys.TooLong(db.GetService<IDesignTimeModel>().Model.GetRelationalModel())
            .ShouldBe(["PK_Row: 902 bytes, 900 fit", "IX_Row_Long_Fits: 1702 bytes, 1700 fit"], ignoreOrder: true);
    }

    private sealed class Planted(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>(builder =>
        {
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).HasMaxLength(451);
            builder.Property(row => row.Fits).HasMaxLength(850);
            builder.Property(row => row.Long).HasMaxLength(1);
            builder.HasIndex(row => row.Fits);
            builder.HasIndex(row => new { row.Long, row.Fits });
        });
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Fits { get; init; } = "";

        public string Long { get; init; } = "";
    }
}
