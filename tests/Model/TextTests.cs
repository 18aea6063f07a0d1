using MsqSite.Diagnostics;
using MsqSite.Read;
using MsqSite.Model;

namespace MsqSite.Tests.Model;

/// <summary>A place inside a text is told as an editor counts, or the whole text where its style hides the place.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("k: We have HERE one.\n", 1, 12)]
    [InlineData("k: HERE\n", 1, 4)]
    [InlineData("k: \"We have HERE one.\"\n", 1, 13)]
    [InlineData("k: 'We have HERE one.'\n", 1, 13)]
    [InlineData("k: {a: x, b: We have HERE one.}\n", 1, 22)]
    [InlineData("k: |\n  HERE\n", 2, 3)]
    [InlineData("k: |\n\n    We\n    have HERE one.\n", 4, 10)]
    [InlineData("k: |-  # remark\n      We\n\n\n      HERE\n", 5, 7)]
    [InlineData("k: |\n    We\n      have HERE\n", 3, 12)]
    [InlineData("k: |\n  дом 😀 HERE\n", 2, 10)]
    [InlineData("k: |2\n     We\n  HERE\n", 3, 3)]
    public void The_place_of_a_word_is_where_an_editor_finds_it(string yaml, int line, int column)
    {
        SourceText text = Text(yaml);
        Assert.Equal(new SourceSpan("f.yaml", line, column, 4), text.Within(text.Value.IndexOf("HERE", StringComparison.Ordinal), 4));
    }

    [Theory]
    [InlineData("k: >\n  We have\n  HERE one.\n")]
    [InlineData("k: We have\n  HERE one.\n")]
    [InlineData("k: \"We have\n  HERE one.\"\n")]
    public void Where_lines_were_joined_the_place_is_that_of_the_whole(string yaml)
    {
        SourceText text = Text(yaml);
        Assert.Equal(text.At, text.Within(text.Value.IndexOf("HERE", StringComparison.Ordinal), 4));
    }

    [Theory]
    [InlineData("k: \"say \\\"so\\\" HERE\"\n", 16)]
    [InlineData("k: 'it''s HERE'\n", 11)]
    [InlineData("k: \"\\u0041\\u0042 HERE\"\n", 18)]
    public void After_an_escape_the_place_is_right_or_that_of_the_whole(string yaml, int column)
    {
        SourceText text = Text(yaml);
        Assert.Contains(text.Within(text.Value.IndexOf("HERE", StringComparison.Ordinal), 4), new[] { text.At, new SourceSpan("f.yaml", 1, column, 4) });
    }

    [Fact]
    public void A_place_beyond_the_text_is_its_end()
    {
        SourceText text = Text("k: abc\n");
        Assert.Equal(7, text.Within(99, 1).Column);
        Assert.Equal(4, text.Within(-5, 1).Column);
    }

    private static SourceText Text(string yaml)
    {
        YamlNode node = Assert.IsType<YamlMapping>(YamlTree.Parse(yaml, "f.yaml", new DiagnosticBag())).Entries[0].Value;
        YamlScalar scalar = Assert.IsType<YamlScalar>(node is YamlMapping inner ? inner.Entries[^1].Value : node);
        return new SourceText(scalar.Value.TrimEnd('\n'), scalar.At, scalar.BlockIndent);
    }
}
