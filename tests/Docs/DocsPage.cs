using System.Collections.Immutable;

namespace MsqSite.Tests.Docs;

/// <summary>
/// A page for people, and the blocks in it that a machine can try. <c>sh</c> is commands, one a line; <c>text</c> under it is what they print;
/// <c>yaml</c> is YAML that is right. A title is the file that the block is, or <c>wrong</c> for YAML that is not right.
/// </summary>
internal sealed record DocsPage(string Path, ImmutableArray<DocsBlock> Blocks)
{
    private const string Fence = "```";

    /// <summary>All pages for people by path from the root, but the list of codes: the program writes it from examples that a test of their own proves.</summary>
    public static IEnumerable<string> Paths => Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md").Select(file => $"docs/{System.IO.Path.GetFileName(file)}").Where(path => path != "docs/codes.md").Concat(["README.md", "CONTRIBUTING.md"]).Order(StringComparer.Ordinal);

    public static DocsPage Read(string path)
    {
        List<DocsBlock> blocks = [];
        List<string> lines = [];
        string? opened = null;
        string[] all = File.ReadAllText(Repository.PathTo(path)).ReplaceLineEndings("\n").Split('\n');
        for (int line = 0; line < all.Length; line++)
        {
            if (!all[line].StartsWith(Fence, StringComparison.Ordinal))
            {
                lines.Add(all[line]);
            }
            else if (opened is null)
            {
                opened = all[line][Fence.Length..].Trim();
                lines.Clear();
            }
            else
            {
                string[] words = opened.Split(" title=", 2);
                blocks.Add(new DocsBlock($"{path}:{line - lines.Count}", words[0], words.Length > 1 ? words[1].Trim('"') : null, string.Join('\n', lines)));
                opened = null;
            }
        }

        Assert.True(opened is null, $"{path}: a block is not closed");
        return new DocsPage(path, [.. blocks]);
    }
}

/// <summary>A fenced block.</summary>
/// <param name="Place">File and line, for a test's report.</param>
/// <param name="Kind">The word behind the fence.</param>
/// <param name="Title">What the block says it is; null where it says nothing.</param>
/// <param name="Text">Its lines.</param>
internal sealed record DocsBlock(string Place, string Kind, string? Title, string Text)
{
    /// <summary>Its lines without comments and empty ones.</summary>
    public IEnumerable<string> Commands => Text.Split('\n').Select(line => line.Split(" # ")[0].Trim()).Where(line => line.Length > 0 && line[0] != '#');

    public override string ToString() => Place;
}
