using System.Diagnostics;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Commands;

/// <summary>A made-up world of 150 countries, built by the program from outside: whole, the same each time, and whole again after a kill.</summary>
public sealed class SampleSiteTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("msqsite-world-").FullName;

    public SampleSiteTests() => Assert.Equal(0, Msqsite.Run("sample", "--countries", "150", "--seed", "1", "--into", World).ExitCode);

    private string World => Path.Combine(folder, "world");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_page_says_that_it_is_made_up_and_a_full_folder_is_refused()
    {
        string output = Path.Combine(folder, "site");
        Assert.Equal(0, Build(output).ExitCode);
        string[] pages = [.. Files.Published(output).Where(path => path.EndsWith(".html", StringComparison.Ordinal))];
        Assert.InRange(pages.Length, 500, 900);
        Assert.All(pages, path => Assert.Contains("Made-up data.", File.ReadAllText(Path.Combine(output, path)), StringComparison.Ordinal));
        Assert.Equal(4, Msqsite.Run("sample", "--into", World).ExitCode);
    }

    [Fact]
    public void Folder_time_zone_and_language_of_the_machine_change_no_byte()
    {
        string one = Path.Combine(folder, "one");
        string other = Path.Combine(folder, "another place", "ein Ort");
        Assert.Equal(0, Build(one).ExitCode);
        string templates = Path.Combine(folder, "templates");
        Files.Copy(Repository.Templates, templates);
        string content = Path.Combine(folder, "Inhalt");
        Files.Copy(World, content);
        Dictionary<string, string> machine = new() { ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" };
        Assert.Equal(0, Msqsite.Run(machine, folder, "build", "--content", "Inhalt", "--templates", "templates", "--output", other).ExitCode);
        Files.AssertSame(one, other);
    }

    [Fact]
    public void A_build_that_is_killed_leaves_whole_files_and_the_next_one_finishes()
    {
        string clean = Path.Combine(folder, "clean");
        Stopwatch clock = Stopwatch.StartNew();
        Assert.Equal(0, Build(clean).ExitCode);
        double whole = clock.Elapsed.TotalMilliseconds;
        Dictionary<string, byte[]> right = Files.Bytes(clean);
        string output = Path.Combine(folder, "site");
        for (int part = 3; part <= 10; part++)
        {
            using (Process build = Msqsite.Start(new Dictionary<string, string>(), Repository.Root, Arguments(output)))
            {
                build.WaitForExit((int)(whole * part / 10));
                build.Kill(entireProcessTree: true);
                build.WaitForExit();
            }

            foreach (string path in Files.Published(output))
            {
                Assert.True(right[path].AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(output, path))), $"{path} is not whole");
            }

            if (part % 4 == 0 && Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true); // some kills fall into a first build, some into one over what another left
            }
        }

        Assert.Equal(0, Build(output).ExitCode);
        Files.AssertSame(clean, output);
    }

    private string[] Arguments(string output) => ["build", "--content", World, "--templates", Repository.Templates, "--output", output];

    private Msqsite.Result Build(string output) => Msqsite.Run(Arguments(output));
}
