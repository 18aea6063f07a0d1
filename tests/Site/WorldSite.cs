using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Render;
using MsqSite.Shape;
using MsqSite.Tests.Sample;

namespace MsqSite.Tests.Site;

/// <summary>The made-up world of 193 countries, of which only the pages that a test asks for are drawn.</summary>
public sealed class WorldSite : IDisposable
{
    private readonly World world = new(193, 1);
    private readonly DiagnosticBag findings = new();
    private readonly PageRenderer renderer;

    public WorldSite()
    {
        Phrases phrases = new(Content.Words, findings);
        Plan = SitePlan.Shape(Content, phrases);
        renderer = new PageRenderer(TemplateSet.Load(Repository.Templates, Content.Words, findings), Content, AssetSet.Load(Repository.Templates, findings).With(Plan.Flags, findings), phrases, findings);
    }

    public Content Content => world.Content;

    public SitePlan Plan { get; }

    public T Shaped<T>(string path)
        where T : Page => Assert.IsAssignableFrom<T>(Plan.Pages.Single(planned => planned.Addresses.Any(address => address.Path == path)).Shape().Single(page => page.Address.Path == path));

    public string Html(string path)
    {
        using RenderedPage? page = renderer.Render(Shaped<Page>(path));
        Assert.Empty(findings.Sorted());
        return page!.Html.ToString();
    }

    public IDocument Page(string path) => new HtmlParser().ParseDocument(Html(path));

    public void Dispose() => world.Dispose();
}
