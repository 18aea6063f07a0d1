namespace MsqSite.Watch;

/// <summary>Files that editors and version control keep for themselves beside the ones that people write.</summary>
internal static class EditorFiles
{
    private static readonly string[] Folders = [".git", ".hg", ".svn", ".idea", ".vs"];

    // The swap files of Vim and Kate, the temporary ones of GNOME's editor and JetBrains's, and what desktops leave behind.
    private static readonly string[] Endings = ["~", ".swp", ".swo", ".swx", ".kate-swp", "___jb_tmp___", "___jb_old___"];
    private static readonly string[] Beginnings = [".#", ".~", "~$", ".goutputstream-"];
    private static readonly string[] Names = ["4913", ".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Whether a path below a watched folder is of no concern to those who read the folder.</summary>
    /// <param name="below">The path from the watched folder on, so that a repository may itself lie under such a name.</param>
    public static bool Own(string below)
    {
        string[] parts = below.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        string name = parts[^1];
        return parts.Any(Folders.Contains)
            || Names.Contains(name)
            || Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal))
            || Array.Exists(Beginnings, beginning => name.StartsWith(beginning, StringComparison.Ordinal))
            || (name.Length > 2 && name[0] == '#' && name[^1] == '#'); // Emacs saves #BLR.yaml# by itself
    }
}
