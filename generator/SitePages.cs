using System.Collections.Concurrent;
using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Export.Search;
using MsqSite.Model;
using MsqSite.Render;
using MsqSite.Shape;
using MsqSite.Verify;
using MsqSite.Write;

namespace MsqSite;

/// <summary>The pages of a build, each on its way from its plan to the stage. Several threads take pages through; what one needs of another waits in the link table and the search index.</summary>
internal sealed class SitePages(
    BuildOptions options, Content content, PageRenderer renderer, LinkTable links, Stage stage, SearchIndex? search, Rebuild rebuild, DiagnosticBag findings, StageClock clock)
{
    private readonly PartMemory parts = new();
    private readonly ConcurrentBag<(PageAddress Address, DateOnly? LastChanged)> indexed = [];

    /// <summary>The pages that the sitemap lists.</summary>
    public IReadOnlyCollection<(PageAddress Address, DateOnly? LastChanged)> Indexed => indexed;

    /// <summary>Makes pages, or leaves them as they are published where they would be the same.</summary>
    public void MakeOrKeep(PlannedPages planned)
    {
        if (!clock.Time("shape", () => rebuild.IsSame(planned)) || !Keep(planned))
        {
            Make(planned);
        }
    }

    // Shapes, renders, verifies and writes.
    private void Make(PlannedPages planned)
    {
        foreach (Page page in clock.Time("shape", planned.Shape))
        {
            using RenderedPage? rendered = clock.Time("render", () => renderer.Render(page));
            if (rendered is null)
            {
                continue;
            }

            PageFacts? facts = options.Verify
                ? clock.Time("verify", () => links.Add(PageVerifier.Verify(rendered.Html, SiteFiles.Parts(rendered), parts, SiteFiles.Expectation(page, content), findings, links)))
                : null;

            PageAddress address = planned.Addresses.First(page.Address.Equals); // itself: its texts are held once
            clock.Time("write", () => stage.Write(address.File, rendered.Html.Span));
            foreach (SearchFile texts in search is null ? [] : clock.Time("export", () => search.Add(page)))
            {
                Put(texts.Path, texts.Content);
            }

            if (page.Indexed)
            {
                indexed.Add((address, page.LastChanged));
            }

            rebuild.Made(planned, address, page, facts);
        }
    }

    // False where they are not published.
    private bool Keep(PlannedPages planned)
    {
        ImmutableArray<string> texts = search is null ? [] : [.. planned.Addresses.SelectMany(search.Keep)];
        if (!clock.Time("write", () => stage.Keep([.. planned.Addresses.Select(address => address.File), .. texts])))
        {
            return false;
        }

        foreach (string path in texts)
        {
            links.AddFile(path);
        }

        foreach (PageAddress address in planned.Addresses)
        {
            KeptPage page = rebuild.Stay(address);
            if (options.Verify)
            {
                links.Add(new PageFacts(page.Path, SourceSpan.WholeFile(page.Path), page.Language, page.Title, page.IsIndexed, IdSet.OfSorted(page.Ids), []));
            }

            if (page.InSitemap)
            {
                indexed.Add((address, page.LastChanged));
            }

            if (page.SearchTitle is { } title)
            {
                search?.Keep(title, address.Path, page.Above!);
            }
        }

        return true;
    }

    /// <summary>Writes a file that is no page, or leaves it as it is published where it would be the same.</summary>
    public void Put(Asset file)
    {
        if ((file.Of is { } response ? rebuild.IsSame(response) : file.IsOfFrame && rebuild.Earlier is not null) && clock.Time("write", () => stage.Keep([file.Path])))
        {
            links.AddFile(file.Path);
            return;
        }

        Put(file.Path, file.Content());
    }

    private void Put(string path, byte[] file)
    {
        links.AddFile(path);
        clock.Time("write", () => stage.Write(path, file));
    }
}
