using System.Collections.Immutable;

namespace MsqSite.Tests.Conventions;

/// <summary>The repository's own files, for tests that hold conventions.</summary>
internal static class Sources
{
    public static ImmutableArray<SourceFile> Generator { get; } = Under("generator", "*.cs");

    public static ImmutableArray<SourceFile> Tests { get; } = Under("tests", "*.cs");

    public static ImmutableArray<SourceFile> Templates { get; } = Under("templates", "*.html");

    private static ImmutableArray<SourceFile> Under(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "TestResults" or "flags" or "node_modules"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Repository.PathTo(path)))),
    ];
}

/// <summary>A file with its path from the repository's root.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.Split('\n');

    /// <summary>The room of a generator file: its folder, or nothing for the files at the top.</summary>
    public string Room => Path.Split('/') is [_, var room, _, ..] ? room : "";

    /// <summary>The text without comments, roughly: whole-line comments only.</summary>
    public string Code => string.Join('\n', Lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
