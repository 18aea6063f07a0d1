namespace MsqSite.Tests.Commands;

public sealed class BuildTests
{
    [Fact]
    public void A_change_of_one_answer_leaves_the_other_pages_untouched()
    {
        using TemporarySite site = new TemporarySite().Built();
        Dictionary<string, (string Bytes, DateTime Written)> before = site.Files();
        site.Content.Change("responses/2020/NOR.yaml", "We use large registers.", "We use larger registers.");
        Dictionary<string, (string Bytes, DateTime Written)> after = site.Built().Files();
        string[] changed = [.. after.Where(one => !before.TryGetValue(one.Key, out (string, DateTime) old) || one.Value != old).Select(one => one.Key).Order(StringComparer.Ordinal)];
        Assert.Equal(["countries/norway/2020/index.html", "countries/norway/index.html", "questions/technologies/index.html"], changed.Where(path => !path.StartsWith("search/", StringComparison.Ordinal) && !path.StartsWith("data/", StringComparison.Ordinal)));
        Assert.Contains("search/start.json", changed);
        Assert.Contains("data/2020/NOR.json", changed);
        Assert.DoesNotContain("data/2020/DNK.json", changed);
    }

    [Fact]
    public void A_page_that_nothing_asks_for_any_more_is_gone_and_what_others_put_there_stays()
    {
        using TemporarySite site = new();
        site.Content.Put("pages/history.md", "# History\n\nOnce.\n");
        site.Built();
        File.WriteAllText(site.PathTo(".gitignore"), "*\n");
        File.WriteAllText(site.PathTo("owner.txt"), "mine\n");
        site.Content.Remove("pages/history.md");
        Assert.DoesNotContain("history/index.html", site.Built().Files().Keys);
        Assert.Equal(("*\n", "mine\n"), (File.ReadAllText(site.PathTo(".gitignore")), File.ReadAllText(site.PathTo("owner.txt"))));
    }

    [Theory]
    [InlineData("{{ page.titel }}", "MSQ3")]
    [InlineData("{{ for }}", "MSQ3")]
    [InlineData("<a href=\"nowhere/\">Nowhere</a>", "MSQ4")]
    public void A_mistake_in_a_template_leaves_the_site_as_it_was(string mistake, string stage)
    {
        using TemporarySite site = new TemporarySite().Built();
        Dictionary<string, (string, DateTime)> before = site.Files();
        string templates = Copied(Repository.Templates, Path.Combine(site.Root, "templates"));
        File.AppendAllText(Path.Combine(templates, "parts", "profile.html"), mistake);
        Msqsite.Result run = site.Build("--templates", templates);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"error {stage}", run.Error, StringComparison.Ordinal);
        Assert.Contains(stage == "MSQ3" ? "profile.html" : "norway", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("nothing was published.", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(before, site.Files());
    }

    [Theory]
    [InlineData("")]
    [InlineData("responses")]
    [InlineData("..")]
    public void The_content_folder_is_no_output(string place)
    {
        using TemporarySite site = new();
        Msqsite.Result run = Msqsite.Run("build", "--content", site.Content.Root, "--output", Path.Combine(site.Content.Root, place));
        Assert.Equal(5, run.ExitCode);
        Assert.Contains("content folder", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.Content.PathTo("index.html")));
    }

    [Fact]
    public void A_release_is_a_new_folder_and_one_link()
    {
        using TemporarySite site = new TemporarySite().Built("--release");
        string first = new FileInfo(site.Output).LinkTarget!;
        Dictionary<string, (string, DateTime)> before = site.Files();
        site.Content.Change("pages/about.md", "What this is", "What this was");
        site.Built("--release");
        string second = new FileInfo(site.Output).LinkTarget!;
        Assert.NotEqual(first, second);
        Assert.Equal(before, TemporarySite.FilesOf(Path.Combine(site.Root, first)));
        Assert.Contains("What this was", File.ReadAllText(site.PathTo("about/index.html")), StringComparison.Ordinal);
        Assert.Equal(second, new FileInfo(site.Built("--release").Output).LinkTarget);
    }

    private static string Copied(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }
}
