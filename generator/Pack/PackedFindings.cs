using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Pack;

/// <summary>What was found in one file, as bytes: they take a fraction of the room, and most are handed from build to build without anybody asking what they say.</summary>
internal sealed class PackedFindings : FileFindings
{
    private readonly ReadOnlyMemory<byte> bytes;

    private PackedFindings(string file, FindingCounts counts, bool areOfContent, ReadOnlyMemory<byte> bytes)
        : base(file, counts, areOfContent) => this.bytes = bytes;

    /// <summary>About how many bytes they take.</summary>
    public int Length => bytes.Length + File.Length + 32;

    /// <summary>Unpacked each time.</summary>
    public override ImmutableArray<Diagnostic> All
    {
        get
        {
            PackReader pack = new(bytes, File);
            Rule? rule = null; // mostly that of the one before
            return pack.Each(() =>
            {
                string code = pack.Text(rule?.Code ?? "");
                rule = code == rule?.Code ? rule : RuleBook.Of(code) ?? throw new InvalidDataException("a finding has a code that no rule has");
                return new Diagnostic(rule, pack.Place(), pack.Text(), pack.MaybeText());
            });
        }
    }

    public static PackedFindings Of(FileFindings findings)
    {
        if (findings is PackedFindings packed)
        {
            return packed;
        }

        using MemoryStream stream = new();
        using (PackWriter pack = new(stream, places: true))
        {
            pack.Each(findings.All, one =>
            {
                pack.Write(one.Rule.Code);
                pack.Write(one.At);
                pack.Write(one.Message);
                pack.Maybe(one.Remedy);
            });
        }

        return new PackedFindings(findings.File, findings.Counts, findings.AreOfContent, stream.ToArray());
    }

    /// <param name="pack">Has what <see cref="Write"/> wrote.</param>
    /// <param name="likely">The file that they probably are of.</param>
    public static PackedFindings Read(PackReader pack, string likely = "") =>
        new(pack.Text(likely), new FindingCounts(pack.Number(), pack.Number(), pack.Number()), pack.Flag(), pack.Bytes());

    public void Write(PackWriter pack)
    {
        pack.Write(File);
        pack.Write(Counts.Errors);
        pack.Write(Counts.Warnings);
        pack.Write(Counts.Hints);
        pack.Write(AreOfContent);
        pack.Write(bytes.Span);
    }
}
