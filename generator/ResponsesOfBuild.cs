using System.Collections.Concurrent;
using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Write;

namespace MsqSite;

/// <summary>The responses of a build, each with what was found in it: taken over from the last one where their files are the same, and kept for the next.</summary>
/// <param name="earlier">What the last build kept; null where nothing is taken over.</param>
/// <param name="open">Takes the answers of responses that are taken over.</param>
/// <param name="stampOf">The stamp of a file, which changes whenever its content does; null where none is known.</param>
internal sealed class ResponsesOfBuild(KeptBuild? earlier, OpenSheets open, Func<string, string?> stampOf)
{
    private readonly Dictionary<string, KeptResponse> before = (earlier?.Responses ?? []).Where(one => stampOf(one.File) == one.Stamp).ToDictionary(one => one.File, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KeptResponse> same = new(Environment.ProcessorCount, earlier?.Responses.Length ?? 0, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string? Stamp, ImmutableArray<PackedFindings> Found)> read = new(StringComparer.Ordinal);

    /// <summary>What the last build kept; null where nothing is taken over.</summary>
    public KeptBuild? Earlier => earlier;

    /// <summary>What was found beside single responses, as bytes.</summary>
    public ReadOnlyMemory<byte> Checks { get; private set; } = earlier?.Checks ?? default;

    /// <summary>Whether a file is what it was when the last build read and checked it.</summary>
    /// <param name="file">As findings name it.</param>
    public bool Has(string file) => before.ContainsKey(file);

    /// <summary>The response of such a file; null: it must be read.</summary>
    /// <param name="file">As findings name it.</param>
    /// <param name="findings">Takes what was found.</param>
    public Response? Take(string file, DiagnosticBag findings)
    {
        if (!before.TryGetValue(file, out KeptResponse? kept))
        {
            return null;
        }

        Response response = PackedResponse.Unpack(kept.Packed(), kept.Answers, file, open);
        same[file] = kept;
        Add(kept.Found, findings);
        return response;
    }

    /// <summary>One that was read and checked.</summary>
    /// <param name="file">As findings name it.</param>
    /// <param name="own">What was found.</param>
    /// <param name="findings">Takes that.</param>
    public void Read(string file, DiagnosticBag own, DiagnosticBag findings)
    {
        ImmutableArray<PackedFindings> found = [.. own.ByFile().Select(PackedFindings.Of)];
        read[file] = (stampOf(file), found);
        Add(found, findings);
    }

    /// <summary>All was read and checked.</summary>
    /// <param name="checks">What was found beside single responses.</param>
    public void Finished(ReadOnlyMemory<byte> checks) => Checks = checks;

    /// <summary>Whether the response of a file is what it was when the last build was made.</summary>
    public bool IsSame(string file) => same.ContainsKey(file);

    /// <summary>Whether a response is what it was when the last build was made: so is then what is made of it and of the frame alone.</summary>
    public bool IsSame(Response response) => IsSame(response.At.File);

    /// <summary>The stamp of the file that a response was read from: a hash of all its words and their places; null where none is known.</summary>
    public string? StampOf(Response response) => same.TryGetValue(response.At.File, out KeptResponse? kept) ? kept.Stamp : read[response.At.File].Stamp;

    /// <summary>What the next build may take over of a response; null: nothing.</summary>
    public KeptResponse? Kept(Response response)
    {
        string file = response.At.File;
        return same.TryGetValue(file, out KeptResponse? kept) ? kept // its source is part of the frame
            : read[file] is (string stamp, var found) ? new KeptResponse(file, stamp, () => PackedResponse.Pack(response), PackedResponse.AnswersOf(response), found)
            : null;
    }

    private static void Add(ImmutableArray<PackedFindings> found, DiagnosticBag findings)
    {
        foreach (PackedFindings one in found)
        {
            findings.Add(one);
        }
    }
}
