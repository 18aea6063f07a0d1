using MsqSite.Tests.Commands;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Scripts;

/// <summary>The way to object storage, tried with rclone and a folder: what is brought, in which order, and what goes.</summary>
public sealed class UploadTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly TemporarySite site = new();

    public UploadTests() => Script.Require("rclone", "apt-get install rclone");

    public void Dispose()
    {
        site.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_whole_site_arrives_and_nothing_else()
    {
        site.Built();
        Upload();
        Assert.Equal(Files.Bytes(site.Output), Files.Bytes(folder.PathTo("bucket")));
        Assert.False(Directory.Exists(folder.PathTo("bucket/.msqsite")));
    }

    [Fact]
    public void Assets_come_first_then_files_then_pages_from_the_depth_upwards_then_lists_and_what_is_gone_goes_last()
    {
        site.Content.Put("pages/history.md", "# History\n\nOnce.\n");
        site.Built();
        Upload();
        site.Content.Remove("pages/history.md").Change("site.yaml", "title: Profiles", "title: Other profiles").Change("responses/2020/NOR.yaml", "We use large registers.", "We use larger registers.");
        File.AppendAllText(Path.Combine(Templates(), "assets", "site.css"), "body { margin: 1px; }\n");
        site.Built("--templates", Templates());
        string[] steps = Upload();
        int[] ranks = [.. steps.Select(Rank)];
        Assert.Equal(ranks.Order(), ranks);
        Assert.Equal([0, 1, 3, 4, 5, 6, 9], ranks.Distinct().Where(rank => rank != 8)); // the list of pages may have stayed the same
        Assert.Contains("Deleted history/index.html", steps);
        Assert.Contains(steps, step => step.StartsWith("Deleted assets/site-", StringComparison.Ordinal));
        Assert.Equal(Files.Bytes(site.Output), Files.Bytes(folder.PathTo("bucket")));
        Assert.False(Directory.Exists(folder.PathTo("bucket/history")));
    }

    [Fact]
    public void What_did_not_change_is_not_brought_again()
    {
        site.Built();
        Upload();
        site.Content.Change("responses/2020/NOR.yaml", "We use large registers.", "We use larger registers.");
        site.Built();
        string[] steps = Upload();
        Assert.Contains("Copied countries/norway/index.html", steps);
        Assert.DoesNotContain(steps, step => step.Contains("about/", StringComparison.Ordinal) || step.Contains("assets/", StringComparison.Ordinal));
        Assert.Empty(Upload());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("half a line")]
    public void A_folder_that_holds_no_built_site_empties_no_bucket(string? manifest)
    {
        folder.Put("bucket/index.html", "live");
        folder.Put("site/other.txt", "");
        if (manifest is not null)
        {
            folder.Put("site/.msqsite/manifest.txt", manifest);
        }

        Script.Result run = Run(folder.PathTo("site"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("build the site first", run.Error, StringComparison.Ordinal);
        Assert.Equal("live", File.ReadAllText(folder.PathTo("bucket/index.html")));
    }

    // Pages lie at most four folders deep.
    private static int Rank(string step)
    {
        (string verb, string path) = (step.Split(' ')[0], step.Split(' ')[1]);
        return verb == "Deleted" ? 9
            : path.EndsWith(".xml", StringComparison.Ordinal) ? 8
            : path.EndsWith(".html", StringComparison.Ordinal) ? 6 - path.Count(c => c == '/')
            : path.StartsWith("assets/site-", StringComparison.Ordinal) ? 0
            : 1;
    }

    private string Templates()
    {
        string templates = folder.PathTo("templates");
        if (!Directory.Exists(templates))
        {
            Files.Copy(Repository.Templates, templates);
        }

        return templates;
    }

    // What was done, step by step, in rclone's own words.
    private string[] Upload()
    {
        string log = Run(site.Output) is { ExitCode: 0 } run ? run.Error : throw new InvalidOperationException("the upload failed");
        return
        [
            .. from line in log.Split('\n')
               let parts = line.Split(" INFO  : ")[^1].Split(": ")
               where parts.Length == 2 && parts[1].Split(' ')[0] is "Copied" or "Deleted"
               select $"{parts[1].Split(' ')[0]} {parts[0]}",
        ];
    }

    private Script.Result Run(string from) => Script.Run(folder.Root, new Dictionary<string, string> { ["RCLONE_CONFIG"] = folder.PathTo("none.conf"), ["RCLONE_VERBOSE"] = "1", ["RCLONE_TRANSFERS"] = "1" }, "scripts/upload", from, folder.PathTo("bucket"));
}
