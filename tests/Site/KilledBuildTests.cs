using System.Diagnostics;
using MsqSite.Tests.Commands;

namespace MsqSite.Tests.Site;

/// <summary>A build that dies while it changes an older site into a newer one: each file is the older or the newer one, whole.</summary>
public sealed class KilledBuildTests : IDisposable
{
    // How many files are staged, and how many of them published, when the build is killed.
    private static readonly (int Staged, int Published)[] Moments = [(1, 0), (40, 0), (1, 1), (1, 30)];

    // A time that no build writes at: a file that still has it was not touched.
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly string folder = Directory.CreateTempSubdirectory("msqsite-killed-").FullName;

    private string Output => Path.Combine(folder, "site");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Each_file_is_of_the_old_site_or_of_the_new_and_the_next_build_finishes()
    {
        Dictionary<string, byte[]> older = Site("old", countries: 30, seed: 1);
        Dictionary<string, byte[]> newer = Site("new", countries: 20, seed: 2);
        Assert.Contains(older.Keys, path => !newer.ContainsKey(path));
        Assert.Contains(newer.Keys, path => !older.ContainsKey(path));
        int killed = 0;
        foreach ((int staged, int published) in Moments)
        {
            Assert.Equal(0, Msqsite.Run(Build("old", Output)).ExitCode);
            Files.AssertSame(Path.Combine(folder, "old-site"), Output);
            foreach (string path in Files.Published(Output))
            {
                File.SetLastWriteTimeUtc(Path.Combine(Output, path), LongAgo);
            }

            killed += Kill(() => Staged() >= staged && (published == 0 || Changed() >= published)) ? 1 : 0;

            foreach ((string path, byte[] bytes) in Files.Bytes(Output))
            {
                Assert.True(IsAmong(older, path, bytes) || IsAmong(newer, path, bytes), $"{path} is neither the old file nor the new one");
            }

            Assert.Equal(0, Msqsite.Run(Build("new", Output)).ExitCode);
            Files.AssertSame(Path.Combine(folder, "new-site"), Output);
            Assert.False(Directory.Exists(Path.Combine(Output, ".msqsite", "stage")));
        }

        Assert.True(killed > 0, "every build was over before it could be killed");
    }

    private static bool IsAmong(Dictionary<string, byte[]> site, string path, byte[] bytes) => site.TryGetValue(path, out byte[]? known) && known.AsSpan().SequenceEqual(bytes);

    private string[] Build(string world, string output) => ["build", "--content", Path.Combine(folder, world), "--templates", Repository.Templates, "--output", output];

    private Dictionary<string, byte[]> Site(string world, int countries, int seed)
    {
        string content = Path.Combine(folder, world);
        Assert.Equal(0, Msqsite.Run("sample", "--countries", $"{countries}", "--seed", $"{seed}", "--into", content).ExitCode);
        File.WriteAllText(Path.Combine(content, "pages", $"{world}-page.md"), $"# The {world} page\n\nText.\n");
        string output = Path.Combine(folder, world + "-site");
        Assert.Equal(0, Msqsite.Run(Build(world, output)).ExitCode);
        return Files.Bytes(output);
    }

    // Looks until the moment has come; false where the build was quicker.
    private bool Kill(Func<bool> moment)
    {
        using Process build = Msqsite.Start(new Dictionary<string, string>(), Repository.Root, Build("new", Output));
        _ = build.StandardError.ReadToEndAsync(); // else one that tells much would wait for a reader, and never be over
        while (!build.HasExited && !moment())
        {
            Thread.Yield();
        }

        build.Kill();
        build.WaitForExit();
        return build.ExitCode != 0;
    }

    private int Staged() => Count(Path.Combine(Output, ".msqsite", "stage"), _ => true);

    private int Changed() => Count(Path.Combine(Output, "countries"), file => File.GetLastWriteTimeUtc(file) != LongAgo);

    private static int Count(string under, Func<string, bool> counts)
    {
        try
        {
            return Directory.EnumerateFiles(under, "*", SearchOption.AllDirectories).Count(counts);
        }
        catch (DirectoryNotFoundException)
        {
            return 0; // not there yet, or removed while it was looked at: the next look counts again
        }
    }
}
