using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Read;

/// <summary>Finds the files of a content folder, always in the same order.</summary>
public sealed class ContentFolder(string path)
{
    /// <summary>The folder as people gave it, with forward slashes and without one at the end.</summary>
    public string Shown { get; } = path.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } shown ? shown : "/";

    public bool Exists => Directory.Exists(path);

    public ContentFile File(string relative) => new(Path.Combine(path, relative.Replace('/', Path.DirectorySeparatorChar)), $"{Shown}/{relative}");

    /// <summary>A file that every site needs, or null after a finding.</summary>
    public ContentFile? NeedFile(string relative, DiagnosticBag findings)
    {
        ContentFile file = File(relative);
        if (System.IO.File.Exists(file.Path))
        {
            return file;
        }

        findings.Add(ReadRules.MissingFile, SourceSpan.WholeFile(file.Shown), "the file is not there", "add it, or name the right folder with --content");
        return null;
    }

    /// <summary>The files with an ending under a folder, its subfolders included, by path.</summary>
    public ImmutableArray<ContentFile> Files(string folder, string ending)
    {
        string root = Path.Combine(path, folder);
        if (!Directory.Exists(root))
        {
            return [];
        }

        // Hidden files are those of editors and file systems, half-written ones included.
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
                .Where(relative => relative.EndsWith(ending, StringComparison.Ordinal) && !relative.Split('/').Any(part => part.StartsWith('.')))
                .Order(StringComparer.Ordinal)
                .Select(File),
        ];
    }
}
