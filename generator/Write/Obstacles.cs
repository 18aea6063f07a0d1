using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>Looks, before anything is touched, for what lies where new files must go: ours makes way, anything else is a finding.</summary>
internal sealed class Obstacles(PublishedFolder folder, IReadOnlySet<string> ours)
{
    private readonly Dictionary<string, EntryKind> folders = new(StringComparer.Ordinal);
    private readonly SortedSet<string> inOurWay = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> findings = [];

    public IReadOnlyList<Diagnostic> Findings => findings;

    /// <summary>Files of the site as it was, to be removed first: one where a folder must be, or those of a folder where a file must be.</summary>
    public IReadOnlyCollection<string> ToRemoveFirst => inOurWay;

    public void LookFor(string path)
    {
        switch (KindOf(SitePath.FolderOf(path)) == EntryKind.Nothing ? EntryKind.Nothing : Entry.At(folder.Locate(path)))
        {
            case EntryKind.File or EntryKind.Link when !ours.Contains(path):
                Report(path, "was not made by the generator, but a page must go there");
                break;
            case EntryKind.Folder:
                LookInside(path);
                break;
            default:
                break;
        }
    }

    // Of a folder, and of those that it lies in; in one that is not there nothing is.
    private EntryKind KindOf(string path)
    {
        if (path.Length == 0)
        {
            return EntryKind.Folder;
        }

        if (!folders.TryGetValue(path, out EntryKind kind))
        {
            folders[path] = kind = KindOf(SitePath.FolderOf(path)) == EntryKind.Nothing ? EntryKind.Nothing : LookAtFolder(path);
        }

        return kind;
    }

    private EntryKind LookAtFolder(string path)
    {
        EntryKind kind = Entry.At(folder.Locate(path));
        if (kind is EntryKind.File or EntryKind.Link)
        {
            if (ours.Contains(path))
            {
                inOurWay.Add(path);
            }
            else
            {
                Report(path, $"is a {(kind == EntryKind.Link ? "link" : "file")} that the generator did not make, but a folder must be there");
            }
        }

        return kind;
    }

    private void LookInside(string path)
    {
        List<string> files = [];
        if (HoldsOnlyOurs(path, files))
        {
            inOurWay.UnionWith(files);
        }
        else
        {
            Report(path, "is a folder that holds files the generator did not make, but a page must go there");
        }
    }

    // An empty folder is somebody's too: ours are removed with their last file.
    private bool HoldsOnlyOurs(string path, List<string> files)
    {
        int before = files.Count;
        foreach (string location in Directory.EnumerateFileSystemEntries(folder.Locate(path)))
        {
            string inside = $"{path}/{Path.GetFileName(location)}";
            if (Entry.At(location) == EntryKind.Folder ? !HoldsOnlyOurs(inside, files) : !ours.Contains(inside))
            {
                return false;
            }

            if (ours.Contains(inside))
            {
                files.Add(inside);
            }
        }

        return files.Count > before;
    }

    private void Report(string path, string message) =>
        findings.Add(new Diagnostic(WriteRules.InTheWay, SourceSpan.WholeFile(folder.Show(path)), message, null));
}
