using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using MsqSite.Diagnostics;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>
/// What the last build into a folder was made from, and what it said. While all of that is the same and nobody touched the published files, there is
/// nothing to build. The file may be deleted at any time.
/// </summary>
/// <param name="Inputs">A hash of all that the build depends on.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Bytes">The size of all files, uncompressed.</param>
/// <param name="Known">The files that it read, as far as a look at them tells whether they are still the same.</param>
/// <param name="Findings">What it found, none of it an error; unpacked when it is asked for.</param>
internal sealed record LastBuild(string Inputs, int Pages, int Files, long Bytes, ImmutableArray<KnownFile> Known, Lazy<ImmutableArray<Diagnostic>> Findings)
{
    private const string Name = "last-build.bin";

    private string outputs = "";

    /// <summary>Whether all that was found is of the content, which says it again whenever it is read; what is found of a page is found only while it is made.</summary>
    public bool IsOfContent { get; private init; }

    /// <summary>Null where none is known.</summary>
    public static LastBuild? Of(string output) => SealedFile.Read(Place(output), pack =>
    {
        (string inputs, string outputs, bool isOfContent) = (pack.Text(), pack.Text(), pack.Flag());
        (int pages, int files, decimal bytes) = (pack.Number(), pack.Number(), pack.Decimal());
        ImmutableArray<KnownFile> known = pack.Each(() => new KnownFile(pack.Text(), pack.Text(), pack.Text()));
        return new LastBuild(inputs, pages, files, (long)bytes, known, new Lazy<ImmutableArray<Diagnostic>>(() => PackedFindings.Read(pack))) { outputs = outputs, IsOfContent = isOfContent };
    });

    /// <summary>To be called before anything is published: a build that is cut off leaves no word of the one before.</summary>
    public static void Forget(string output)
    {
        try
        {
            File.Delete(Place(output));
        }
        catch (DirectoryNotFoundException)
        {
        }
        catch (Exception failure) when (WriteException.IsOfTheSurroundings(failure))
        {
            throw WriteException.CouldNotWrite($"{output}/{SitePath.OwnFolder}/{Name}", failure);
        }
    }

    /// <summary>Whether the published files are as it left them.</summary>
    public bool IsUntouched(string output) => LooksOf(output) == outputs;

    /// <summary>To be called when all is published.</summary>
    public void Keep(string output)
    {
        if (LooksOf(output) is not { } looks)
        {
            return;
        }

        ImmutableArray<Diagnostic> findings = Findings.Value;
        SealedFile.Replace(Place(output), pack =>
        {
            pack.Write(Inputs);
            pack.Write(looks);
            pack.Write(findings.All(one => one.Rule.Code.StartsWith("MSQ1", StringComparison.Ordinal) || one.Rule.Code.StartsWith("MSQ2", StringComparison.Ordinal)));
            pack.Write(Pages);
            pack.Write(Files);
            pack.Write((decimal)Bytes);
            pack.Each(Known, one =>
            {
                pack.Write(one.Path);
                pack.Write(one.Look);
                pack.Write(one.Stamp);
            });
            PackedFindings.Write(pack, findings);
        });
    }

    private static string Place(string output) => Path.Combine(Releases.Locate(output), SitePath.OwnFolder, Name);

    // A hash of the size and times of each file: whoever touches one gets it back. Null where they cannot be looked at.
    private static string? LooksOf(string output)
    {
        try
        {
            PublishedFolder folder = new(Releases.Locate(output), output);
            string[] paths = [.. Manifest.PathsAt(folder.ManifestFile)];
            const int Length = 3 * sizeof(long);
            byte[] looks = new byte[paths.Length * Length];
            Parallel.For(0, paths.Length, at =>
            {
                FileState? state = FileState.Of(folder.Locate(paths[at]));
                Span<byte> look = looks.AsSpan(at * Length, Length);
                BinaryPrimitives.WriteInt64LittleEndian(look, state?.Length ?? -1);
                BinaryPrimitives.WriteInt64LittleEndian(look[sizeof(long)..], state?.Written.Ticks ?? 0);
                BinaryPrimitives.WriteInt64LittleEndian(look[(2 * sizeof(long))..], state?.Changed?.Ticks ?? 0);
            });
            using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            all.AppendData(File.ReadAllBytes(folder.ManifestFile));
            all.AppendData(looks);
            return Convert.ToHexStringLower(all.GetHashAndReset());
        }
        catch (Exception unreadable) when (WriteException.IsOfTheSurroundings(unreadable) || unreadable is AggregateException)
        {
            return null;
        }
    }
}
