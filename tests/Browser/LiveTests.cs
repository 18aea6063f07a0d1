using Microsoft.Playwright;
using MsqSite.Serve;

namespace MsqSite.BrowserTests;

/// <summary>A page that is open while its content is written: it shows each save where the reader stands, and errors over the last good page.</summary>
public sealed class LiveTests(Rig rig) : IAsyncLifetime
{
    private const string Response = "responses/2020/BLR.yaml";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("msqsite-live-");
    private LiveSite site = null!;
    private LiveServer server = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            string copy = PathTo(Path.GetRelativePath(Repository.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        site = new LiveSite(new BuildOptions(folder.FullName, Repository.Templates, ""));
        site.Refresh(alsoTemplates: true);
        server = await LiveServer.Start(site, "edit://{file}:{line}:{column}", 43_000, more: 500);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_save_is_seen_without_a_new_page_with_folds_place_and_focus_kept()
    {
        await using Visit visit = await Open();
        await visit.Page.EvaluateAsync("() => { window.isTheSamePage = true; const fold = document.querySelectorAll('.use details')[5]; fold.open = true; fold.scrollIntoView(); fold.querySelector('summary').focus(); }");
        double top = await visit.Page.EvaluateAsync<double>("scrollY");
        Change("Ministry of Communication", "Ministry of Conversation");
        await Assertions.Expect(visit.Page.Locator("main").First).ToContainTextAsync("Ministry of Conversation");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.isTheSamePage === true"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelectorAll('.use details')[5].open && document.activeElement.matches('summary')"));
        Assert.InRange(await visit.Page.EvaluateAsync<double>("scrollY"), top - 40, top + 40);
        Faults.None(visit.Complaints);
    }

    [Fact]
    public async Task An_error_lies_over_the_last_good_page_with_its_line_and_goes_when_it_is_mended()
    {
        await using Visit visit = await Open();
        string good = await File.ReadAllTextAsync(PathTo(Response));
        await Save(good.Replace("country: BLR", "country: BRL", StringComparison.Ordinal));
        ILocator overlay = visit.Page.Locator(".msqsite-errors");
        await Assertions.Expect(overlay).ToBeVisibleAsync();
        await Assertions.Expect(overlay).ToContainTextAsync("BLR.yaml:");
        await Assertions.Expect(overlay.Locator("pre").First).ToContainTextAsync("^^^");
        await Assertions.Expect(overlay.Locator("a").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^edit://.*BLR\\.yaml:[0-9]+:[0-9]+$"));
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Belarus");
        Faults.None(await visit.Axe());
        await Save(good);
        await Assertions.Expect(overlay).ToHaveCountAsync(0);
        Faults.None(visit.Complaints);
    }

    [Fact]
    public async Task A_half_written_file_does_no_harm_to_the_page()
    {
        await using Visit visit = await Open();
        string good = await File.ReadAllTextAsync(PathTo(Response));
        await Save(good[..(good.Length / 2)]);
        await Save(good.Replace("Ministry of Communication", "Ministry of Conversation", StringComparison.Ordinal));
        await Assertions.Expect(visit.Page.Locator("main").First).ToContainTextAsync("Ministry of Conversation");
        await Assertions.Expect(visit.Page.Locator(".msqsite-errors")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_that_was_opened_while_nothing_was_right_fills_when_it_is()
    {
        string good = await File.ReadAllTextAsync(PathTo("site.yaml"));
        await File.WriteAllTextAsync(PathTo("site.yaml"), "title: [");
        LiveSite never = new(new BuildOptions(folder.FullName, Repository.Templates, ""));
        never.Refresh(alsoTemplates: true);
        await using LiveServer other = await LiveServer.Start(never, "edit://{file}", 43_600, more: 300);
        await using Visit visit = await rig.Visit(new Uri($"http://127.0.0.1:{other.Port}/countries/belarus/"), Screen.Desk);
        await Assertions.Expect(visit.Page.Locator(".msqsite-errors")).ToContainTextAsync("site.yaml");
        await File.WriteAllTextAsync(PathTo("site.yaml"), good);
        never.Refresh(alsoTemplates: false);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Belarus");
    }

    private Task<Visit> Open() => rig.Visit(new Uri($"http://127.0.0.1:{server.Port}/countries/belarus/"), Screen.Desk);

    private void Change(string old, string with)
    {
        string text = File.ReadAllText(PathTo(Response));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathTo(Response), text.Replace(old, with, StringComparison.Ordinal));
        site.Refresh(alsoTemplates: false);
    }

    private async Task Save(string text)
    {
        await File.WriteAllTextAsync(PathTo(Response), text);
        site.Refresh(alsoTemplates: false);
    }

    private string PathTo(string relative) => Path.Combine([folder.FullName, .. relative.Split('/', '\\')]);
}
