using MsqSite.Diagnostics;
using MsqSite.Render;
using MsqSite.Tests.RealContent;

namespace MsqSite.Tests.Render;

/// <summary>Templates that are read when a page asks for them are those that are read all at once.</summary>
public sealed class TemplatesOnDemandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("templates");
    private readonly DiagnosticBag findings = new();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Each_of_the_sites_own_is_linked_as_all_of_them_are()
    {
        TemplateSet all = TemplateSet.Load(Repository.Templates, Real.Content.Words, findings);
        TemplateSet asked = TemplateSet.WhenAsked(Repository.Templates, Real.Content.Words, findings);
        Assert.Equal(all.Names.Order(StringComparer.Ordinal), asked.Names.Order(StringComparer.Ordinal));
        Assert.All(all.Names, name => Assert.Equal(all.Find(name)!.ToText(), asked.Find(name)!.ToText()));
        Assert.Same(asked.Find("pages/home"), asked.Find("pages/home"));
        Assert.Empty(findings.Sorted());
    }

    [Fact]
    public void Parts_may_lead_in_a_circle()
    {
        Put("parts/one", "{{ for x in it }}{{ part \"two\" x }}{{ end }}");
        Put("parts/two", "{{ part \"one\" it }}");
        TemplateSet asked = TemplateSet.WhenAsked(folder.FullName, Real.Content.Words, findings);
        Assert.NotNull(asked.Find("parts/one"));
        Assert.NotNull(asked.Find("parts/two"));
        Assert.Empty(findings.Sorted());
    }

    [Fact]
    public void What_is_wrong_is_said_of_those_that_are_asked_for()
    {
        Put("pages/good", "Good.");
        Put("pages/broken", "{{ if page");
        TemplateSet asked = TemplateSet.WhenAsked(folder.FullName, Real.Content.Words, findings);
        Assert.NotNull(asked.Find("pages/good"));
        Assert.Empty(findings.Sorted());
        Assert.Null(asked.Find("pages/broken"));
        Assert.Contains(findings.Sorted(), finding => finding.Rule == RenderRules.TemplateSyntax && finding.At.File.EndsWith("/pages/broken.html", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pages/nothing")]
    [InlineData("parts/../pages/good")]
    [InlineData("../pages/good")]
    [InlineData("")]
    public void A_name_that_no_file_of_the_folder_has_is_none(string name)
    {
        Put("pages/good", "Good.");
        Assert.Null(TemplateSet.WhenAsked(folder.FullName, Real.Content.Words, findings).Find(name));
    }

    [Fact]
    public async Task Threads_that_ask_at_once_get_the_same()
    {
        TemplateSet asked = TemplateSet.WhenAsked(Repository.Templates, Real.Content.Words, findings);
        string[] names = [.. asked.Names];
        object?[][] found = await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() => names.Select((_, at) => (object?)asked.Find(names[(at + thread * 7) % names.Length])).ToArray())));
        Assert.All(Enumerable.Range(0, names.Length), at => Assert.Single(Enumerable.Range(0, 4).Select(thread => found[thread][(at - thread * 7 + names.Length * 4) % names.Length]).Distinct(ReferenceEqualityComparer.Instance)));
    }

    private void Put(string name, string text)
    {
        string file = Path.Combine(folder.FullName, $"{name}.html");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
