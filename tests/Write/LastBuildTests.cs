using MsqSite.Diagnostics;
using MsqSite.Write;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Write;

/// <summary>While nothing changed there is nothing to build; whatever changed, a whole build is what comes of it.</summary>
public sealed class LastBuildTests : IDisposable
{
    private const string Profile = "countries/denmark/index.html";

    private readonly TemporaryContent content = TemporaryContent.OfTwoEditions().Put("pages/accessibility.md", "# Accessibility\n\nWhat we do for it.\n");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("site");

    private string Output => Path.Combine(folder.FullName, "site");

    [Fact]
    public void A_second_build_of_the_same_says_the_same_and_touches_nothing()
    {
        WarnOfDenmark();
        (BuildOutcome.Published first, string[] said) = Build();
        Dictionary<string, DateTime> times = Times();
        (BuildOutcome.Published second, string[] again) = Build();
        Assert.Equal(said, again);
        Assert.NotEmpty(said);
        Assert.Equal((0, first.Files.Written, 0), (second.Files.Written, second.Files.Unchanged, second.Files.Removed));
        Assert.Equal((first.Pages, first.Bytes), (second.Pages, second.Bytes));
        Assert.Equal(times, Times());
    }

    [Fact]
    public void The_second_build_reads_no_content()
    {
        Build();
        StageClock clock = new();
        DiagnosticBag findings = new();
        new SiteBuild(Options(), findings, clock).Run();
        using StringWriter report = new();
        clock.Report(report);
        Assert.Contains("timing: check 0.0 ms", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("timing: render 0.0 ms", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("responses/2020/NOR.yaml")]
    [InlineData("text/en.yaml")]
    [InlineData("site.yaml")]
    public void A_changed_file_is_built_anew(string file)
    {
        Build();
        File.AppendAllText(content.PathTo(file), "# changed\n");
        StageClock clock = new();
        new SiteBuild(Options(), new DiagnosticBag(), clock).Run();
        using StringWriter report = new();
        clock.Report(report);
        Assert.DoesNotContain("timing: render 0.0 ms", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_changed_without_changing_its_time_is_seen()
    {
        Build();
        string file = content.PathTo("site.yaml");
        DateTime time = File.GetLastWriteTimeUtc(file);
        string text = File.ReadAllText(file);
        int title = text.IndexOf("title: ", StringComparison.Ordinal) + "title: ".Length;
        File.WriteAllText(file, text.Remove(title, 1).Insert(title, "Z"));
        File.SetLastWriteTimeUtc(file, time);
        Assert.NotEqual(0, Build().Outcome.Files.Written);
    }

    [Fact]
    public void A_published_file_that_somebody_changed_or_removed_comes_back()
    {
        Build();
        string page = Path.Combine(Output, Profile);
        string whole = File.ReadAllText(page);
        File.WriteAllText(page, "gone");
        Build();
        Assert.Equal(whole, File.ReadAllText(page));
        File.Delete(page);
        Build();
        Assert.Equal(whole, File.ReadAllText(page));
    }

    [Fact]
    public void Another_base_address_is_another_site()
    {
        Build();
        Assert.NotEqual(0, Build(Options() with { BaseUrl = new Uri("https://other.example/") }).Outcome.Files.Written);
    }

    [Fact]
    public void Warnings_of_the_last_build_are_errors_where_they_are_asked_to_be()
    {
        WarnOfDenmark();
        Build();
        DiagnosticBag strict = new(warningsAreErrors: true);
        Assert.IsType<BuildOutcome.ContentErrors>(new SiteBuild(Options(), strict, new StageClock()).Run());
    }

    [Fact]
    public void Once_all_files_have_lain_still_a_look_tells_what_reading_them_told()
    {
        WarnOfDenmark();
        string[] said = Build().Said;
        Assert.Null(LastBuild.Of(Output, InputFiles.Program)!.Looks);
        Assert.Equal(said, Build(time: new Later()).Said);
        Assert.Equal(OperatingSystem.IsLinux(), LastBuild.Of(Output, InputFiles.Program)!.Looks is not null);
        Assert.Equal(said, Build(time: new Later()).Said);
        content.Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}answers:\n  national-portals: [{{name: Portal, url: q0rtal.example}}]\n");
        Assert.NotEqual(said, Build().Said);
    }

    [Fact]
    public void What_another_program_left_is_as_if_there_were_nothing()
    {
        Build();
        Assert.NotNull(LastBuild.Of(Output, InputFiles.Program));
        Assert.Null(LastBuild.Of(Output, "another"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"inputs\": 3, \"outputs\": null}")]
    public void A_broken_memory_is_as_if_there_were_none(string broken)
    {
        Build();
        File.WriteAllText(Memory, broken);
        File.Delete(Path.Combine(Output, Profile));
        Build();
        Assert.True(File.Exists(Path.Combine(Output, Profile)));
    }

    [Fact]
    public void A_build_that_fails_on_its_way_leaves_no_word_of_the_one_before()
    {
        Build();
        string templates = Path.Combine(folder.FullName, "templates");
        Directory.CreateDirectory(Path.Combine(templates, "layouts"));
        new SiteBuild(Options() with { Templates = templates }, new DiagnosticBag(), new StageClock()).Run();
        Assert.False(File.Exists(Memory));
    }

    [Fact]
    public void Content_with_errors_leaves_the_last_build_and_its_memory()
    {
        Build();
        string response = content.PathTo("responses/2020/NOR.yaml");
        string good = File.ReadAllText(response);
        File.WriteAllText(response, "country: [");
        Assert.IsType<BuildOutcome.ContentErrors>(new SiteBuild(Options(), new DiagnosticBag(), new StageClock()).Run());
        File.WriteAllText(response, good);
        Assert.Equal(0, Build().Outcome.Files.Written);
    }

    public void Dispose()
    {
        content.Dispose();
        folder.Delete(recursive: true);
    }

    private void WarnOfDenmark() =>
        content.Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}answers:\n  national-portals: [{{name: Portal, url: portal.example}}]\n");

    private string Memory => Path.Combine(Output, ".msqsite", "last-build.bin");

    private BuildOptions Options() => new(content.Root, Repository.PathTo("templates"), Output);

    private (BuildOutcome.Published Outcome, string[] Said) Build(BuildOptions? options = null, TimeProvider? time = null)
    {
        DiagnosticBag findings = new();
        BuildOutcome.Published outcome = Assert.IsType<BuildOutcome.Published>(new SiteBuild(options ?? Options(), findings, new StageClock(), time: time).Run());
        return (outcome, [.. findings.Sorted().Select(one => $"{one.At} {one.At.Length} {one.Rule.Code} {one.Message} {one.Remedy}")]);
    }

    private Dictionary<string, DateTime> Times() => Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc);
}
