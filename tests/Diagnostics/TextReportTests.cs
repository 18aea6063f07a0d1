using MsqSite.Diagnostics;

namespace MsqSite.Tests.Diagnostics;

public sealed partial class TextReportTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("report");
    private readonly string file;

    public TextReportTests() => file = Path.Combine(folder.FullName, "f.yaml");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_finding_shows_place_sentence_line_and_remedy()
    {
        string report = Report("country: DNK\nedition: 2020\n", new SourceSpan(file, 2, 10, 4), "write it");
        Assert.Equal(["f.yaml:2:10: error MSQ112: the sentence", "  |", "2 | edition: 2020", "  |          ^^^^", "   = write it", "", ""], report.Split('\n'));
    }

    [Fact]
    public void A_finding_without_remedy_has_no_line_for_it() => Assert.DoesNotContain("=", Report("abc\n", new SourceSpan(file, 1, 1, 1), null), StringComparison.Ordinal);

    [Fact]
    public void A_finding_of_a_whole_file_has_no_frame() => Assert.Equal("f.yaml: error MSQ112: the sentence\n\n", Report("abc\n", SourceSpan.WholeFile(file), null));

    [Fact]
    public void A_file_that_is_gone_has_no_frame() => Assert.Equal("f.yaml:3:4: error MSQ112: the sentence\n\n", Report(null, new SourceSpan(file, 3, 4, 5), null));

    [Theory]
    [InlineData(9, 1)]
    [InlineData(2, 1)]
    public void A_line_beyond_the_end_has_no_frame(int line, int column) => Assert.Equal($"f.yaml:{line}:{column}: error MSQ112: the sentence\n\n", Report("abc\n", new SourceSpan(file, line, column, 1), null));

    [Theory]
    [InlineData("abcdefg", 5, 9, "    ^^^")] // the length goes beyond the line
    [InlineData("abcdefg", 99, 1, "       ^")] // the column does
    [InlineData("abcdefg", 1, 0, "^")]
    [InlineData("abcdefg", 1, 7, "^^^^^^^")]
    [InlineData("", 1, 3, "^")]
    public void The_caret_stays_on_the_line(string line, int column, int length, string caret) =>
        Assert.Equal($"  | {caret}", Report(line + "\n", new SourceSpan(file, 1, column, length), null).Split('\n')[3]);

    [Fact]
    public void The_margin_is_as_wide_as_the_number_of_the_line()
    {
        string[] report = Report(string.Concat(Enumerable.Repeat("abc\n", 1000)), new SourceSpan(file, 1000, 2, 1), null).Split('\n');
        Assert.Equal(["     |", "1000 | abc", "     |  ^"], report[1..4]);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2500, 4)]
    [InlineData(4997, 4)]
    [InlineData(100, 4000)]
    public void A_long_line_is_shown_around_the_fault(int column, int length)
    {
        string line = string.Concat(Enumerable.Range(0, 500).Select(i => $"{i:D9} "));
        string[] report = Report(line[..4999] + "!\n", new SourceSpan(file, 1, column, length), null).Split('\n');
        string shown = report[2]["1 | ".Length..];
        string carets = report[3]["  | ".Length..];
        Assert.Equal(140, shown.Length);
        Assert.InRange(carets.Length, 1, 140);
        int from = carets.IndexOf('^', StringComparison.Ordinal);
        string marked = shown[from..carets.Length];
        string fault = (line[..4999] + "!").Substring(column - 1, length);
        Assert.True(length < 140 ? marked == fault : fault.Contains(marked, StringComparison.Ordinal), $"{marked} is not the fault");
    }

    [Fact]
    public void A_long_fault_is_shown_from_its_beginning()
    {
        string line = new string('a', 300) + new string('b', 1000);
        string carets = Report(line + "\n", new SourceSpan(file, 1, 301, 1000), null).Split('\n')[3];
        string shown = Report(line + "\n", new SourceSpan(file, 1, 301, 1000), null).Split('\n')[2]["1 | ".Length..];
        Assert.Equal('b', shown[carets["  | ".Length..].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Fact]
    public void Signs_that_would_move_the_cursor_are_shown_as_dots()
    {
        string[] report = Report("a\tb\u001B[31mc\u202Ed\u200Be\u0007f\n", new SourceSpan(file, 1, 3, 1), null).Split('\n');
        Assert.Equal("1 | a·b·[31mc·d·e·f", report[2]);
        Assert.Equal("  |   ^", report[3]);
    }

    [Fact]
    public void A_letter_of_two_halves_is_never_cut()
    {
        string line = string.Concat(Enumerable.Repeat("😀", 300));
        for (int column = 200; column < 204; column++)
        {
            string shown = Report(line + "\n", new SourceSpan(file, 1, column, 2), null).Split('\n')[2]["1 | ".Length..];
            Assert.False(char.IsLowSurrogate(shown[0]) || char.IsHighSurrogate(shown[^1]));
        }
    }

    // A terminal gives a Chinese letter two columns; what stands below it needs the width of two.
    [Theory]
    [InlineData("国家: DNK", 5)]
    [InlineData("나라: DNK", 5)]
    public void The_caret_stands_under_the_fault_after_wide_letters(string line, int column)
    {
        string carets = Report(line + "\n", new SourceSpan(file, 1, column, 3), null).Split('\n')[3]["  | ".Length..];
        int width = carets[..carets.IndexOf('^', StringComparison.Ordinal)].Sum(c => c == '\u3000' ? 2 : 1);
        Assert.Equal(6, width);
    }

    [Fact]
    public void A_place_is_shown_without_trailing_spaces() => Assert.All(Report("a\n\nb\n", new SourceSpan(file, 2, 1, 1), null).Split('\n'), line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void Findings_of_several_files_stand_under_the_names_of_their_files()
    {
        using StringWriter output = new() { NewLine = "\n" };
        new TextReport(output).Write(
        [
            new Diagnostic(ReadRules.BadNumber, new SourceSpan("a.yaml", 3, 1, 1), "one", null),
            new Diagnostic(CheckRules.RepeatedText, new SourceSpan("a.yaml", 4, 1, 1), "two", null),
            new Diagnostic(CheckRules.RepeatedText, SourceSpan.WholeFile("b.yaml"), "three", null),
        ]);
        Assert.Equal(
            ["## a.yaml (1 error, 1 hint)", "", "a.yaml:3:1: error MSQ112: one", "", "a.yaml:4:1: hint MSQ212: two", "", "## b.yaml (1 hint)", "", "b.yaml: hint MSQ212: three", "", ""],
            output.ToString().Split('\n'));
    }

    [Fact]
    public void Findings_of_many_files_are_told_in_their_order()
    {
        using StringWriter output = new() { NewLine = "\n" };
        string[] names = [.. Enumerable.Range(1000, 600).Select(number => $"{number}.yaml")];
        new TextReport(output).Write(names.Select(name => new Diagnostic(ReadRules.BadNumber, SourceSpan.WholeFile(name), "the sentence", null)));
        Assert.Equal(names.Select(name => $"## {name} (1 error)"), output.ToString().Split('\n').Where(line => line.StartsWith('#')));
    }

    [Fact]
    public void Each_finding_shows_the_line_of_its_own_file()
    {
        string[] files = [.. new[] { 2000, 3, 40, 0, 900 }.Select((length, number) =>
        {
            string path = Path.Combine(folder.FullName, $"{number}.yaml");
            File.WriteAllText(path, $"{new string('x', length)}\nline of {number}\n");
            return path;
        })];
        using StringWriter output = new() { NewLine = "\n" };
        new TextReport(output).Write(files.SelectMany(path => new[] { 2, 1, 2 }.Select((line, place) => new Diagnostic(ReadRules.BadNumber, new SourceSpan(path, line, 1, 1), $"{place}", null))));
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3, 4, 4], output.ToString().Split('\n').Where(line => line.StartsWith("2 | line of", StringComparison.Ordinal)).Select(line => line[^1] - '0'));
    }

    [Fact]
    public void In_colour_the_words_and_their_places_are_the_same()
    {
        File.WriteAllText(file, "country: DNK\nedition: 2020\n");
        Diagnostic[] findings = [new(ReadRules.BadNumber, new SourceSpan(file, 2, 10, 4), "the sentence", "write it"), new(CheckRules.RepeatedText, SourceSpan.WholeFile("b.yaml"), "x", null)];
        using StringWriter plain = new() { NewLine = "\n" };
        using StringWriter coloured = new() { NewLine = "\n" };
        new TextReport(plain).Write(findings);
        new TextReport(coloured, colour: true).Write(findings);
        Assert.DoesNotContain('\e', plain.ToString());
        Assert.Contains("\e[1;31merror MSQ112:\e[0m", coloured.ToString(), StringComparison.Ordinal);
        Assert.Contains("\e[1;31m^^^^\e[0m", coloured.ToString(), StringComparison.Ordinal);
        Assert.Equal(plain.ToString(), Escape.Replace(coloured.ToString(), ""));
    }

    [Fact]
    public void Signs_that_would_steer_a_terminal_are_dots_in_a_name_and_a_sentence_too()
    {
        using StringWriter output = new() { NewLine = "\n" };
        new TextReport(output).Write([new Diagnostic(ReadRules.BadNumber, SourceSpan.WholeFile("a\e[2J.yaml"), "clears \e[2J", "turns \u202E")]);
        Assert.Equal("a·[2J.yaml: error MSQ112: clears ·[2J\n   = turns ·\n\n", output.ToString());
    }

    private string Report(string? text, SourceSpan at, string? remedy)
    {
        if (text is not null)
        {
            File.WriteAllText(file, text);
        }

        using StringWriter output = new() { NewLine = "\n" };
        new TextReport(output).Write([new Diagnostic(ReadRules.BadNumber, at, "the sentence", remedy)]);
        return output.ToString().Replace(file, "f.yaml", StringComparison.Ordinal);
    }

    [System.Text.RegularExpressions.GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial System.Text.RegularExpressions.Regex Escape { get; }
}
