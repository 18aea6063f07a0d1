using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Read;

public sealed class SafeTextTests
{
    private const string Denmark = "responses/2020/DNK.yaml";

    [Fact]
    public void A_file_of_more_than_two_megabytes_is_refused_unread()
    {
        using TemporaryContent content = new TemporaryContent().Put(Denmark, new byte[3 * 1024 * 1024]);
        Diagnostic only = content.Only(ReadRules.TooLarge);
        Assert.Equal("content/responses/2020/DNK.yaml", $"{only.At}");
        Assert.Equal("the file has 3,145,728 bytes; at most 2,097,152 are read", only.Message);
    }

    [Fact]
    public void A_file_of_exactly_two_megabytes_is_read()
    {
        string comment = "# " + new string('x', SafeText.MaxBytes - TemporaryContent.ResponseHead.Length - "answers: {}\n# ".Length);
        using TemporaryContent content = new TemporaryContent().Put(Denmark, $"{TemporaryContent.ResponseHead}answers: {{}}\n{comment}");
        Assert.Equal(SafeText.MaxBytes, new FileInfo(content.PathTo(Denmark)).Length);
        Assert.Empty(content.Findings());
    }

    [Theory]
    [InlineData("caf\u00E9", 4)] // Latin-1
    [InlineData("Ministère: \u00E9", 12)] // after a letter of two bytes, which counts as one
    [InlineData("😀\u00FF", 3)] // after a letter that .NET counts as two
    public void A_byte_of_another_encoding_is_refused_at_its_line_and_column(string line, int column)
    {
        byte[] before = Encoding.UTF8.GetBytes("country: DNK\nedition: 2020\n" + line[..^1]);
        using TemporaryContent content = new TemporaryContent().Put(Denmark, [.. before, (byte)line[^1], (byte)'\n']);
        Diagnostic only = content.Only(ReadRules.NotUtf8);
        Assert.Equal($"content/responses/2020/DNK.yaml:3:{column}", $"{only.At}");
        Assert.Equal($"byte 0x{(int)line[^1]:X2} is not UTF-8", only.Message);
    }

    [Theory]
    [InlineData("FF FE 63 00 6F 00", 1, "0xFF")] // UTF-16 as old editors save it
    [InlineData("61 0A C0 AF", 2, "0xC0")] // a slash in a forbidden longer form
    [InlineData("61 0A ED A0 80", 2, "0xED")] // half a surrogate pair
    [InlineData("61 0A F4 90 80 80", 2, "0xF4")] // beyond the last letter
    [InlineData("61 0A E2 82", 2, "0xE2")] // cut off at the end
    public void Bytes_that_are_no_strict_UTF8_are_refused(string bytes, int line, string named)
    {
        using TemporaryContent content = new TemporaryContent().Put(Denmark, Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));
        Diagnostic only = content.Only(ReadRules.NotUtf8);
        Assert.Equal($"content/responses/2020/DNK.yaml:{line}:1", $"{only.At}");
        Assert.Contains(named, only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_accepted_and_counts_as_nothing()
    {
        using TemporaryContent content = new TemporaryContent().Put(Denmark, "\uFEFFcuntry: DNK\n" + TemporaryContent.ResponseHead + "answers: {}\n");
        Assert.Equal(["content/responses/2020/DNK.yaml:1:1 MSQ108"], content.Places());
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Other_line_ends_give_the_same_places(string lineEnd)
    {
        const string Answers = "  strategy: |\n    We have\n    ftp://one.example here\n  technologies: {selected: [big-dta]}\n";
        using TemporaryContent unix = TemporaryContent.WithAnswers(Answers);
        using TemporaryContent other = TemporaryContent.WithAnswers(Answers);
        other.Put(Denmark, File.ReadAllText(other.PathTo(Denmark)).ReplaceLineEndings(lineEnd));
        Assert.NotEmpty(unix.Places());
        Assert.Equal(unix.Places(), other.Places());
        Assert.Equal(unix.Report(), other.Report());
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\a')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\u0085')]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\uFEFF')]
    [InlineData('\u2028')] // YAML takes it for the end of a line, editors do not: the places of all findings after it would be wrong
    [InlineData('\u2029')]
    public void A_character_that_nobody_sees_is_refused_at_its_place(char unwanted)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  strategy: We{unwanted} have one.");
        Diagnostic only = content.Only(ReadRules.UnwantedCharacter);
        Assert.Equal("content/responses/2020/DNK.yaml:6:15", $"{only.At}");
        Assert.Contains($"U+{(int)unwanted:X4}", only.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\u202E")]
    [InlineData(@"\0")]
    [InlineData(@"\e[31m")]
    [InlineData(@"\x07")]
    [InlineData(@"\L")]
    public void A_character_that_nobody_sees_is_refused_when_YAML_spells_it_out_too(string escape)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  strategy: \"We {escape}have one.\"");
        Assert.Equal("content/responses/2020/DNK.yaml:6", $"{content.Only(ReadRules.UnwantedCharacter).At}"[..^3]);
    }

    [Fact]
    public void Marks_that_right_to_left_writing_needs_are_accepted()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  strategy: \u200Fاستراتيجية\u200E (2030) نیم\u200Cفاصله");
        Assert.Empty(content.Findings());
        Assert.Equal("\u200Fاستراتيجية\u200E (2030) نیم\u200Cفاصله", content.AnswerTo<Answer.FreeText>("strategy").Words.Value);
    }

    [Fact]
    public void Each_line_with_a_character_that_nobody_sees_is_a_finding()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  strategy: \u0001\n  usage-statistics: yes\n  additional-information: a\u0002");
        Assert.Equal(["content/responses/2020/DNK.yaml:6:13 MSQ115", "content/responses/2020/DNK.yaml:8:28 MSQ115"], content.Places());
    }

    [Fact]
    public void A_file_that_another_program_holds_is_a_finding()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  usage-statistics: yes");
        using FileStream held = new(content.PathTo(Denmark), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Diagnostic only = content.Only(ReadRules.Unreadable);
        Assert.Equal("content/responses/2020/DNK.yaml", $"{only.At}");
    }
}
