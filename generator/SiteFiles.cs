using MsqSite.Export;
using MsqSite.Export.Data;
using MsqSite.Export.Editing;
using MsqSite.Export.Hosting;
using MsqSite.Model;
using MsqSite.Render;
using MsqSite.Shape;
using MsqSite.Verify;

namespace MsqSite;

/// <summary>What one stage hands to the next that knows nothing of it: files to whoever sends them, pages to Verify.</summary>
internal static class SiteFiles
{
    /// <summary>The files beside the pages that can be made without them.</summary>
    public static IEnumerable<Asset> BesidePages(string folder, Content content, Phrases phrases, SitePlan plan, AssetSet assets, Func<byte[]> feed)
    {
        CitationFiles citations = new(content, phrases);
        return
        [
            .. assets.Files,
            .. plan.ContentFiles.Select(path => new Asset(path, () => File.ReadAllBytes(Path.Combine(folder, path))) { IsOfFrame = true }),
            new Asset(Routes.Feed, feed),
            new Asset(Routes.Robots, () => RobotsFile.Write(content.Settings.BaseUrl)) { IsOfFrame = true },
            new Asset(Routes.Headers, () => HeadersFile.Write(plan.Pages.SelectMany(planned => planned.Addresses), assets.Files.Select(file => file.Path))),
            .. citations.OfData.Concat(citations.OfEditions).Select(one => new Asset(one.Path, one.Make)),
            .. citations.OfResponses.Select(one => new Asset(one.Path, one.Make) { Of = one.Of }),
            .. content.Questionnaires.Select(one => new Asset(Routes.ResponseSchema(one.Edition), () => ResponseSchema.Write(content, one)) { IsOfFrame = true }),
        ];
    }

    /// <summary>What of a page stands on others too, for Verify, which knows of no drawing.</summary>
    public static PagePart[] Parts(RenderedPage page) => [.. page.Parts.Select(part => new PagePart(part.Known, part.Start, part.End, part.Roots))];

    /// <summary>What must stand on a page, for Verify, which knows HTML and not countries.</summary>
    public static PageExpectation Expectation(Page page, Content content) => new(
        page.Address.File,
        page.Origin.Source,
        page.Origin.RequiredIds,
        page.Origin.QuestionPlaces,
        page.Canonical is { } canonical ? Routes.Absolute(content.Settings.BaseUrl, canonical.Path) : null);
}
