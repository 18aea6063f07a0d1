using System.Text.Json;
using System.Xml.Linq;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Commands;

/// <summary>Reports for programs, from outside: whole on standard output, with the last line on standard error.</summary>
public sealed class ReportFormatTests : IDisposable
{
    private readonly TemporaryContent broken = TemporaryContent.WithAnswers("  technologies: {selected: [big-dat]}");
    private readonly TemporaryContent clean = new();

    public void Dispose()
    {
        broken.Dispose();
        clean.Dispose();
    }

    [Fact]
    public void Json_tells_what_the_program_tells_its_caller()
    {
        foreach ((TemporaryContent content, int exitCode, int findings) in new[] { (broken, 2, 1), (clean, 0, 0) })
        {
            Msqsite.Result run = Check(content, "json");
            JsonElement json = JsonDocument.Parse(run.Output).RootElement;
            Assert.Equal((exitCode, exitCode, findings), (run.ExitCode, json.GetProperty("exitCode").GetInt32(), json.GetProperty("findings").GetArrayLength()));
            Assert.Contains(json.GetProperty("files").EnumerateArray(), file => file.GetString()!.EndsWith("/responses/2020/NOR.yaml", StringComparison.Ordinal));
            Assert.Single(run.Error.TrimEnd().Split('\n'));
        }
    }

    [Fact]
    public void Sarif_and_junit_are_whole_with_and_without_findings()
    {
        Assert.Equal("MSQ202", Results(Check(broken, "sarif").Output)[0].GetProperty("ruleId").GetString());
        Assert.Equal(0, Results(Check(clean, "sarif").Output).GetArrayLength());
        Assert.Single(XDocument.Parse(Check(broken, "junit").Output).Descendants("failure"));
        Assert.Empty(XDocument.Parse(Check(clean, "junit").Output).Descendants("failure"));
    }

    [Fact]
    public void A_finding_leads_to_the_page_of_codes_where_the_content_is_kept()
    {
        string help = JsonDocument.Parse(Check(broken, "json").Output).RootElement.GetProperty("findings")[0].GetProperty("help").GetString()!;
        Assert.Equal("https://git.example/profiles/blob/main/docs/codes.md#msq202-unknown-option", help);
        Assert.Contains("\n### MSQ202: Unknown option\n", File.ReadAllText(Repository.PathTo("docs/codes.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Github_has_a_command_for_each_finding_and_nothing_without()
    {
        Assert.Matches("^::error file=[^,]+/responses/2020/DNK.yaml,line=6,endLine=6,col=29,endColumn=36,title=MSQ202%3A Unknown option::unknown option ", Check(broken, "github").Output);
        Assert.Equal("", Check(clean, "github").Output);
    }

    [Fact]
    public void Build_and_verify_tell_programs_too()
    {
        string nowhere = Path.Combine(broken.Root, "..", "no-site");
        Assert.Equal(2, JsonDocument.Parse(Msqsite.Run("build", "--content", broken.Root, "--output", nowhere, "--format", "json").Output).RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal("verify", JsonDocument.Parse(Msqsite.Run("verify", "--content", broken.Root, "--output", broken.Root, "--format", "json").Output).RootElement.GetProperty("command").GetString());
    }

    [Theory]
    [InlineData("always", null, true)]
    [InlineData("always", "1", true)]
    [InlineData("never", null, false)]
    [InlineData("auto", null, false)] // standard error is no terminal here
    [InlineData("auto", "1", false)]
    public void Colour_is_there_when_asked_for(string color, string? noColor, bool expected)
    {
        Dictionary<string, string> environment = noColor is null ? [] : new() { ["NO_COLOR"] = noColor };
        Msqsite.Result run = Msqsite.Run(environment, Repository.Root, "check", "--content", broken.Root, "--color", color);
        Assert.Equal((2, expected), (run.ExitCode, run.Error.Contains('\e')));
    }

    [Fact]
    public void The_last_line_says_in_how_many_responses() =>
        Assert.EndsWith("\n1 error, 0 warnings, 0 hints in 1 of 2 responses; the content cannot be published.\n", Check(broken, "text").Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    private static JsonElement Results(string sarif) => JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("results");

    private static Msqsite.Result Check(TemporaryContent content, string format) => Msqsite.Run("check", "--content", content.Root, "--format", format);
}
