namespace MsqSite.Tests.Site;

/// <summary>Short ways to copy a folder and to look at all that is in it.</summary>
internal static class Files
{
    public static void Copy(string from, string to)
    {
        foreach (string path in Below(from))
        {
            string target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, path), target, overwrite: true);
        }
    }

    /// <summary>The files under a folder, as relative paths with forward slashes, sorted; none where there is no folder.</summary>
    public static string[] Below(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The published files, without what the generator keeps for itself.</summary>
    public static string[] Published(string output) => [.. Below(output).Where(path => !path.StartsWith(".msqsite/", StringComparison.Ordinal))];

    public static Dictionary<string, byte[]> Bytes(string output) => Published(output).ToDictionary(path => path, path => File.ReadAllBytes(Path.Combine(output, path)), StringComparer.Ordinal);

    public static Dictionary<string, DateTime> Times(string output) => Published(output).ToDictionary(path => path, path => File.GetLastWriteTimeUtc(Path.Combine(output, path)), StringComparer.Ordinal);

    /// <summary>Holds that two sites have the same files with the same bytes; names the first that differs.</summary>
    public static void AssertSame(string expected, string actual)
    {
        Assert.Equal(Published(expected), Published(actual));
        foreach ((string path, byte[] bytes) in Bytes(expected))
        {
            Assert.True(bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, path))), $"{path} differs");
        }
    }
}
