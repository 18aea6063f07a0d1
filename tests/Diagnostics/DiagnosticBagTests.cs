using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    private static readonly Diagnostic[] InOrder =
    [
        new(ReadRules.TooLarge, SourceSpan.WholeFile("A.yaml"), "x", null),
        new(ReadRules.BadDate, new SourceSpan("A.yaml", 2, 1, 1), "x", null),
        new(ReadRules.BadDate, new SourceSpan("A.yaml", 2, 3, 1), "x", null),
        new(ReadRules.BadNumber, new SourceSpan("A.yaml", 2, 3, 1), "x", null),
        new(ReadRules.BadNumber, new SourceSpan("A.yaml", 2, 3, 1), "y", null),
        new(ReadRules.BadDate, new SourceSpan("A.yaml", 10, 1, 1), "x", null),
        new(ReadRules.BadDate, new SourceSpan("B.yaml", 1, 1, 1), "x", null),
        new(ReadRules.BadDate, new SourceSpan("a.yaml", 1, 1, 1), "x", null),
    ];

    [Fact]
    public void Findings_come_by_file_line_column_code_and_sentence_whatever_the_threads_did()
    {
        for (int round = 0; round < 20; round++)
        {
            DiagnosticBag findings = new();
            Diagnostic[] mixed = [.. InOrder];
            new Random(round).Shuffle(mixed);
            Parallel.ForEach(mixed, one => findings.Add(one.Rule, one.At, one.Message, one.Remedy));
            Assert.Equal(InOrder, findings.Sorted());
        }
    }

    [Fact]
    public void The_same_finding_is_told_once()
    {
        DiagnosticBag findings = new();
        findings.Add(ReadRules.BadDate, new SourceSpan("a", 1, 1, 1), "x", "y");
        findings.Add(ReadRules.BadDate, new SourceSpan("a", 1, 1, 1), "x", "y");
        Assert.Single(findings.Sorted());
    }

    [Fact]
    public void What_is_found_after_the_findings_were_read_out_is_read_out_too()
    {
        DiagnosticBag findings = new();
        foreach (Diagnostic one in InOrder.Reverse())
        {
            Assert.DoesNotContain(one, findings.Sorted());
            findings.Add(one);
            Assert.Contains(one, findings.Sorted());
        }

        findings.Add(new Lazy<ImmutableArray<FileFindings>>(FileFindings.Of([new Diagnostic(ReadRules.BadDate, SourceSpan.WholeFile("z.yaml"), "of another run", null)])));
        Assert.Equal("of another run", findings.Sorted()[^1].Message);
    }

    [Fact]
    public void Findings_that_are_in_order_already_stand_among_the_others()
    {
        for (int round = 0; round < 20; round++)
        {
            DiagnosticBag findings = new();
            Diagnostic[] mixed = [.. InOrder, InOrder[2]];
            new Random(round).Shuffle(mixed);
            Array.ForEach(mixed[..3], findings.Add);
            foreach (FileFindings file in FileFindings.Of(mixed[3..6]).Concat(FileFindings.Of(mixed[6..])))
            {
                findings.Add(file);
            }

            Assert.Equal(InOrder, findings.Sorted());
            Assert.Equal([("A.yaml", 6), ("B.yaml", 1), ("a.yaml", 1)], findings.ByFile().Select(file => (file.File, file.Counts.Total)));
        }
    }

    [Fact]
    public void A_file_that_one_list_speaks_of_keeps_that_list()
    {
        DiagnosticBag findings = new();
        FileFindings alone = FileFindings.Of(InOrder[6..7]).Single();
        findings.Add(alone);
        findings.Add(InOrder[0]);
        Assert.Same(alone, findings.ByFile()[1]);
    }

    [Fact]
    public void An_error_among_findings_in_order_is_an_error_and_a_warning_is_one_where_that_is_strict()
    {
        DiagnosticBag loose = new();
        DiagnosticBag strict = new(warningsAreErrors: true);
        FileFindings warning = FileFindings.Of([new Diagnostic(CheckRules.TooManyWords, SourceSpan.WholeFile("a"), "x", null)]).Single();
        loose.Add(warning);
        strict.Add(warning);
        Assert.Equal((false, true, false), (loose.HasErrors, strict.HasErrors, loose.IsEmpty));
        loose.Add(FileFindings.Of(InOrder[..1]).Single());
        Assert.True(loose.HasErrors);
    }

    [Fact]
    public void The_summary_counts_what_the_report_shows()
    {
        DiagnosticBag findings = new();
        findings.Add(ReadRules.BadDate, new SourceSpan("a", 1, 1, 1), "x", "y");
        findings.Add(ReadRules.BadDate, new SourceSpan("a", 1, 1, 1), "x", "y");
        Assert.Equal(findings.Sorted().Length, findings.Count(Severity.Error));
    }

    [Fact]
    public void Only_an_error_is_an_error()
    {
        DiagnosticBag findings = new();
        Assert.True(findings.IsEmpty);
        findings.Add(CheckRules.TooManyWords, SourceSpan.WholeFile("a"), "x");
        findings.Add(CheckRules.RepeatedText, SourceSpan.WholeFile("a"), "x");
        Assert.False(findings.HasErrors);
        Assert.False(findings.IsEmpty);
        findings.Add(ReadRules.BadDate, SourceSpan.WholeFile("a"), "x");
        Assert.True(findings.HasErrors);
        Assert.Equal((1, 1, 1), (findings.Count(Severity.Error), findings.Count(Severity.Warning), findings.Count(Severity.Hint)));
    }

    [Theory]
    [InlineData(0, 0, "f.yaml")]
    [InlineData(3, 7, "f.yaml:3:7")]
    public void A_place_reads_as_file_line_and_column(int line, int column, string text) => Assert.Equal(text, $"{new SourceSpan("f.yaml", line, column, 1)}");

    [Fact]
    public void Every_rule_says_what_it_is_for_and_what_to_do()
    {
        Rule[] all = [.. ReadRules.All, .. CheckRules.All];
        Assert.Equal(all.Length, all.Select(rule => rule.Code).Distinct().Count());
        Assert.All(ReadRules.All, rule => Assert.Equal(1, rule.Stage));
        Assert.All(CheckRules.All, rule => Assert.Equal(2, rule.Stage));
        Assert.All(all, rule =>
        {
            Assert.Matches("^MSQ[0-9]{3}$", rule.Code);
            Assert.EndsWith(".", rule.Explanation, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
            Assert.False(rule.Title.EndsWith('.'));
        });
    }

    [Theory]
    [InlineData(typeof(ReadRules))]
    [InlineData(typeof(CheckRules))]
    public void The_list_of_rules_holds_every_rule_in_the_order_of_the_codes(Type rules)
    {
        string[] declared = [.. rules.GetFields().Select(field => ((Rule)field.GetValue(null)!).Code)];
        IEnumerable<Rule> listed = (System.Collections.Immutable.ImmutableArray<Rule>)rules.GetProperty("All")!.GetValue(null)!;
        Assert.Equal(declared.Order(StringComparer.Ordinal), listed.Select(rule => rule.Code));
    }
}
