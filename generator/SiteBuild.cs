using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Export;
using MsqSite.Export.Data;
using MsqSite.Export.Editing;
using MsqSite.Export.Search;
using MsqSite.Model;
using MsqSite.Read;
using MsqSite.Render;
using MsqSite.Shape;
using MsqSite.Verify;
using MsqSite.Write;

namespace MsqSite;

/// <summary>The pipeline: read, check, shape, render, verify, write. Data walks through it once, in that order.</summary>
public sealed class SiteBuild(BuildOptions options, DiagnosticBag findings, StageClock clock)
{
    // More threads than cores would each want a desk to draw at.
    private static readonly ParallelOptions EachCore = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    public BuildOutcome Run()
    {
        OutputGuard.Check(options.Output, options.Content, options.Templates, findings);
        if (findings.HasErrors)
        {
            return new BuildOutcome.Surroundings();
        }

        if (Read() is not { } content)
        {
            return new BuildOutcome.ContentErrors();
        }

        try
        {
            return Publish(content);
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<WriteException>().FirstOrDefault() is { } failure)
        {
            return Failed(failure);
        }
        catch (WriteException failure)
        {
            return Failed(failure);
        }
    }

    /// <summary>The content, read and checked; null after errors.</summary>
    public Content? Read()
    {
        Content? content = clock.Time("read", () => ContentReader.Read(options.Content, findings));
        if (content is not null)
        {
            clock.Time("check", () => ContentChecker.Check(content, findings));
        }

        return findings.HasErrors || content is null ? null : options.BaseUrl is null ? content : content with { Settings = content.Settings with { BaseUrl = options.BaseUrl } };
    }

    private BuildOutcome Publish(Content content)
    {
        Phrases phrases = new(content.Words, findings);
        OpenData data = new(content, phrases);
        SitePlan plan = clock.Time("shape", () => SitePlan.Shape(content, phrases, data.Listing));
        if (!plan.IsFreeOfClashes(content, findings))
        {
            return new BuildOutcome.ContentErrors();
        }

        AssetSet assets = AssetSet.Load(options.Templates, plan.Flags, findings);
        PageRenderer renderer = clock.Time("render", () => new PageRenderer(TemplateSet.Load(options.Templates, content.Words, findings), content, assets, phrases, findings));
        if (findings.HasErrors)
        {
            return new BuildOutcome.SiteErrors();
        }

        using Stage stage = options.Release ? Stage.ForRelease(options.Output) : Stage.Beside(options.Output);
        PartMemory parts = new();
        LinkTable links = new(content.Settings.BaseUrl.AbsoluteUri);
        ImmutableArray<Asset> files = [.. Files(options.Content, content, plan, assets, data)];
        links.Expect([.. plan.Pages.SelectMany(planned => planned.Addresses).Select(address => address.File), .. files.Select(file => file.Path), Routes.Sitemap]);
        ConcurrentBag<(PageAddress Address, DateOnly? LastChanged)> indexed = [];
        SearchIndex search = new(content);
        Parallel.ForEach(Partitioner.Create(plan.Pages, EnumerablePartitionerOptions.NoBuffering), EachCore, planned =>
        {
            foreach (Page page in clock.Time("shape", planned.Shape))
            {
                using RenderedPage? rendered = clock.Time("render", () => renderer.Render(page));
                if (rendered is null)
                {
                    continue;
                }

                links.Add(clock.Time("verify", () => PageVerifier.Verify(rendered.Html, Parts(rendered), parts, Expectation(page, content), findings, links)));
                clock.Time("write", () => WriteUtf8(stage, page.Address.File, rendered.Html.Span));
                foreach (SearchFile texts in clock.Time("export", () => search.Add(page)))
                {
                    Put(texts.Path, texts.Content);
                }

                if (page.Indexed)
                {
                    indexed.Add((page.Address, page.LastChanged));
                }
            }
        });
        if (findings.HasErrors)
        {
            return new BuildOutcome.SiteErrors(); // a page that could not be drawn would be missed by every link to it
        }

        IEnumerable<Asset> searched = clock.Time("export", () => search.Files(phrases)).Select(file => new Asset(file.Path, () => file.Content));
        Parallel.ForEach(files.Append(new Asset(Routes.Sitemap, () => Sitemap(content, indexed))).Concat(searched), EachCore, file => Put(file.Path, file.Content()));

        links.AddSitemap(Routes.Sitemap, Encoding.UTF8.GetString(Sitemap(content, indexed)));
        clock.Time("verify", () => links.Resolve(findings));
        return findings.HasErrors ? new BuildOutcome.SiteErrors() : new BuildOutcome.Published(clock.Time("write", stage.Publish), plan.Pages.Sum(planned => planned.Addresses.Length), stage.Bytes);

        void Put(string path, byte[] file)
        {
            links.AddFile(path);
            clock.Time("write", () => stage.Write(path, file));
        }
    }

    private static void WriteUtf8(Stage stage, string path, ReadOnlySpan<char> text)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
        stage.Write(path, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>The files beside the pages that can be made without them.</summary>
    internal static IEnumerable<Asset> Files(string folder, Content content, SitePlan plan, AssetSet assets, OpenData data) =>
    [
        .. assets.Files,
        .. plan.ContentFiles.Select(path => new Asset(path, () => File.ReadAllBytes(Path.Combine(folder, path)))),
        new Asset(Routes.Robots, () => RobotsFile.Write(content.Settings.BaseUrl)),
        .. content.Questionnaires.Select(one => new Asset(Routes.ResponseSchema(one.Edition), () => ResponseSchema.Write(content, one))),
        .. data.Files.Select(file => new Asset(file.Path, file.Content)),
    ];

    private static byte[] Sitemap(Content content, IEnumerable<(PageAddress Address, DateOnly? LastChanged)> indexed) => SitemapFile.Write(content.Settings.BaseUrl, indexed);

    /// <summary>What of a page stands on others too, for Verify, which knows of no drawing.</summary>
    internal static PagePart[] Parts(RenderedPage page) => [.. page.Parts.Select(part => new PagePart(part.Identity, part.Start, part.End, part.Roots))];

    /// <summary>What must stand on a page, for Verify, which knows HTML and not countries.</summary>
    internal static PageExpectation Expectation(Page page, Content content) => new(
        page.Address.File,
        page.Origin.Source,
        page.Origin.RequiredIds,
        page.Origin.QuestionPlaces,
        page.Indexed ? Routes.Absolute(content.Settings.BaseUrl, page.Address.Path) : null);

    private BuildOutcome.Surroundings Failed(WriteException failure)
    {
        foreach (Diagnostic finding in failure.Findings)
        {
            findings.Add(finding);
        }

        return new BuildOutcome.Surroundings();
    }
}
