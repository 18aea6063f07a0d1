namespace MsqSite.Tests;

/// <summary>The repository that the tests were built from, found from where they run.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Content => PathTo("content");

    public static string Templates => PathTo("templates");

    /// <summary>A path of the repository.</summary>
    /// <param name="relative">With forward slashes, from the root.</param>
    public static string PathTo(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MsqSite.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("no MsqSite.sln above the tests");
    }
}
