namespace MsqSite.Write;

/// <summary>Asks the disk what lies at a place, without following a link that lies there.</summary>
internal static class Entry
{
    public static EntryKind At(string location)
    {
        FileInfo entry = new(location);
        FileAttributes attributes = entry.Attributes;
        if ((int)attributes == -1)
        {
            return EntryKind.Nothing;
        }

        // Windows marks files that a cloud drive keeps elsewhere as reparse points too; those have no target.
        if (attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null)
        {
            return EntryKind.Link;
        }

        return attributes.HasFlag(FileAttributes.Directory) ? EntryKind.Folder : EntryKind.File;
    }
}
