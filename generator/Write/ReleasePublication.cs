namespace MsqSite.Write;

/// <summary>Publishes a stage as a release of its own, whole before anybody is led to it. Keeps the release that was live before.</summary>
internal sealed class ReleasePublication(Releases releases, PublishedFolder folder, Workspace workspace, Action<string>? beforeEachStep)
{
    /// <param name="files">The new site's.</param>
    /// <param name="current">The same as a manifest.</param>
    /// <param name="publication">Puts them into the folder of the release.</param>
    public PublishOutcome Run(IReadOnlyCollection<StagedFile> files, Manifest current, Publication publication)
    {
        string? before = releases.Live;
        Manifest old = before is null ? Manifest.Of([]) : Manifest.Read(releases.Open(before, "").ManifestFile);
        (string name, bool isThere) = releases.NameFor(files, current);
        if (!isThere)
        {
            publication.Run(files, current);
            if (before is not null)
            {
                KeepTimes(before, [.. files.Where(file => old.Has(file.Path, file.Hash))]);
            }

            beforeEachStep?.Invoke($"release {name}");
            releases.Add(folder.Locate(""), name);
        }

        if (name != before)
        {
            beforeEachStep?.Invoke($"flip {name}");
            releases.Flip(name, workspace.NewPlace());
            RemoveOthers(name, before);
        }

        int unchanged = files.Count(file => old.Has(file.Path, file.Hash));
        return new PublishOutcome(files.Count - unchanged, unchanged, old.Paths.Count(path => !current.Contains(path)));
    }

    // By the time of a file a server tells readers whether the copy that they have is still good. Where it cannot be kept they fetch it again.
    private void KeepTimes(string before, StagedFile[] same)
    {
        PublishedFolder earlier = releases.Open(before, "");
        Parallel.ForEach(same, file =>
        {
            FileInfo now = new(folder.Locate(file.Path));
            try
            {
                if (now.Length > 0 && earlier.Holds(file.Path, now.Length, file.Hash))
                {
                    now.LastWriteTimeUtc = File.GetLastWriteTimeUtc(earlier.Locate(file.Path));
                }
            }
            catch (Exception refused) when (WriteException.IsOfTheSurroundings(refused))
            {
            }
        });
    }

    private void RemoveOthers(string live, string? before)
    {
        foreach (string name in releases.Names().Where(name => name != live && name != before))
        {
            beforeEachStep?.Invoke($"forget {name}");
            releases.Remove(name);
        }
    }
}
