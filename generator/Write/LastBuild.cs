namespace MsqSite.Write;

/// <summary>
/// What the last build into a folder was made from, and what it said. While all of that is the same and nobody touched the published files, there is
/// nothing to build. The file may be deleted at any time.
/// </summary>
/// <param name="Program">The program that made it: another may write this file otherwise.</param>
/// <param name="Inputs">A hash of all that the build depends on.</param>
/// <param name="Frame">The same of all but the responses.</param>
/// <param name="Looks">A hash of what the disk told of all that before it was read; null where that tells nothing.</param>
/// <param name="Outputs">What the published files looked like: <see cref="SiteLooks.Hash"/>.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Bytes">The size of all files, uncompressed.</param>
/// <param name="Details">What was read and found.</param>
internal sealed record LastBuild(string Program, string Inputs, string Frame, string? Looks, string Outputs, int Pages, int Files, long Bytes, ReadAndFound Details)
{
    private const string Name = "last-build.bin";

    /// <summary>Null where none is known.</summary>
    /// <param name="output">The folder that was published.</param>
    /// <param name="program">Which it must be the work of.</param>
    public static LastBuild? Of(string output, string program) => SealedFile.Read(Place(output), pack => pack.Text() == program
        ? new LastBuild(program, pack.Text(), pack.Text(), pack.MaybeText(), pack.Text(), pack.Number(), pack.Number(), pack.Long(), new ReadAndFound(pack.Rest()))
        : null);

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

    /// <summary>To be called when all is published.</summary>
    public void Keep(string output) => SealedFile.Replace(Place(output), pack =>
    {
        pack.Write(Program);
        pack.Write(Inputs);
        pack.Write(Frame);
        pack.Maybe(Looks);
        pack.Write(Outputs);
        pack.Write(Pages);
        pack.Write(Files);
        pack.Write(Bytes);
        Details.Write(pack);
    });

    private static string Place(string output) => Path.Combine(Releases.Locate(output), SitePath.OwnFolder, Name);
}
