namespace MsqSite.Write;

/// <summary>What a name in a folder stands for.</summary>
internal enum EntryKind
{
    Nothing,
    File,
    Folder,

    /// <summary>A symbolic link, whatever it leads to.</summary>
    Link,
}
