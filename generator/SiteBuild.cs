using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Export;
using MsqSite.Export.Data;
using MsqSite.Export.Hosting;
using MsqSite.Export.Search;
using MsqSite.Model;
using MsqSite.Pack;
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

        bool mayKeep = !options.Release && options.ServerConfig is null;
        Task<LastBuild?> looking = Task.Run(() => mayKeep ? LastBuild.Of(options.Output) : null);
        BuildInputs? inputs = mayKeep ? clock.Time("read", () => BuildInputs.Of(options)) : null;
        LastBuild? last = clock.Time("read", () => looking.GetAwaiter().GetResult());
        if (inputs is null)
        {
            last = null;
        }
        else if (last?.Inputs == inputs.All && Same(last) is { } same)
        {
            return same;
        }

        // Pages across countries look at the answers of all responses again and again; profiles at those of one.
        OpenSheets open = options.IsWhole ? OpenSheets.Many() : OpenSheets.Few();
        Memory memory = new();
        ContentReader? reader = null;
        KeptBuild? kept = null;
        Parallel.Invoke(
            () => reader = clock.Time("read", () => ContentReader.Open(options.Content, findings, memory, open)),
            () => kept = last is { IsOfContent: true } ? clock.Time("read", () => KeptBuild.Of(options.Output, last.Inputs, inputs!.Frame)) : null);
        Rebuild rebuild = new(kept, memory, open);
        if (reader is null || Read(reader, memory) is not { } content)
        {
            return new BuildOutcome.ContentErrors();
        }

        try
        {
            LastBuild.Forget(options.Output);
            return Publish(content, rebuild, inputs);
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

    // Nothing to build: what was said of the content is said again.
    private BuildOutcome.Published? Same(LastBuild last)
    {
        if (findings.WarningsAreErrors && last.Findings.Any(one => one.Severity == Severity.Warning))
        {
            return null;
        }

        foreach (Diagnostic finding in last.Findings)
        {
            findings.Add(finding);
        }

        return new BuildOutcome.Published(new PublishOutcome(0, last.Files, 0), last.Pages, last.Bytes, last.Pages);
    }

    /// <summary>The content, read and checked; null after errors.</summary>
    public Content? Read() => clock.Time("read", () => ContentReader.Open(options.Content, findings, memory: null, OpenSheets.Few())) is { } reader ? Read(reader, memory: null) : null;

    private Content? Read(ContentReader reader, Memory? memory)
    {
        ContentChecker? checker = reader.Frame is { } frame ? new ContentChecker(frame, memory) : null;
        Response?[] responses = new Response?[reader.Responses.Length];
        Parallel.For(0, responses.Length, EachCore, place =>
        {
            responses[place] = clock.Time("read", () => reader.Read(reader.Responses[place]));
            if (responses[place] is { } response)
            {
                clock.Time("check", () => checker?.Check(response)); // soon, while its answers are at hand
            }
        });
        Content? content = reader.With(responses);
        if (content is not null)
        {
            clock.Time("check", () => checker!.Finish(content, findings));
        }

        return findings.HasErrors || content is null ? null : options.BaseUrl is null ? content : content with { Settings = content.Settings with { BaseUrl = options.BaseUrl } };
    }

    private BuildOutcome Publish(Content content, Rebuild rebuild, BuildInputs? inputs)
    {
        using Stage stage = options.Release ? Stage.ForRelease(options.Output, options.Compress) : Stage.Beside(options.Output, options.Compress);
        LinkTable links = new(content.Settings.BaseUrl.AbsoluteUri);
        Phrases phrases = new(content.Words, findings);
        OpenData data = new(content, phrases); // its page is shaped from what was written: sizes stand there
        EarlierData earlier = new(rebuild.IsSame, stage.Published, rebuild.Data);
        LinkBook given = new(rebuild.IsSame, rebuild.Links);
        SearchIndex search = new(content);
        (SitePlan plan, TemplateSet templates) = (null!, null!);
        Parallel.Invoke(
            () => plan = clock.Time("shape", () => SitePlan.Shape(content, phrases, () => clock.TimeWithin("shape", "export", () => data.Write(Send, earlier)), rebuild.StampOf, options.IsWhole, given)),
            () =>
            {
                templates = clock.Time("render", () => TemplateSet.Load(options.Templates, content.Words, findings));
                clock.Time("export", () => search.Take(rebuild.Search));
            });
        if (!plan.IsFreeOfClashes(content, findings))
        {
            return new BuildOutcome.ContentErrors();
        }

        ImmutableArray<PlannedPages> pages = options.Only is { } pattern ? plan.PagesAt(pattern) : plan.Pages;
        if (pages.IsEmpty)
        {
            findings.Add(WriteRules.NothingMeant, SourceSpan.WholeFile(options.Output), $"no page has an address like \"{options.Only}\"");
            return new BuildOutcome.SiteErrors();
        }

        AssetSet assets = AssetSet.Load(options.Templates, plan.Flags, findings);
        PageRenderer renderer = clock.Time("render", () => new PageRenderer(templates, content, assets, phrases, findings));
        if (findings.HasErrors)
        {
            return new BuildOutcome.SiteErrors();
        }

        HostedSite hosted = new(content.Settings.BaseUrl, Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output)), content.Settings.Redirects);
        if (options.ServerConfig is not null && hosted.Unwritable is { } unwritable)
        {
            throw new WriteException(WriteRules.UnfitOutput, unwritable, "cannot stand in a web server's configuration");
        }

        Lazy<byte[]> feed = new(() => FeedFile.Write(content.Settings.BaseUrl, plan.Feed()));
        ImmutableArray<Asset> files = [.. SiteFiles.BesidePages(options.Content, content, phrases, plan, assets, () => feed.Value)];
        string[] expected = [.. plan.Pages.SelectMany(planned => planned.Addresses).Select(address => address.File), .. files.Select(file => file.Path), .. data.Paths, Routes.Sitemap];
        links.Expect(expected);
        if (!options.IsWhole)
        {
            files = assets.Files;
            Array.ForEach(expected, links.AddFile); // what is left out is taken to be there
        }

        SitePages made = new(options, content, renderer, links, stage, search, rebuild, findings, clock);
        (ImmutableArray<PlannedPages> changed, ImmutableArray<PlannedPages> same) = clock.Time("shape", () => rebuild.Split(pages, expected));
        Parallel.ForEach(Partitioner.Create(changed, EnumerablePartitionerOptions.NoBuffering), EachCore, made.Make);
        Parallel.ForEach(Partitioner.Create(same, EnumerablePartitionerOptions.NoBuffering), EachCore, rebuild.HasLostPlace ? made.Make : made.Keep);
        if (findings.HasErrors)
        {
            return new BuildOutcome.SiteErrors(); // a page that could not be drawn would be missed by every link to it
        }

        Lazy<byte[]> sitemap = new(() => SitemapFile.Write(content.Settings.BaseUrl, made.Indexed));
        IEnumerable<Asset> ofWhole = [];
        Parallel.Invoke(
            () => Parallel.ForEach(files, EachCore, made.Put),
            () => ofWhole = options.IsWhole
                ? clock.Time("export", () => search.Files(phrases)).Select(file => new Asset(file.Path, () => file.Content)).Prepend(new Asset(Routes.Sitemap, () => sitemap.Value))
                : []);
        Parallel.ForEach(ofWhole, EachCore, made.Put);
        if (options.Verify)
        {
            if (options.IsWhole)
            {
                links.AddFeed(Routes.Feed, Encoding.UTF8.GetString(feed.Value));
                links.AddSitemap(Routes.Sitemap, Encoding.UTF8.GetString(sitemap.Value));
            }

            clock.Time("verify", () => links.Resolve(findings));
        }

        if (findings.HasErrors)
        {
            return new BuildOutcome.SiteErrors();
        }

        PublishOutcome? published = null;
        bool areInputsSame = false;
        Parallel.Invoke(
            () => published = clock.Time("write", stage.Publish),
            () => areInputsSame = inputs is not null && BuildInputs.Of(options)?.All == inputs.All,
            () => (inputs is null ? null : rebuild.ToKeep(inputs, content, [.. expected], data.Pack(), options.IsWhole ? search.Pack() : default, given.Pack()))?.Keep(options.Output));
        if (options.ServerConfig is { } folder)
        {
            WholeFile.Replace(Path.Combine(folder, "nginx.conf"), NginxFile.Write(hosted));
            WholeFile.Replace(Path.Combine(folder, "Caddyfile"), CaddyFile.Write(hosted));
        }

        BuildOutcome.Published outcome = new(published!, pages.Sum(planned => planned.Addresses.Length), stage.Bytes, rebuild.Stayed);
        if (areInputsSame) // else something changed while it was read
        {
            clock.Time("write", () => new LastBuild(inputs!.All, outcome.Pages, outcome.Files.Written + outcome.Files.Unchanged, outcome.Bytes, findings.Sorted()).Keep(options.Output));
        }

        return outcome;

        (long Bytes, string Hash) Send(string path, Action<Stream> make)
        {
            links.AddFile(path);
            return stage.Write(path, make);
        }
    }

    private BuildOutcome.Surroundings Failed(WriteException failure)
    {
        foreach (Diagnostic finding in failure.Findings)
        {
            findings.Add(finding);
        }

        return new BuildOutcome.Surroundings();
    }
}
