using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>An output in which publishing would do harm is refused at the start.</summary>
public sealed class OutputGuardTests : IDisposable
{
    private readonly string project = Directory.CreateTempSubdirectory("guard ").FullName;

    public OutputGuardTests()
    {
        Directory.CreateDirectory(At("content/responses"));
        Directory.CreateDirectory(At("templates"));
    }

    public void Dispose() => Directory.Delete(project, recursive: true);

    [Theory]
    [InlineData("content", "is, or contains, the content folder")]
    [InlineData("./x/../content/", "is, or contains, the content folder")]
    [InlineData("templates", "is, or contains, the templates folder")]
    [InlineData(".", "is, or contains, the content folder")]
    [InlineData("content/site", "lies inside the content folder")]
    [InlineData("templates/out/put", "lies inside the templates folder")]
    public void The_sources_are_not_published_over(string output, string expected) =>
        Assert.Contains(expected, Assert.Single(Check(At(output))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_link_to_the_sources_is_not_published_into()
    {
        Directory.CreateSymbolicLink(At("site"), "content");

        Assert.Contains("content folder", Assert.Single(Check(At("site"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_a_file_and_no_name_are_refused()
    {
        File.WriteAllText(At("file"), "mine");

        Assert.Equal("the output is the root of the disk", Assert.Single(Check(Path.GetPathRoot(project)!)).Message);
        Assert.Equal("the output is a file, not a folder", Assert.Single(Check(At("file"))).Message);
        Assert.Equal("the output has no name", Assert.Single(Check(" ")).Message);
        Assert.Equal("the output has no name", Assert.Single(Check("a\0b")).Message);
    }

    [Theory]
    [InlineData("site")]
    [InlineData("content-site")]
    [InlineData("deep/er/site/")]
    public void A_folder_of_its_own_is_fit(string output) => Assert.Empty(Check(At(output)));

    [Fact]
    public void Every_rule_of_the_stage_is_an_error_with_a_code_of_the_seventh_hundred() =>
        Assert.All(WriteRules.All, rule => Assert.Equal((7, Severity.Error), (rule.Stage, rule.Severity)));

    private ImmutableArray<Diagnostic> Check(string output)
    {
        DiagnosticBag bag = new();
        OutputGuard.Check(output, At("content"), At("templates"), bag);
        Assert.All(bag.Sorted(), one => Assert.Equal(WriteRules.UnfitOutput, one.Rule));
        return bag.Sorted();
    }

    private string At(string path) => Path.Combine(project, path);
}
