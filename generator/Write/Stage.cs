using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>
/// The site that is being built, out of readers' sight. <see cref="Publish()"/> makes it the published one; a stage that is only disposed of
/// leaves the output as it was. Expected failures are thrown as <see cref="WriteException"/>.
/// </summary>
public sealed class Stage : IDisposable
{
    private readonly ConcurrentQueue<StagedFile> files = new();
    private readonly Workspace workspace;
    private readonly PublishedFolder folder;
    private readonly Releases? releases;
    private readonly bool compress;
    private readonly SiteLooks? looks;
    private readonly Lazy<Manifest> manifest;
    private Manifest? newManifest;
    private long bytes;

    private Stage(Workspace workspace, PublishedFolder folder, Releases? releases, bool compress, SiteLooks? looks)
    {
        this.looks = looks;
        this.compress = compress;
        this.workspace = workspace;
        this.folder = folder;
        this.releases = releases;
        manifest = new(() => looks?.Manifest ?? Manifest.Read(folder.ManifestFile));
    }

    /// <summary>The size of all files taken so far, uncompressed.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>The files that are other ones than those that were published before.</summary>
    internal IReadOnlySet<string> Placed => files.Where(file => file.Location is not null).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>All files of the new site, once it is published.</summary>
    internal Manifest NewManifest => newManifest ?? throw new InvalidOperationException("nothing is published yet");

    /// <summary>A stage that is published into the output folder, file by file.</summary>
    /// <param name="compress">Whether texts are published compressed, too.</param>
    public static Stage Beside(string output, bool compress = false) => Beside(output, compress, looks: null);

    /// <param name="looks">What the published files look like, where they are all there: they need not be looked at again.</param>
    internal static Stage Beside(string output, bool compress, SiteLooks? looks)
    {
        string location = Releases.Locate(output);
        if (Releases.IsLink(location))
        {
            throw new WriteException(WriteRules.UnfitOutput, output, "is published as releases: use --release, or give another folder");
        }

        return new Stage(Workspace.Open(location, output), new PublishedFolder(location, output), releases: null, compress, looks);
    }

    /// <summary>A stage that is published as a new folder in <c>(output).releases</c>; then the link that is the output is flipped to it.</summary>
    public static Stage ForRelease(string output, bool compress = false)
    {
        Releases releases = Releases.Of(output);
        Workspace workspace = Workspace.Open(releases.Folder, Releases.FolderOf(output));
        return new Stage(workspace, new PublishedFolder(workspace.NewPlace(), output), releases, compress, looks: null);
    }

    /// <summary>Takes one file of the new site. Safe to call from several threads.</summary>
    /// <param name="path">Relative to the site, with forward slashes: <c>countries/belarus/index.html</c>.</param>
    /// <param name="content">All its bytes; when they are what is published already, nothing is written.</param>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        SitePath.Demand(path);
        WriteWhole(path, content);
    }

    /// <summary>Takes a text, as UTF-8.</summary>
    public void Write(string path, ReadOnlySpan<char> text)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
        Write(path, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>Takes a file as it is made, without holding it: what fails before its end was never taken. Safe to call from several threads, and inside of itself.</summary>
    /// <param name="path">As for a file whose bytes are there.</param>
    /// <param name="make">Writes the file; it may not seek or read in it, nor close it.</param>
    /// <returns>The file's size, and its SHA-256 in hexadecimal.</returns>
    public (long Bytes, string Hash) Write(string path, Action<Stream> make)
    {
        SitePath.Demand(path);
        try
        {
            using StagedStream file = new(workspace);
            make(file);
            return file.Location is { } location ? Take(path, file, location) : (file.Length, WriteWhole(path, file.Held));
        }
        catch (Exception failure) when (WriteException.IsOfTheSurroundings(failure))
        {
            throw WriteException.CouldNotWrite(folder.Show(path), failure);
        }
    }

    /// <summary>Opens a published file of ours; null where there is none.</summary>
    public Stream? Published(string path)
    {
        try
        {
            FileInfo file = new(folder.Locate(path));
            return releases is null && manifest.Value.HashOf(path) is not null && file is { Exists: true, LinkTarget: null }
                ? new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1)
                : null;
        }
        catch (Exception unreadable) when (WriteException.IsOfTheSurroundings(unreadable))
        {
            return null; // then it is made
        }
    }

    /// <summary>Takes files of the new site that are the published ones. Safe to call from several threads.</summary>
    /// <returns>False where one of them is not published by us: then none is taken.</returns>
    public bool Keep(ImmutableArray<string> paths)
    {
        long?[] lengths = [.. paths.Select(LengthOf)];
        if (releases is not null || paths.Any(path => manifest.Value.HashOf(path) is null) || lengths.Contains(null))
        {
            return false;
        }

        Interlocked.Add(ref bytes, lengths.Sum()!.Value);
        foreach (string form in compress ? paths.SelectMany(path => (string[])[path, .. Compressed.Forms(path)]) : paths)
        {
            if (manifest.Value.HashOf(form) is { } hash)
            {
                files.Enqueue(new StagedFile(form, hash, null));
            }
        }

        return true;
    }

    /// <summary>Makes the staged files the site, and removes those that the site no longer has.</summary>
    public PublishOutcome Publish() => Publish(beforeEachStep: null);

    /// <param name="beforeEachStep">Is told each step before it is taken; tests stop the publication there.</param>
    internal PublishOutcome Publish(Action<string>? beforeEachStep)
    {
        Manifest staged = newManifest = Manifest.Of(files);
        ImmutableArray<Diagnostic> collisions = IsPartOfThePublished(staged) ? [] : Collisions.Among(files.Select(file => file.Path), folder.Show);
        if (collisions.Length > 0)
        {
            throw new WriteException(collisions);
        }

        try
        {
            Publication publication = new(folder, manifest.Value, workspace, beforeEachStep);
            return releases is null
                ? publication.Run(files, staged)
                : new ReleasePublication(releases, folder, workspace, beforeEachStep).Run(files, staged, publication);
        }
        catch (Exception failure) when (WriteException.IsOfTheSurroundings(failure))
        {
            throw WriteException.CouldNotWrite(folder.Show(SitePath.OwnFolder), failure);
        }
    }

    public void Dispose() => workspace.Dispose();

    // No two of those want one file, or they would not be published.
    private bool IsPartOfThePublished(Manifest staged) => looks is not null && staged.Paths.Count == files.Count && staged.Paths.All(manifest.Value.Contains);

    // Of a published file; null where none lies there.
    private long? LengthOf(string path) => looks?.LengthOf(path) ?? (new FileInfo(folder.Locate(path)) is { Exists: true, LinkTarget: null } file ? file.Length : null);

    private string WriteWhole(string path, ReadOnlySpan<byte> content)
    {
        Interlocked.Add(ref bytes, content.Length);
        foreach ((string form, byte[] less) in compress ? Compressed.Of(path, content) : [])
        {
            Take(form, less);
        }

        return Take(path, content);
    }

    private string Take(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(content));
            files.Enqueue(new StagedFile(path, hash, folder.Holds(path, content) ? null : workspace.Add(content)));
            return hash;
        }
        catch (Exception failure) when (WriteException.IsOfTheSurroundings(failure))
        {
            throw WriteException.CouldNotWrite(folder.Show(path), failure);
        }
    }

    private (long Bytes, string Hash) Take(string path, StagedStream file, string location)
    {
        string hash = file.Finish();
        Interlocked.Add(ref bytes, file.Length);
        foreach ((string form, Action<string, string> pack) in compress ? Compressed.OfFile(path, file.Length) : [])
        {
            string less = workspace.NewPlace();
            pack(location, less);
            if (new FileInfo(less).Length < file.Length)
            {
                Take(form, less, WholeFile.Hash(less));
            }
        }

        Take(path, location, hash);
        return (file.Length, hash);
    }

    // What is published already may go: the stage is emptied at the end anyway, but would need twice the room until then.
    private void Take(string path, string location, string hash)
    {
        bool held = folder.Holds(path, new FileInfo(location).Length, hash);
        if (held)
        {
            File.Delete(location);
        }

        files.Enqueue(new StagedFile(path, hash, held ? null : location));
    }
}
