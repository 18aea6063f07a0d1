namespace MsqSite.Pack;

/// <summary>
/// The sheets whose answers are at hand: those that were asked last. All others are bytes, for the answers of a thousand responses as objects would
/// fill the memory, and the collector would walk them again and again.
/// </summary>
/// <param name="most">How many are open at once.</param>
/// <param name="store">Where the bytes are; without it in memory.</param>
public sealed class OpenSheets(int most, AnswerStore? store = null)
{
    private readonly PackedAnswers?[] sheets = new PackedAnswers?[most];
    private uint opened;

    /// <summary>Where their bytes are.</summary>
    internal AnswerStore Store { get; } = store ?? new AnswerStore(long.MaxValue);

    /// <summary>All sheets of a site of the size of the world.</summary>
    public static OpenSheets Many(AnswerStore? store = null) => new(512, store);

    /// <summary>All there are: for one who asks for few answers of each.</summary>
    public static OpenSheets All(AnswerStore? store = null) => new(8192, store);

    /// <summary>Enough for what is read, checked or drawn by one response at a time.</summary>
    public static OpenSheets Few(AnswerStore? store = null) => new(4 * Environment.ProcessorCount, store);

    /// <summary>Takes a sheet that was opened, and closes the one that was opened longest ago.</summary>
    internal void Take(PackedAnswers sheet) => Interlocked.Exchange(ref sheets[Interlocked.Increment(ref opened) % (uint)sheets.Length], sheet)?.Close();
}
