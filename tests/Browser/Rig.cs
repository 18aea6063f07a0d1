using System.Collections.Immutable;
using Microsoft.Playwright;
using MsqSite.BrowserTests;
using MsqSite.Diagnostics;
using MsqSite.Read;
using MsqSite.Sample;

[assembly: AssemblyFixture(typeof(Rig))]

namespace MsqSite.BrowserTests;

/// <summary>One browser, one server and three sites for all tests: the real site at the server's root, a made-up world and a small site of two editions under paths.</summary>
public sealed class Rig : IAsyncLifetime
{
    // Two of each regional group, and every state that a response can have.
    private const int Countries = 24;

    private readonly string folder = Directory.CreateTempSubdirectory("msqsite-browser-").FullName;
    private SiteServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private ImmutableArray<ServedSite> sites = [];

    public ServedSite Real => Ready()[0];

    public ServedSite MadeUp => Ready()[1];

    public async ValueTask InitializeAsync()
    {
        if (Tools.Missing is not null)
        {
            return;
        }

        server = await SiteServer.Start();
        string world = Path.Combine(folder, "world");
        SampleWorld.Write(ContentReader.Read(Repository.Content, new DiagnosticBag())!, Repository.Content, world, Countries, 1, new DiagnosticBag());
        await File.AppendAllTextAsync(Path.Combine(world, "site.yaml"), "redirects:\n  - {from: old-address/, to: countries/}\n");
        sites = [Serve("the real site", Repository.Content, "/"), Serve("the made-up world", world, "/msq/"), Serve("the site of two editions", TwoEditions(), "/two/")];
        Assertions.SetDefaultExpectTimeout(60_000); // a machine that does other things too
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Tools.Chromium,
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
            Timeout = 120_000,
        });
    }

    /// <summary>The pages drawn with a template: the largest of each site that has one. The site of two editions is asked for what only it has.</summary>
    public ImmutableArray<ShownPage> Pages(string template)
    {
        ImmutableArray<ShownPage> pages = [.. Ready()[..2].Where(site => site.Pages.ContainsKey(template)).Select(site => site.Pages[template])];
        if (pages.IsEmpty && Ready()[2].Pages.TryGetValue(template, out ShownPage? page))
        {
            return [page];
        }

        Assert.False(pages.IsEmpty, $"no page of the real site or of the made-up world is drawn with templates/pages/{template}.html, so that no browser sees it");
        return pages;
    }

    /// <summary>Opens a page in a window of its own.</summary>
    internal Task<Visit> Visit(ShownPage page, Screen screen) => Visit(page.Address, screen);

    /// <inheritdoc cref="Visit(ShownPage, Screen)"/>
    internal async Task<Visit> Visit(Uri address, Screen screen)
    {
        Ready();
        IBrowserContext context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            DeviceScaleFactor = screen.Scale,
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = screen.Script,
        });
        context.SetDefaultTimeout(60_000);
        Visit visit = new(context, await context.NewPageAsync());
        await visit.Open(address);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private ImmutableArray<ServedSite> Ready()
    {
        Tools.Require();
        return sites;
    }

    // The content that other tests of two editions are made of.
    private string TwoEditions()
    {
        string content = Path.Combine(folder, "editions");
        foreach (string from in new[] { "tests/Fixtures/_base", "tests/Fixtures/_two-editions" }.Select(Repository.PathTo))
        {
            foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            {
                Copy(file, Path.GetRelativePath(from, file));
            }
        }

        Copy(Repository.PathTo("content/text/en.yaml"), Path.Combine("text", "en.yaml"));
        Copy(Repository.PathTo("content/pages/accessibility.md"), Path.Combine("pages", "accessibility.md"));
        return content;

        void Copy(string file, string relative)
        {
            string copy = Path.Combine(content, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private ServedSite Serve(string name, string content, string path)
    {
        string output = Path.Combine(folder, path == "/" ? "real" : path.Trim('/'));
        return ServedSite.Build(name, content, output, server!.Mount(output, path));
    }
}
