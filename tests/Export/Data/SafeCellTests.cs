using MsqSite.Export.Data;

namespace MsqSite.Tests.Export.Data;

/// <summary>No cell that a country wrote is a formula to a spreadsheet, and what is a figure or a telephone number stays as it is.</summary>
public sealed class SafeCellTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+SUM(1)")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("＝1")]
    [InlineData("'=1")]
    [InlineData("''-a")]
    [InlineData(" =1")]
    [InlineData("' '=1")]
    [InlineData("\u00A0\u3000@SUM(A1)")]
    public void What_could_be_a_formula_gets_an_apostrophe(string text)
    {
        Assert.Equal("'" + text, SafeCell.Of(CellKind.Words, text));
        Assert.Equal("'" + text, SafeCell.Of(CellKind.Telephone, text));
        Assert.Equal("'" + text, SafeCell.Of(CellKind.Figure, text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Words, a - b = c")]
    [InlineData("'quoted'")]
    [InlineData("'")]
    public void Other_words_stay(string text) => Assert.Equal(text, SafeCell.Of(CellKind.Words, text));

    [Theory]
    [InlineData("-3,2 %")]
    [InlineData("+5")]
    [InlineData("88.0")]
    public void Figures_stay(string text) => Assert.Equal(text, SafeCell.Of(CellKind.Figure, text));

    [Theory]
    [InlineData("+375 (17) 287 87 06")]
    [InlineData("+47-22-00-00-00")]
    [InlineData("(017) 287")]
    public void Telephone_numbers_stay(string text) => Assert.Equal(text, SafeCell.Of(CellKind.Telephone, text));

    [Theory]
    [InlineData("-1-1")]
    [InlineData("+1+1")]
    [InlineData("-")]
    [InlineData("+1 ext. =A1")]
    public void What_reckons_is_no_figure(string text) => Assert.Equal("'" + text, SafeCell.Of(CellKind.Figure, text));

    [Fact]
    public void What_is_ours_is_never_changed() => Assert.Equal("-3.5", SafeCell.Of(CellKind.Decimal, "-3.5"));

    [Theory]
    [InlineData("\"=1\"", "=1")]
    [InlineData("\"'=1\"", "'=1")]
    [InlineData("\"' =1\"", "' =1")]
    [InlineData("\"' words\"", "' words")]
    [InlineData("\"a, \\\"b\\\"\\nc\"", "a, \"b\"\nc")]
    public void The_words_come_back_whole_from_the_database(string written, string words)
    {
        using DataFolder data = DataFolder.WithAnswers($"  partnerships:\n    - {{name: {written}, partners: [Norway]}}");
        Assert.Equal(words, string.Join('\n', data.Ask("select name from partnerships where country = 'DNK'")));
    }
}
