namespace MsqSite.Tests.RealContent;

/// <summary>How the repository itself is cited: <c>CITATION.cff</c>, by the Citation File Format 1.2.0.</summary>
public sealed class CitationCffTests
{
    // The keys that the format knows for a whole file, and the kinds it knows for a reference.
    private static readonly string[] Known = ["abstract", "authors", "cff-version", "contact", "date-released", "doi", "keywords", "license", "message", "references", "repository-code", "title", "type", "url", "version"];

    [Fact]
    public void It_has_what_the_format_demands_and_nothing_that_it_does_not_know()
    {
        string[] lines = [.. File.ReadAllLines(Repository.PathTo("CITATION.cff")).Where(line => !line.StartsWith('#'))];
        Dictionary<string, string> keys = lines.Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.Ordinal);
        Assert.Empty(keys.Keys.Except(Known));
        Assert.Equal("1.2.0", keys["cff-version"]);
        Assert.All(new[] { "message", "title" }, key => Assert.NotEqual("", keys[key]));
        Assert.Equal("", keys["authors"]);
        Assert.Equal("software", keys["type"]);
        Assert.Contains("  - name: The MsqSite authors", lines);
    }

    [Fact]
    public void It_names_the_version_and_the_licence_of_the_repository()
    {
        string file = File.ReadAllText(Repository.PathTo("CITATION.cff"));
        string version = File.ReadAllText(Repository.PathTo("Directory.Build.props")).Split("<Version>")[1].Split('<')[0];
        Assert.Contains($"\nversion: {version}\n", file, StringComparison.Ordinal);
        Assert.Contains("\nlicense: MIT\n", file, StringComparison.Ordinal);
        Assert.StartsWith("MIT License", File.ReadAllText(Repository.PathTo("LICENSE")), StringComparison.Ordinal);
    }
}
