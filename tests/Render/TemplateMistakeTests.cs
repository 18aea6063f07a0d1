using System.Globalization;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Render;

/// <summary>A mistake in a template is a finding at its place, stops the build and changes nothing that is published.</summary>
public sealed class TemplateMistakeTests
{
    // A line of its own after a first one, so that line and column are known: 2, and where the mark stands.
    private const string Prose = "pages/prose.html";

    [Theory]
    [InlineData("{{ page.typo }}", "MSQ302")]
    [InlineData("{{ it.typo }}", "MSQ302")]
    [InlineData("{{ site.typo }}", "MSQ302")]
    [InlineData("{{ it.title.typo }}", "MSQ302")]
    [InlineData("{{ text.no.such }}", "MSQ302")]
    [InlineData("{{ text.menu.no_such }}", "MSQ302")]
    [InlineData("{{ site.menu }}", "MSQ302")]
    [InlineData("{{ it.crumbs }}", "MSQ302")]
    [InlineData("{{ text.dates.months }}", "MSQ302")]
    [InlineData("{{ if it.typo }}x{{ end }}", "MSQ302")]
    [InlineData("{{ for x in it.typo }}x{{ end }}", "MSQ302")]
    [InlineData("{{ part \"no-such\" it }}", "MSQ302")]
    [InlineData("{{ part \"../layouts/base\" it }}", "MSQ302")]
    [InlineData("{{ unknown }}", "MSQ304")]
    [InlineData("{{ capture x }}y{{ end }}", "MSQ304")]
    [InlineData("{{ include 'parts/head' }}", "MSQ304")]
    [InlineData("{{ x = 1 }}", "MSQ304")]
    [InlineData("{{ it.title = \"x\" }}", "MSQ304")]
    [InlineData("{{ func f }}x{{ end }}", "MSQ304")]
    [InlineData("{{ while true }}x{{ end }}", "MSQ304")]
    [InlineData("{{ with it }}x{{ end }}", "MSQ304")]
    [InlineData("{{ it.title | html.escape }}", "MSQ304")]
    [InlineData("{{ it.title | string.upcase }}", "MSQ304")]
    [InlineData("{{ date.now }}", "MSQ304")]
    [InlineData("{{ object.eval '1+1' }}", "MSQ304")]
    [InlineData("{{ import it }}", "MSQ304")]
    [InlineData("{{ if true }}x", "MSQ301")]
    [InlineData("{{ it.title", "MSQ301")]
    [InlineData("{{ end }}", "MSQ301")]
    [InlineData("{{ it..title }}", "MSQ301")]
    public void A_mistake_is_found_at_its_line_and_nothing_is_published(string mistake, string code)
    {
        using Workshop workshop = new();
        workshop.MustBuild();
        Dictionary<string, byte[]> before = Files.Bytes(workshop.Output);
        workshop.Template(Prose, text => text.Replace("<h1>", $"<p>{mistake}</p>\n<h1>", StringComparison.Ordinal));

        BuildReport report = workshop.Build();

        Assert.IsType<BuildOutcome.SiteErrors>(report.Outcome);
        string finding = report.Errors.FirstOrDefault(line => line.Contains(code, StringComparison.Ordinal)) ?? string.Join("; ", report.Errors.Take(3));
        (string file, int line, int column) = Place(finding);
        Assert.Equal("templates/" + Prose, file);
        Assert.Equal(Line(workshop, code), line);
        Assert.InRange(column, 1, 200);
        Assert.Equal(before, Files.Bytes(workshop.Output));
    }

    [Fact]
    public void A_mistake_in_the_layout_is_found_there()
    {
        using Workshop workshop = new();
        workshop.Template("layouts/base.html", text => text.Replace("{{ page.description }}", "{{ page.descripton }}", StringComparison.Ordinal));
        string[] findings = [.. workshop.Build().Errors.Where(line => line.StartsWith("templates/", StringComparison.Ordinal)).Distinct()];
        string finding = Assert.Single(findings);
        Assert.StartsWith("templates/layouts/base.html:8:", finding, StringComparison.Ordinal);
        Assert.Contains("MSQ302", finding, StringComparison.Ordinal);
        Assert.Contains("descripton", finding, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workshop.Output));
    }

    [Fact]
    public void A_page_that_cannot_be_drawn_brings_no_findings_about_the_links_that_lead_to_it()
    {
        using Workshop workshop = new();
        workshop.Template("pages/home.html", text => text + "{{ it.typo }}");
        string finding = Assert.Single(workshop.Build().Errors);
        Assert.StartsWith("templates/pages/home.html:", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_part_is_found_in_the_part()
    {
        using Workshop workshop = new();
        workshop.Template("parts/state.html", _ => "{{ it.wrod }}\n");
        Assert.Contains(workshop.Build().Errors, line => line.StartsWith("templates/parts/state.html:1:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_template_that_is_not_there_is_named()
    {
        using Workshop workshop = new();
        workshop.Template(Prose, _ => "");
        File.Delete(Path.Combine(workshop.Templates, Prose));
        BuildReport report = workshop.Build();
        Assert.IsType<BuildOutcome.SiteErrors>(report.Outcome);
        Assert.Contains(report.Errors, line => line.Contains("pages/prose", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("layouts/base.html", "layouts/base")]
    [InlineData("assets/site.css", "assets/site.css")]
    [InlineData("assets/site.js", "assets/site.js")]
    [InlineData("assets/icon.svg", "assets/icon.svg")]
    [InlineData("assets/flags/by.svg", "assets/flags/by.svg")]
    [InlineData("assets/flags/LICENSE", "assets/flags/LICENSE")]
    public void A_file_of_the_templates_that_is_not_there_is_a_finding_and_no_exception(string file, string named)
    {
        using Workshop workshop = new();
        workshop.Template(file, text => text);
        File.Delete(Path.Combine(workshop.Templates, file));
        BuildReport report = workshop.Build();
        Assert.IsType<BuildOutcome.SiteErrors>(report.Outcome);
        Assert.Contains(report.Errors, line => line.Contains(named, StringComparison.Ordinal));
        Assert.False(Directory.Exists(workshop.Output));
    }

    [Fact]
    public void A_templates_folder_that_is_not_there_is_a_finding()
    {
        using Workshop workshop = new();
        workshop.Template(Prose, text => text);
        Directory.Delete(workshop.Templates, recursive: true);
        Assert.IsType<BuildOutcome.SiteErrors>(workshop.Build().Outcome);
    }

    // Where a bracket or an end is missing the reader may notice only at the end of the file.
    private static int Line(Workshop workshop, string code)
    {
        string[] lines = File.ReadAllLines(Path.Combine(workshop.Templates, Prose));
        int line = Array.FindIndex(lines, text => text.StartsWith("<p>", StringComparison.Ordinal)) + 1;
        return code == "MSQ301" ? Place(workshop.Build().Errors[0]).Line : line;
    }

    private static (string File, int Line, int Column) Place(string finding)
    {
        string[] parts = finding.Split(' ')[0].Split(':');
        return (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
