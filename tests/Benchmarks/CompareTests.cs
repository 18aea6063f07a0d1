using System.Diagnostics;
using MsqSite.Tests.Commands;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Benchmarks;

/// <summary>What the comparison with other generators rests on still works. Nothing here is measured, and no other generator is needed.</summary>
public sealed class CompareTests : IDisposable
{
    private const string Missing = "Node.js is missing: install it (apt-get install --no-install-recommends npm).";
    private const string Here = "tests/Benchmarks/compare";

    private readonly string folder = Directory.CreateTempSubdirectory("msqsite-compare-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_templates_of_the_comparison_make_one_right_page_for_each_response_and_edition()
    {
        string content = Path.Combine(folder, "content");
        string templates = Path.Combine(folder, "templates");
        string output = Path.Combine(folder, "site");
        Assert.Equal(0, Msqsite.Run("sample", "--countries", "5", "--editions", "2", "--into", content).ExitCode);
        Files.Copy(Repository.Templates, templates);
        foreach (string file in Directory.EnumerateFiles(Repository.PathTo($"{Here}/ours"), "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(Repository.PathTo($"{Here}/ours"), file);
            Assert.True(File.Exists(Path.Combine(templates, name)), $"the site has no template {name} any more"); // or a part of a page would be drawn that readers do not get
            File.Copy(file, Path.Combine(templates, name), overwrite: true);
        }

        Msqsite.Result run = Msqsite.Run("build", "--content", content, "--templates", templates, "--only", "countries/*/20??/", "--output", output);
        Assert.True(run.ExitCode == 0, run.Error);
        string[] pages = [.. Files.Published(output).Where(path => path.EndsWith(".html", StringComparison.Ordinal))];
        Assert.Equal(10, pages.Length);
        Assert.All(pages, path => Assert.EndsWith("/index.html", path.Replace('\\', '/'), StringComparison.Ordinal));
    }

    [Fact]
    public void What_pages_say_is_read_and_compared_as_it_should_be()
    {
        (int exitCode, string output) = Node("--test", $"{Here}/pages.test.mjs");
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void Pages_that_say_something_else_are_told_apart()
    {
        string one = Page("one", "<p>The law of 2004 on data");
        Assert.Equal(0, Node($"{Here}/same.mjs", one, Page("same", "<p>The <b>law</b> of 2004 on data")).ExitCode);
        Assert.Equal(1, Node($"{Here}/same.mjs", one, Page("other", "<p>The law of 2005 on data")).ExitCode);
        Directory.CreateDirectory(Path.Combine(folder, "empty", "countries"));
        Assert.Equal(1, Node($"{Here}/same.mjs", one, Path.Combine(folder, "empty")).ExitCode);
    }

    private string Page(string site, string html)
    {
        string place = Path.Combine(folder, site, "countries", "x", "2020");
        Directory.CreateDirectory(place);
        File.WriteAllText(Path.Combine(place, "index.html"), html);
        return Path.Combine(folder, site);
    }

    private static (int ExitCode, string Output) Node(params string[] arguments)
    {
        try
        {
            using Process node = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> errors = node.StandardError.ReadToEndAsync();
            string output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return (node.ExitCode, output + errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Fail(Missing);
            throw;
        }
    }
}
