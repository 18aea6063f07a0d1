namespace MsqSite.Shape;

/// <summary>Where a page stands under the site's root: <c>countries/belarus/</c>, <c>404.html</c>, or nothing for home.</summary>
public sealed record PageAddress(string Path)
{
    private string? file;

    /// <summary>The file that a server sends for it.</summary>
    public string File => file ??= Path.Length == 0 || Path.EndsWith('/') ? Path + "index.html" : Path;

    public bool Equals(PageAddress? other) => Path == other?.Path;

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    /// <summary>What leads from this page to the site's root: <c>../../</c>. Put before a path, it makes a relative link.</summary>
    public string Root => Path.Contains('/', StringComparison.Ordinal) ? string.Concat(Enumerable.Repeat("../", Path.Count(c => c == '/'))) : "./";

    public override string ToString() => Path;
}
