namespace MsqSite.Pack;

/// <summary>
/// The sheets whose answers are at hand: those that were asked last. All others are bytes, for the answers of a thousand responses as objects would
/// fill the memory, and the collector would walk them again and again.
/// </summary>
/// <param name="most">How many are open at once.</param>
public sealed class OpenSheets(int most)
{
    private readonly PackedAnswers?[] sheets = new PackedAnswers?[most];
    private uint opened;

    /// <summary>All sheets of a site of the size of the world.</summary>
    public static OpenSheets Many() => new(512);

    /// <summary>All there are: for one who asks for few answers of each.</summary>
    public static OpenSheets All() => new(8192);

    /// <summary>Enough for what is read, checked or drawn by one response at a time.</summary>
    public static OpenSheets Few() => new(4 * Environment.ProcessorCount);

    /// <summary>Takes a sheet that was opened, and closes the one that was opened longest ago.</summary>
    internal void Take(PackedAnswers sheet) => Interlocked.Exchange(ref sheets[Interlocked.Increment(ref opened) % (uint)sheets.Length], sheet)?.Close();
}
