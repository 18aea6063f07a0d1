namespace MsqSite.Tests.Fixtures;

/// <summary>The folders of deliberate mistakes: each is laid over <c>_base</c> and holds the report that an editor gets.</summary>
public static class Fixture
{
    public static string Root => Repository.PathTo("tests/Fixtures");

    /// <summary>Their names, but for the valid one they are laid over.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(path => Path.GetFileName(path)).Where(name => name[0] != '_').Order(StringComparer.Ordinal);

    public static TemporaryContent Open(string name)
    {
        TemporaryContent content = new();
        string folder = Path.Combine(Root, name);
        content.Overlay(folder);
        string removed = Path.Combine(folder, "removed.txt");
        foreach (string file in File.Exists(removed) ? File.ReadAllLines(removed) : [])
        {
            content.Remove(file);
        }

        return content;
    }
}
