namespace MsqSite.Write;

/// <summary>
/// Turns staged files into published ones, one small step at a time. However it is cut off, every published file is whole, is known as
/// ours, and the next publication does what is left.
/// </summary>
internal sealed class Publication(PublishedFolder folder, Manifest old, Workspace workspace, Action<string>? beforeEachStep)
{
    private byte[]? manifestOnDisk;

    /// <param name="files">The new site's.</param>
    /// <param name="current">The same as a manifest.</param>
    public PublishOutcome Run(IReadOnlyCollection<StagedFile> files, Manifest current)
    {
        manifestOnDisk = File.Exists(folder.ManifestFile) ? File.ReadAllBytes(folder.ManifestFile) : null;
        StagedFile[] changed = [.. PublishOrder.Of(files.Where(file => file.Location is not null), file => file.Path)];
        StringComparer names = folder.Names;
        IReadOnlyCollection<string> inOurWay = ClearWay(changed, new HashSet<string>(old.Paths, names));

        // Both sites' files are ours until the old one is gone: a cut leaves nothing behind that the next build would take for a person's.
        WriteManifest(current.With(old));
        int removed = inOurWay.Count(Remove);
        foreach (StagedFile file in changed)
        {
            Step($"place {file.Path}", file.Path, () => folder.Place(file.Location!, file.Path));
        }

        HashSet<string> kept = new(current.Paths, names);
        removed += old.Paths.Where(path => !kept.Contains(path) && !inOurWay.Contains(path)).Count(Remove);
        WriteManifest(current);
        return new PublishOutcome(changed.Length, files.Count - changed.Length, removed);
    }

    private IReadOnlyCollection<string> ClearWay(StagedFile[] changed, HashSet<string> ours)
    {
        Obstacles obstacles = new(folder, ours);
        foreach (StagedFile file in changed)
        {
            obstacles.LookFor(file.Path);
        }

        return obstacles.Findings.Count == 0 ? obstacles.ToRemoveFirst : throw new WriteException([.. obstacles.Findings]);
    }

    private bool Remove(string path)
    {
        bool removed = false;
        Step($"remove {path}", path, () => removed = folder.Remove(path));
        return removed;
    }

    private void WriteManifest(Manifest manifest)
    {
        byte[] content = manifest.ToBytes();
        if (manifestOnDisk is null || !content.AsSpan().SequenceEqual(manifestOnDisk))
        {
            Step("manifest", SitePath.OwnFolder, () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(folder.ManifestFile)!);
                File.Move(workspace.Add(content), folder.ManifestFile, overwrite: true);
            });
            manifestOnDisk = content;
        }
    }

    private void Step(string name, string path, Action action)
    {
        try
        {
            beforeEachStep?.Invoke(name);
            action();
        }
        catch (Exception failure) when (WriteException.IsOfTheSurroundings(failure))
        {
            throw WriteException.CouldNotWrite(folder.Show(path), failure);
        }
    }
}
