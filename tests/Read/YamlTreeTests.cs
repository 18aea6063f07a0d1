using MsqSite.Diagnostics;
using MsqSite.Read;

namespace MsqSite.Tests.Read;

public sealed class YamlTreeTests
{
    private readonly DiagnosticBag findings = new();

    [Theory]
    [InlineData("NO")]
    [InlineData("no")]
    [InlineData("Yes")]
    [InlineData("off")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("~")]
    [InlineData("0o17")]
    [InlineData("0x1F")]
    [InlineData("017")]
    [InlineData("1e3")]
    [InlineData("1_000")]
    [InlineData("3,2")]
    [InlineData(".inf")]
    [InlineData("12:30:45")]
    [InlineData("2019-03-28")]
    [InlineData("115.бел")]
    [InlineData("a:b")]
    [InlineData("http://x.example/#part")]
    public void A_plain_word_stays_the_text_that_was_written(string word)
    {
        Assert.Equal(word, Value($"key: {word}").Value);
        Assert.True(findings.IsEmpty);
    }

    [Fact]
    public void A_value_knows_its_line_and_column_and_length()
    {
        YamlMapping root = Assert.IsType<YamlMapping>(Parse("a: 1\nb:\n  - {c: \"x y\", d: ü}\n"));
        YamlSequence list = Assert.IsType<YamlSequence>(root.Entries[1].Value);
        YamlMapping item = Assert.IsType<YamlMapping>(list.Items[0]);
        Assert.Equal(new SourceSpan("f.yaml", 2, 1, 1), root.Entries[1].At);
        Assert.Equal(new SourceSpan("f.yaml", 3, 6, 1), item.Entries[0].At);
        Assert.Equal(new SourceSpan("f.yaml", 3, 9, 5), item.Entries[0].Value.At);
        Assert.Equal(new SourceSpan("f.yaml", 3, 19, 1), item.Entries[1].Value.At);
    }

    [Theory]
    [InlineData("key: |\n  x\n", 2)]
    [InlineData("key: |\n\n\n      x\n       y\n", 6)]
    [InlineData("key: |  # a remark\n   x\n", 3)]
    [InlineData("key: |-\n    x\n", 4)]
    [InlineData("key: >\n  x\n", -1)]
    [InlineData("key: \"x\"\n", -1)]
    [InlineData("key: x\n", -1)]
    public void Only_a_block_that_keeps_its_lines_has_an_indent(string yaml, int indent) => Assert.Equal(indent, Value(yaml).BlockIndent);

    [Fact]
    public void The_indent_that_a_block_states_itself_is_the_one_that_counts() => Assert.Equal(2, Value("key: |2\n    x\n  y\n").BlockIndent);

    [Theory]
    [InlineData("a: &x 1\n", "1:4")]
    [InlineData("a: *x\n", "1:4")]
    [InlineData("a: [1, *x]\n", "1:8")]
    [InlineData("*x : 1\n", "1:1")]
    [InlineData("&x a: 1\n", "1:1")]
    [InlineData("a: !!int 1\n", "1:4")]
    [InlineData("a: !thing {}\n", "1:4")]
    [InlineData("a: !<tag:example.org,2020:run> rm\n", "1:4")]
    [InlineData("a: !\n", "1:4")]
    public void An_anchor_an_alias_or_a_tag_is_refused_at_its_place(string yaml, string place)
    {
        Parse(yaml);
        Diagnostic only = Assert.Single(findings.Sorted());
        Assert.Equal(ReadRules.Reference, only.Rule);
        Assert.Equal($"f.yaml:{place}", $"{only.At}");
    }

    [Fact]
    public void An_alias_that_holds_itself_is_refused()
    {
        Parse("a: &x\n  - *x\n");
        Assert.Equal(["f.yaml:1:4", "f.yaml:2:5"], findings.Sorted().Select(one => $"{one.At}"));
        Assert.All(findings.Sorted(), one => Assert.Equal(ReadRules.Reference, one.Rule));
    }

    [Fact]
    public void A_billion_laughs_end_at_the_first()
    {
        IEnumerable<string> lines = Enumerable.Range(1, 9).Select(i => $"l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 9))}]");
        Assert.Null(Parse("l0: &l0 ha\n" + string.Join("\n", lines) + "\n"));
        Assert.Equal(3, findings.Count(Severity.Error)); // two anchors, and the first alias, at which reading ends
    }

    [Theory]
    [InlineData("a: 1\n---\nb: 2\n", 2)]
    [InlineData("a: 1\n...\nb: 2\n", 3)]
    [InlineData("---\na: 1\n---\n", 3)]
    public void A_second_document_is_refused_where_it_begins(string yaml, int line)
    {
        Assert.Null(Parse(yaml));
        Diagnostic only = Assert.Single(findings.Sorted());
        Assert.Equal((ReadRules.DocumentCount, line), (only.Rule, only.At.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a remark\n")]
    public void A_file_without_a_document_is_refused(string yaml)
    {
        Assert.Null(Parse(yaml));
        Assert.Equal(ReadRules.DocumentCount, Assert.Single(findings.Sorted()).Rule);
    }

    [Theory]
    [InlineData("a: 1\n...\n")]
    [InlineData("--- # from here\na: 1\n")]
    [InlineData("%YAML 1.2\n---\na: 1\n")]
    public void The_marks_of_one_document_are_accepted(string yaml)
    {
        Assert.NotNull(Parse(yaml));
        Assert.True(findings.IsEmpty);
    }

    [Fact]
    public void A_key_that_stands_twice_keeps_its_first_value_and_names_its_first_line()
    {
        YamlMapping root = Assert.IsType<YamlMapping>(Parse("a: 1\nb: 2\n'a': 3\n\"a\": 4\nA: 5\n"));
        Assert.Equal(["a=1", "b=2", "A=5"], root.Entries.Select(one => $"{one.Key}={((YamlScalar)one.Value).Value}"));
        Assert.Equal(["f.yaml:3:1", "f.yaml:4:1"], findings.Sorted().Select(one => $"{one.At}"));
        Assert.All(findings.Sorted(), one => Assert.EndsWith("the first is on line 1", one.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("? [a]\n: 1\n", "a list")]
    [InlineData("? {a: b}\n: 1\n", "a group of keys")]
    [InlineData("{[a]: 1}\n", "a list")]
    public void A_key_that_is_no_text_is_refused(string yaml, string shape)
    {
        Parse(yaml);
        Diagnostic only = Assert.Single(findings.Sorted());
        Assert.Equal((ReadRules.WrongShape, $"a key must be a text; this is {shape}"), (only.Rule, only.Message));
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Thirty_two_levels_are_the_limit(int levels, bool read)
    {
        Assert.Equal(read, Parse(new string('[', levels) + "x" + new string(']', levels)) is not null);
        Assert.Equal(read ? [] : [ReadRules.TooDeep], findings.Sorted().Select(one => one.Rule));
    }

    private YamlNode? Parse(string yaml) => YamlTree.Parse(yaml, "f.yaml", findings);

    private YamlScalar Value(string yaml) => Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(Parse(yaml)).Entries[0].Value);
}
