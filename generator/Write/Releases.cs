using System.Security.Cryptography;
using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>
/// A live server's output: a symbolic link into a folder of releases beside it, each named by what is in it.
/// <code>
/// site -> site.releases/5c1d...    site.releases/5c1d.../    site.releases/09ab.../ (the one before)
/// </code>
/// </summary>
internal sealed class Releases
{
    private const int NameLength = 16;
    private const char Repaired = 'x';

    private readonly string link;

    private Releases(string link)
    {
        this.link = link;
        Folder = FolderOf(link);
    }

    public string Folder { get; }

    /// <summary>The release that readers get; null before the first.</summary>
    public string? Live => Entry.At(link) == EntryKind.Link ? Path.GetFileName(new FileInfo(link).LinkTarget) : null;

    public static string Locate(string output) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));

    public static string FolderOf(string output) => Path.TrimEndingDirectorySeparator(output) + ".releases";

    /// <summary>The releases of an output; a folder or a link of somebody else's in its place is a finding.</summary>
    public static Releases Of(string output)
    {
        string link = Locate(output);
        return Entry.At(link) == EntryKind.Nothing || IsLink(link)
            ? new Releases(link)
            : throw new WriteException(WriteRules.UnfitOutput, output, "is where the link to the live release goes, and was not made by --release");
    }

    /// <summary>Whether the location is a link to one of its own releases.</summary>
    public static bool IsLink(string location) =>
        Entry.At(location) == EntryKind.Link
        && new FileInfo(location).LinkTarget is { } target
        && Path.GetDirectoryName(Path.Combine(Path.GetDirectoryName(location)!, target)) == FolderOf(location);

    public PublishedFolder Open(string name, string shown) => new(Path.Combine(Folder, name), shown);

    /// <summary>
    /// The name for a release with these files, and whether that very release is there whole. One that somebody altered is not mended,
    /// since it may be live: the release gets another name.
    /// </summary>
    public (string Name, bool IsThere) NameFor(IEnumerable<StagedFile> files, Manifest manifest)
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(manifest.ToBytes()))[..NameLength];
        while (Entry.At(Path.Combine(Folder, name)) != EntryKind.Nothing)
        {
            if (files.All(file => IsWhole(name, file)))
            {
                return (name, true);
            }

            name += Repaired;
        }

        return (name, false);
    }

    public void Add(string location, string name) => Directory.Move(location, Path.Combine(Folder, name));

    /// <summary>From one moment to the next readers get the named release.</summary>
    public void Flip(string name, string scratch)
    {
        string target = Path.Combine(Path.GetFileName(Folder), name);
        if (OperatingSystem.IsWindows())
        {
            // Windows cannot rename over a link to a folder: here the output is away for a moment.
            if (Entry.At(link) == EntryKind.Link)
            {
                Directory.Delete(link);
            }

            Directory.CreateSymbolicLink(link, target);
            return;
        }

        // File.Move refuses a link to a folder, but not one that leads nowhere. This one does until it lies where its target is told from.
        File.CreateSymbolicLink(scratch, target);
        File.Move(scratch, link, overwrite: true);
    }

    /// <summary>The releases, without what else lies beside them.</summary>
    public IEnumerable<string> Names() =>
        Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Where(IsName).Order(StringComparer.Ordinal);

    public void Remove(string name) => Directory.Delete(Path.Combine(Folder, name), recursive: true);

    private static bool IsName(string name) =>
        name.Length >= NameLength && name[..NameLength].All(char.IsAsciiHexDigitLower) && name[NameLength..].All(one => one == Repaired);

    private bool IsWhole(string name, StagedFile file)
    {
        string location = Path.Combine(Folder, name, file.Path);
        return Entry.At(location) == EntryKind.File && WholeFile.Hash(location) == file.Hash;
    }
}
