using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>Every rule of every stage, by code.</summary>
public static class RuleBook
{
    public static ImmutableArray<Rule> All { get; } =
    [
        .. new[] { SampleRules.All, ReadRules.All, CheckRules.All, RenderRules.All, VerifyRules.All, ProbeRules.All, WriteRules.All }
            .SelectMany(rules => rules)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>The rule of a code, or null.</summary>
    public static Rule? Of(string code) => All.FirstOrDefault(rule => rule.Code == code);
}
