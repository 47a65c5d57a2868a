using System.Text;
using Mentorship.Web.Infrastructure.Csv;

namespace Mentorship.Web.Tests.Infrastructure.Csv;

public class CsvFileTests
{
    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("", "")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("1=1", "1=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void Of_Text_IsQuotedAndNeverAFormula(string text, string cell) => Written(text).ShouldBe($"Name\r\n{cell}\r\n");

    [Fact]
    public void Of_Number_IsOneForSpreadsheetsToo() => Written(-1234.5m).ShouldBe("Name\r\n-1234.50\r\n");

    [Theory]
    [InlineData(3)]
    [InlineData(3L)]
    public void Of_Count_HasNoFraction(object count) => Written(count).ShouldBe("Name\r\n3\r\n");

    [Fact]
    public void Of_AnythingElse_Throws() => Should.Throw<ArgumentException>(() => Written(1.5f));

    private static string Written(object cell)
    {
        var file = CsvFile.Of("x.csv", ["Name"], [[cell]]);

        file.FileContents[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        return Encoding.UTF8.GetString(file.FileContents[3..]);
    }
}
