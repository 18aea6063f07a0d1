using System.Globalization;
using System.Text.RegularExpressions;

namespace MsqSite.Pgo;

/// <summary>
/// Reads what the runtime writes with <c>DOTNET_WritePGOData</c>: text, a block of lines for each method that was counted. The form is that of
/// <c>src/coreclr/vm/pgo.cpp</c> in dotnet/runtime.
/// </summary>
internal static partial class PgoText
{
    private const int SizeMask = 0xF; // MarshalMask: what of a kind says how large a value is
    private const int FourBytes = 1;
    private const int EightBytes = 2;
    private const int Type = 3;
    private const int HandleCount = 0xB1; // HandleHistogramIntCount
    private const int Types = 0xC3; // HandleHistogramTypes
    private const int Blocks = 0x40; // BasicBlockIntCount, BasicBlockLongCount
    private const int Edges = 0x180; // EdgeIntCount, EdgeLongCount

    /// <param name="text">The text.</param>
    /// <returns>What was counted, in the order of the text; a method may be there several times.</returns>
    /// <exception cref="FormatException">It is of another form, or ends too soon.</exception>
    public static IEnumerable<CountedMethod> Read(TextReader text)
    {
        for (string? line = text.ReadLine(); line is not null; line = text.ReadLine())
        {
            if (Head().Match(line) is { Success: true } head)
            {
                (int size, int counters) = (Hexadecimal(head.Groups[1]), Hexadecimal(head.Groups[2]));
                (string name, string signature) = (After(text, "MethodName: "), After(text, "Signature: "));
                yield return new CountedMethod(name, Parameters(signature), size, Useful([.. Enumerable.Range(0, counters).Select(_ => ReadCounter(text))]));
            }
        }
    }

    private static Counter ReadCounter(TextReader text)
    {
        string line = Next(text);
        int[] told = Schema().Match(line) is { Success: true } schema
            ? [.. Enumerable.Range(1, 4).Select(at => (int)uint.Parse(schema.Groups[at].Value, CultureInfo.InvariantCulture))]
            : throw new FormatException($"\"{line}\" is no counter");
        List<long> counts = [];
        List<string?> types = [];
        for (int left = told[2]; left > 0; left--)
        {
            string value = Next(text);
            switch (told[0] & SizeMask)
            {
                case FourBytes:
                    counts.Add(Number(value));
                    break;
                case EightBytes when value.Split(' ') is [string low, string high]:
                    counts.Add(Number(low) | (Number(high) << 32));
                    break;
                case Type:
                    types.Add(After(value, "TypeHandle: ") switch { "NULL" => "", "UNKNOWN" => null, string name => name });
                    break;
            }
        }

        return new Counter(told[0], told[1], told[3], counts, types);
    }

    // Which methods and which values were met helps no native compiler; the number of them stands before them and goes with them.
    private static Counter[] Useful(Counter[] counters) => [.. counters.Where((counter, at) => (counter.Kind & ~SizeMask) is Blocks or Edges || counter.Kind == Types
        || (counter.Kind == HandleCount && at + 1 < counters.Length && counters[at + 1].Kind == Types))];

    // "instance void  (class A`2<!0,!1>,int32)" has two.
    private static int Parameters(string signature)
    {
        int start = signature.LastIndexOf("  (", StringComparison.Ordinal);
        string inside = start >= 0 ? signature[(start + 3)..^1] : throw new FormatException($"\"{signature}\" has no parameters");
        int depth = 0;
        return inside.Length == 0 ? 0 : 1 + inside.Count(letter =>
        {
            depth += letter is '<' or '[' or '(' ? 1 : letter is '>' or ']' or ')' ? -1 : 0;
            return letter == ',' && depth == 0;
        });
    }

    private static string After(TextReader text, string mark) => After(Next(text), mark);

    private static string After(string line, string mark) =>
        line.StartsWith(mark, StringComparison.Ordinal) ? line[mark.Length..] : throw new FormatException($"\"{line}\" stands where \"{mark}\" should");

    private static string Next(TextReader text) => text.ReadLine() ?? throw new FormatException("the text ends within a method");

    private static long Number(string written) => long.Parse(written, CultureInfo.InvariantCulture);

    private static int Hexadecimal(Group written) => int.Parse(written.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("^@@@ codehash 0x[0-9A-F]+ methodhash 0x[0-9A-F]+ ilSize 0x([0-9A-F]+) records 0x([0-9A-F]+)$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^Schema InstrumentationKind (\d+) ILOffset (\d+) Count (\d+) Other (\d+)$")]
    private static partial Regex Schema();
}
