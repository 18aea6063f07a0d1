using System.Collections.Immutable;
using System.IO.Enumeration;
using MsqSite.Diagnostics;

namespace MsqSite.Read;

/// <summary>Finds the files of a content folder, always in the same order.</summary>
public sealed class ContentFolder(string path)
{
    /// <summary>The folder as people gave it, with forward slashes and without one at the end.</summary>
    public string Shown { get; } = path.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } shown ? shown : "/";

    public bool Exists => Directory.Exists(path);

    public ContentFile File(string relative)
    {
        (string file, string shown) = (Path.Combine(path, relative.Replace('/', Path.DirectorySeparatorChar)), $"{Shown}/{relative}");
        return new ContentFile(file == shown ? shown : file, shown); // there are many, and mostly they are the same
    }

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

    /// <summary>A file that a site may do without, or null.</summary>
    public ContentFile? FindFile(string relative) => File(relative) is var file && System.IO.File.Exists(file.Path) ? file : null;

    /// <summary>The files with an ending under a folder, its subfolders included, by path. A link to a folder is a finding: it may lead anywhere, in circles too.</summary>
    public ImmutableArray<ContentFile> Files(string folder, string ending, DiagnosticBag findings)
    {
        List<string> found = [];
        DirectoryInfo root = new(Path.Combine(path, folder));
        if (root.Exists)
        {
            Collect(root, folder, ending, found, findings);
        }

        return [.. found.Order(StringComparer.Ordinal).Select(File)];
    }

    private void Collect(DirectoryInfo folder, string relative, string ending, List<string> found, DiagnosticBag findings)
    {
        if (folder.LinkTarget is not null)
        {
            findings.Add(ReadRules.Unreadable, SourceSpan.WholeFile($"{Shown}/{relative}"), SafeText.LinkMessage, SafeText.LinkRemedy);
            return;
        }

        (string Name, bool IsFolder)[] entries;
        try
        {
            entries = [.. EntriesOf(folder.FullName)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(ReadRules.Unreadable, SourceSpan.WholeFile($"{Shown}/{relative}"), "the folder cannot be read", "look at its rights");
            return;
        }

        // Hidden files are those of editors and file systems, half-written ones included.
        foreach ((string name, bool isFolder) in entries.Where(one => !one.Name.StartsWith('.')))
        {
            if (isFolder)
            {
                if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                {
                    findings.Add(ReadRules.Unreadable, SourceSpan.WholeFile($"{Shown}/{relative}/{name}"), "this is a folder with the name of a file", "give the folder another name, or put the file in its place");
                }

                Collect(new DirectoryInfo(Path.Combine(folder.FullName, name)), $"{relative}/{name}", ending, found, findings);
            }
            else if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                found.Add($"{relative}/{name}");
            }
            else if (IsAlmost(name, ending))
            {
                findings.Add(CheckRules.FileName, SourceSpan.WholeFile($"{Shown}/{relative}/{name}"), $"only files that end in {ending} are read; this one would be left out without a word",
                    $"name it {Path.GetFileNameWithoutExtension(name)}{ending}");
            }
        }
    }

    // By the folder alone: no file is looked at for it.
    private static FileSystemEnumerable<(string Name, bool IsFolder)> EntriesOf(string folder) =>
        new(folder, (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory), new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false });

    // Endings that people take for the one that is read.
    private static bool IsAlmost(string name, string ending) =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || (ending == ".yaml" && name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase));
}
