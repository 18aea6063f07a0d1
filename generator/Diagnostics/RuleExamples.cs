using System.Collections.Frozen;

namespace MsqSite.Diagnostics;

/// <summary>The example of each rule. Those with lines are proved by a test: the wrong ones break the rule, the right ones break none.</summary>
internal static class RuleExamples
{
    private static readonly FrozenDictionary<string, RuleExample> ByCode =
        ReadExamples.All.Concat(CheckExamples.All).Concat(HintExamples.All).Concat(FindingExamples.All).Concat(ProbeExamples.All).ToFrozenDictionary(one => one.Code, one => one.Example, StringComparer.Ordinal);

    public static RuleExample Of(string code) => ByCode[code];
}
