using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Pack;

/// <summary>Findings as bytes.</summary>
internal static class PackedFindings
{
    public static void Write(PackWriter pack, ImmutableArray<Diagnostic> findings) => pack.Each(findings, finding =>
    {
        pack.Write(finding.Rule.Code);
        pack.Write(finding.At.File);
        pack.Write(finding.At);
        pack.Write(finding.Message);
        pack.Maybe(finding.Remedy);
    });

    public static ImmutableArray<Diagnostic> Read(PackReader pack) => pack.Each(() =>
    {
        Rule rule = RuleBook.Of(pack.Text()) ?? throw new InvalidDataException("a finding has a code that no rule has");
        string file = pack.Text();
        return new Diagnostic(rule, pack.Place() with { File = file }, pack.Text(), pack.MaybeText());
    });
}
