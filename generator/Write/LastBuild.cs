using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>
/// What the last build into a folder was made from, and what it said. While all of that is the same and nobody touched the published files, there is
/// nothing to build. The file may be deleted at any time.
/// </summary>
/// <param name="Program">The program that made it: another may write this file otherwise.</param>
/// <param name="Inputs">A hash of all that the build depends on.</param>
/// <param name="Looks">A hash of what the disk told of all that before it was read; null where that tells nothing.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Bytes">The size of all files, uncompressed.</param>
/// <param name="Known">The files that it read, as far as a look at them tells whether they are still the same; unpacked when they are asked for.</param>
/// <param name="Findings">What it found, none of it an error; unpacked when it is asked for.</param>
internal sealed record LastBuild(string Program, string Inputs, string? Looks, int Pages, int Files, long Bytes, Lazy<ImmutableArray<KnownFile>> Known, Lazy<ImmutableArray<Diagnostic>> Findings)
{
    private const string Name = "last-build.bin";

    private string outputs = "";

    /// <summary>Whether all that was found is of the content, which says it again whenever it is read; what is found of a page is found only while it is made.</summary>
    public bool IsOfContent { get; private init; }

    /// <summary>Null where none is known.</summary>
    /// <param name="output">The folder that was published.</param>
    /// <param name="program">Which it must be the work of.</param>
    public static LastBuild? Of(string output, string program) => SealedFile.Read(Place(output), pack =>
    {
        if (pack.Text() != program)
        {
            return null;
        }

        (string inputs, string? looks, string outputs, bool isOfContent) = (pack.Text(), pack.MaybeText(), pack.Text(), pack.Flag());
        (int pages, int files, decimal bytes) = (pack.Number(), pack.Number(), pack.Decimal());
        Lazy<ImmutableArray<KnownFile>> known = new(() => pack.Each(() => new KnownFile(pack.Text(), pack.Text(), pack.Text())));
        Lazy<ImmutableArray<Diagnostic>> findings = new(() =>
        {
            _ = known.Value; // they stand behind them
            return PackedFindings.Read(pack);
        });
        return new LastBuild(program, inputs, looks, pages, files, (long)bytes, known, findings) { outputs = outputs, IsOfContent = isOfContent };
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
        if (LooksOf(output) is not { } outputsNow)
        {
            return;
        }

        (ImmutableArray<KnownFile> known, ImmutableArray<Diagnostic> findings) = (Known.Value, Findings.Value);
        SealedFile.Replace(Place(output), pack =>
        {
            pack.Write(Program);
            pack.Write(Inputs);
            pack.Maybe(Looks);
            pack.Write(outputsNow);
            pack.Write(findings.All(one => one.Rule.Code.StartsWith("MSQ1", StringComparison.Ordinal) || one.Rule.Code.StartsWith("MSQ2", StringComparison.Ordinal)));
            pack.Write(Pages);
            pack.Write(Files);
            pack.Write((decimal)Bytes);
            pack.Each(known, one =>
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
            return FileState.Hash(File.ReadAllBytes(folder.ManifestFile), FileState.OfEach([.. Manifest.PathsAt(folder.ManifestFile).Select(folder.Locate)]));
        }
        catch (Exception unreadable) when (WriteException.IsOfTheSurroundings(unreadable) || unreadable is AggregateException)
        {
            return null;
        }
    }
}
