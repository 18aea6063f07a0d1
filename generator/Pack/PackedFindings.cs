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

    public static ImmutableArray<Diagnostic> Read(PackReader pack)
    {
        (Rule? rule, string file) = (null, ""); // mostly those of the one before
        return pack.Each(() =>
        {
            string code = pack.Text(rule?.Code ?? "");
            rule = code == rule?.Code ? rule : RuleBook.Of(code) ?? throw new InvalidDataException("a finding has a code that no rule has");
            file = pack.Text(file);
            return new Diagnostic(rule, pack.Place() with { File = file }, pack.Text(), pack.MaybeText());
        });
    }
}
