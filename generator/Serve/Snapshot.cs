using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Export;
using MsqSite.Export.Search;
using MsqSite.Model;
using MsqSite.Render;
using MsqSite.Shape;
using MsqSite.Verify;

namespace MsqSite.Serve;

/// <summary>One state of the site. A page is shaped, drawn and verified when somebody asks for it, and kept.</summary>
internal sealed class Snapshot
{
    private readonly Content content;
    private readonly Phrases phrases;
    private readonly SitePlan plan;
    private readonly DiagnosticBag renderFindings = new();
    private readonly PageRenderer renderer;
    private readonly Dictionary<string, PlannedPages> pages;
    private readonly Dictionary<string, Func<byte[]>> files;
    private readonly LinkTable known;
    private readonly ConcurrentDictionary<string, (byte[]? Html, ImmutableArray<Diagnostic> Findings)> drawn = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, byte[]>> search;
    private readonly LiveData data;
    private readonly DrawingPaper paper;

    public Snapshot(string folder, Content content, Phrases phrases, SitePlan plan, AssetSet assets, LiveData data, TemplateSet templates, DrawingPaper paper)
    {
        this.paper = paper;
        this.data = data;
        this.content = content;
        this.phrases = phrases;
        this.plan = plan;
        renderer = new PageRenderer(templates, content, assets, phrases, renderFindings, paper);
        pages = plan.Pages.SelectMany(planned => planned.Addresses.Select(address => KeyValuePair.Create(address.File, planned))).ToDictionary(StringComparer.Ordinal);
        files = SiteFiles.BesidePages(folder, content, phrases, plan, assets, () => FeedFile.Write(content.Settings.BaseUrl, plan.Feed())).ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        search = new(SearchFiles);
        known = new LinkTable(content.Settings.BaseUrl.AbsoluteUri);
        foreach (string path in pages.Keys.Concat(files.Keys).Concat(data.Paths).Concat([Routes.Sitemap, Routes.SearchStart]))
        {
            known.AddFile(path);
        }
    }

    /// <summary>The path under which the site is published: <c>/</c> or <c>/msq/</c>.</summary>
    public string Root => content.Settings.BaseUrl.AbsolutePath;

    public bool HasPage(string file) => pages.ContainsKey(file);

    /// <summary>A page, and what is wrong with it; without a page something is.</summary>
    /// <param name="file">The page's file in the site: <c>countries/belarus/index.html</c>.</param>
    public (byte[]? Html, ImmutableArray<Diagnostic> Findings) Page(string file)
    {
        if (!drawn.TryGetValue(file, out (byte[]?, ImmutableArray<Diagnostic>) page))
        {
            lock (paper) // one page at a time, of whichever state: it takes a moment
            {
                page = drawn.GetOrAdd(file, Draw);
            }
        }

        return page;
    }

    /// <summary>A file that is no page, or null.</summary>
    public byte[]? File(string path) => files.TryGetValue(path, out Func<byte[]>? read) ? read()
        : path == Routes.Sitemap ? SitemapFile.Write(content.Settings.BaseUrl, plan.Pages.SelectMany(planned => planned.Shape()).Where(page => page.Indexed).Select(page => (page.Address, page.LastChanged)))
        : path.StartsWith(Routes.Search.Path, StringComparison.Ordinal) ? search.Value.GetValueOrDefault(path)
        : data.File(path);

    private (byte[]? Html, ImmutableArray<Diagnostic> Findings) Draw(string file)
    {
        DiagnosticBag findings = new();
        Page page = pages[file].Shape().Single(one => one.Address.File == file);
        ImmutableArray<Diagnostic> before = renderFindings.Sorted();
        using RenderedPage? rendered = renderer.Render(page);
        if (rendered is null)
        {
            return (null, [.. renderFindings.Sorted().Except(before)]);
        }

        known.Check(PageVerifier.Verify(rendered.Html, SiteFiles.Expectation(page, content), findings, known), findings);
        return (Encoding.UTF8.GetBytes(rendered.Html.ToArray()), findings.Sorted());
    }

    private Dictionary<string, byte[]> SearchFiles()
    {
        SearchIndex index = new(content);
        List<SearchFile> all = [.. plan.Pages.SelectMany(planned => planned.Shape()).SelectMany(page => index.Add(page))];
        all.AddRange(index.Files(phrases));
        return all.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
    }
}
