using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Export;
using MsqSite.Export.Data;
using MsqSite.Export.Hosting;
using MsqSite.Export.Search;
using MsqSite.Model;
using MsqSite.Render;
using MsqSite.Shape;
using MsqSite.Shape.Views;
using MsqSite.Verify;
using MsqSite.Write;

namespace MsqSite;

/// <summary>
/// A site between its content and the folder that is published. Its stages are gone through in their order, each once; one that cannot be passed
/// says how the build ended.
/// </summary>
internal sealed class SiteUnderWay : IDisposable
{
    private readonly BuildOptions options;
    private readonly Content content;
    private readonly Rebuild rebuild;
    private readonly Stage stage;
    private readonly DiagnosticBag findings;
    private readonly StageClock clock;
    private readonly ParsedTemplates? parsed;
    private readonly Phrases phrases;
    private readonly LinkTable links;
    private readonly SearchIndex? search; // of the whole site only
    private readonly Lazy<OpenData> data; // its page is shaped from what was written: sizes stand there
    private readonly HostedSite hosted;
    private readonly Lazy<byte[]> feed;
    private readonly Lazy<byte[]> sitemap;
    private readonly Lazy<Task<DataListing>> listing;
    private SitePlan plan = null!;
    private ImmutableArray<PlannedPages> pages;
    private PageRenderer renderer = null!;
    private ImmutableArray<Asset> files;
    private string[] expected = [];
    private SitePages made = null!;

    /// <param name="options">What the build is told.</param>
    /// <param name="content">Read and checked, without an error.</param>
    /// <param name="rebuild">What may be taken over.</param>
    /// <param name="parsed">The templates, which no other site uses; null where they are known to be without fault, and hardly any is asked for.</param>
    /// <param name="stage">Where the site is put together.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <param name="clock">Adds up the time of the stages.</param>
    public SiteUnderWay(BuildOptions options, Content content, Rebuild rebuild, ParsedTemplates? parsed, Stage stage, DiagnosticBag findings, StageClock clock)
    {
        (this.options, this.content, this.rebuild, this.parsed, this.stage, this.findings, this.clock) = (options, content, rebuild, parsed, stage, findings, clock);
        phrases = new Phrases(content.Words, findings);
        links = new LinkTable(content.Settings.BaseUrl.AbsoluteUri);
        search = options.IsWhole ? new SearchIndex(content) : null;
        data = new Lazy<OpenData>(() => new OpenData(content, phrases));
        hosted = new HostedSite(content.Settings.BaseUrl, Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output)), content.Settings.Redirects);
        listing = new Lazy<Task<DataListing>>(() => Task.Run(WriteData));
        feed = new Lazy<byte[]>(() => FeedFile.Write(content.Settings.BaseUrl, plan.Feed()));
        sitemap = new Lazy<byte[]>(() => SitemapFile.Write(content.Settings.BaseUrl, made.Indexed));
    }

    // More threads than cores would each want a desk to draw at.
    public static ParallelOptions EachCore { get; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Decides every page and file, and gets ready to draw them. A page is shaped when it is drawn.</summary>
    public BuildOutcome? Shape()
    {
        if (options.IsWhole)
        {
            _ = listing.Value; // soon: it takes one thread a while, and waits for nobody
        }

        TemplateSet templates = null!;
        AssetSet assets = null!;
        Parallel.Invoke(
            () => plan = clock.Time("shape", () => SitePlan.Shape(content, phrases, () => clock.Await("shape", listing.Value), options.IsWhole, rebuild.Plan)),
            () =>
            {
                templates = clock.Time("render", () => parsed is null ? TemplateSet.WhenAsked(options.Templates, content.Words, findings) : TemplateSet.Link(parsed, content.Words, findings));
                assets = clock.Time("read", () => AssetSet.Load(options.Templates, findings));
                clock.Time("export", () => search?.Take(rebuild.Search));
            });
        bool isFree = false;
        Parallel.Invoke(
            () => pages = options.Only is { } pattern ? plan.PagesAt(pattern) : plan.Pages,
            () => isFree = plan.IsFreeOfClashes(content, findings),
            () => assets = assets.With(plan.Flags, findings));
        if (!isFree)
        {
            return new BuildOutcome.ContentErrors();
        }

        if (pages.IsEmpty)
        {
            findings.Add(WriteRules.NothingMeant, SourceSpan.WholeFile(options.Output), $"no page has an address like \"{options.Only}\"");
            return new BuildOutcome.SiteErrors();
        }

        renderer = clock.Time("render", () => new PageRenderer(templates, content, assets, phrases, findings));
        if (findings.HasErrors)
        {
            return new BuildOutcome.SiteErrors();
        }

        if (options.ServerConfig is not null && hosted.Unwritable is { } unwritable)
        {
            throw new WriteException(WriteRules.UnfitOutput, unwritable, "cannot stand in a web server's configuration");
        }

        files = assets.Files;
        if (options.IsWhole || options.Verify)
        {
            ImmutableArray<Asset> all = [.. SiteFiles.BesidePages(options.Content, content, phrases, plan, assets, () => feed.Value)];
            expected = [.. plan.Pages.SelectMany(planned => planned.Addresses).Select(address => address.File), .. all.Select(file => file.Path), .. data.Value.Paths, Routes.Sitemap];
            if (options.IsWhole)
            {
                links.Expect(expected);
                files = all;
            }
            else
            {
                string[] own = [.. pages.SelectMany(planned => planned.Addresses).Select(address => address.File)];
                links.Expect(own);
                Array.ForEach([.. expected.Except(own, StringComparer.Ordinal)], links.AddFile); // what is left out is taken to be there, with every place
            }
        }

        return null;
    }

    /// <summary>Draws and verifies every page and makes every other file, or leaves it as it is published where it would be the same.</summary>
    public BuildOutcome? Render()
    {
        made = new SitePages(options, content, renderer, links, stage, search, rebuild, findings, clock);
        rebuild.Expect(expected);
        Parallel.ForEach(Partitioner.Create(pages, EnumerablePartitionerOptions.NoBuffering), EachCore, made.MakeOrKeep);
        IsInDoubt = rebuild.HasLostPlace;
        if (IsInDoubt || findings.HasErrors)
        {
            return new BuildOutcome.SiteErrors(); // a page that could not be drawn would be missed by every link to it
        }

        ImmutableArray<Asset> ofWhole = [];
        Parallel.Invoke(
            () => Parallel.ForEach(files, EachCore, made.Put),
            () => ofWhole = options.IsWhole ? [new Asset(Routes.Sitemap, () => sitemap.Value), .. clock.Time("export", () => search!.Files(phrases)).Select(file => new Asset(file.Path, () => file.Content))] : []);
        Parallel.ForEach(ofWhole, EachCore, made.Put);
        return null;
    }

    /// <summary>
    /// Whether something is wrong that may be of pages which were taken over: they may lead to a place that another page has lost, and where they are made
    /// from was known to the build that made them. Only one that makes them all can say what is wrong and where.
    /// </summary>
    public bool IsInDoubt { get; private set; }

    /// <summary>Holds against each other what only the whole site can tell: where links lead. Pages by themselves were verified when they were drawn.</summary>
    public BuildOutcome? Verify()
    {
        if (options.Verify)
        {
            DiagnosticBag found = rebuild.Stayed > 0 ? new DiagnosticBag(findings.WarningsAreErrors) : findings;
            if (options.IsWhole)
            {
                links.AddFeed(Routes.Feed, Encoding.UTF8.GetString(feed.Value));
                links.AddSitemap(Routes.Sitemap, Encoding.UTF8.GetString(sitemap.Value));
            }

            clock.Time("verify", () => links.Resolve(found));
            IsInDoubt = rebuild.Stayed > 0 && !found.IsEmpty;
        }

        if (IsInDoubt)
        {
            return new BuildOutcome.SiteErrors();
        }

        return findings.HasErrors ? new BuildOutcome.SiteErrors() : null;
    }

    /// <summary>Publishes the site, and keeps what the next build may take over.</summary>
    /// <param name="earlier">Keeps it.</param>
    /// <param name="meanwhile">Tells of what was found while files are being published, where most of them stay.</param>
    public BuildOutcome Write(Earlier earlier, Action<ReadFiles>? meanwhile)
    {
        ReadFiles read = new(earlier.Inputs, [.. content.Responses.Select(response => response.At.File)], earlier.StampOf);
        PublishOutcome? files = null;
        bool isStillSo = false;
        ReadAndFound? details = null;
        Parallel.Invoke(
            () =>
            {
                details = earlier.Details(findings);
                if (rebuild.Stayed > 0)
                {
                    meanwhile?.Invoke(read);
                }
            },
            () => earlier.Keep(rebuild.Responses.Earlier, inputs => rebuild.ToKeep(inputs, content, [.. expected], options.IsWhole ? data.Value.Pack() : [], search?.Pack() ?? default, plan.Kept)),
            () => files = clock.Time("write", stage.Publish),
            () => isStillSo = earlier.IsStillSo(rebuild.Untouched(content)));
        if (options.ServerConfig is { } folder)
        {
            WholeFile.Replace(Path.Combine(folder, "nginx.conf"), NginxFile.Write(hosted));
            WholeFile.Replace(Path.Combine(folder, "Caddyfile"), CaddyFile.Write(hosted));
        }

        BuildOutcome.Published published = new(files!, pages.Sum(planned => planned.Addresses.Length), stage.Bytes, rebuild.Stayed, Inputs: null, read);
        return isStillSo ? published with { Inputs = clock.Time("write", () => earlier.Believe(published, stage, details!)) } : published; // else something changed while it was read
    }

    /// <summary>Waits for what is still being made, so that the stage may be cleared away.</summary>
    public void Dispose()
    {
        if (listing.IsValueCreated)
        {
            listing.Value.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
    }

    private DataListing WriteData()
    {
        EarlierData earlier = new(rebuild.IsSame, stage.Published, Keep, rebuild.Data);
        return clock.Time("export", () => data.Value.Write(
            (path, make) =>
            {
                links.AddFile(path);
                return stage.Write(path, make);
            },
            earlier));

        bool Keep(string path)
        {
            bool stays = stage.Keep([path]);
            if (stays)
            {
                links.AddFile(path);
            }

            return stays;
        }
    }
}
