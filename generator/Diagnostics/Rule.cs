namespace MsqSite.Diagnostics;

/// <summary>
/// Something that content, templates, pages or surroundings must keep to. The code is stable for ever; its hundreds are the stage:
/// 0 settings and surroundings, 1 read, 2 check, 3 render, 4 verify, 5 probe, 7 write.
/// </summary>
/// <param name="Code"><c>MSQ</c> and three digits.</param>
/// <param name="Severity">What breaking the rule amounts to.</param>
/// <param name="Title">The rule's name in a few words.</param>
/// <param name="Explanation">What the rule is for, in full sentences.</param>
/// <param name="Remedy">What to do about it, in full sentences.</param>
public sealed record Rule(string Code, Severity Severity, string Title, string Explanation, string Remedy)
{
    /// <summary>The stage that finds it: the first digit of the code.</summary>
    public int Stage => Code[3] - '0';

    /// <summary>Whether it is found while the content is read or checked.</summary>
    public bool IsOfContent => Stage is 1 or 2;

    /// <summary>What breaks it, and how it is put right.</summary>
    public RuleExample Example => RuleExamples.Of(Code);

    /// <summary>The place of its heading in <c>docs/codes.md</c>, as code hosts make it.</summary>
    public string Anchor => string.Concat($"{Code} {Title}".ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-').Select(c => c == ' ' ? '-' : c));
}
