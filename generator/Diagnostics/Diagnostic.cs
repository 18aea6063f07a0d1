namespace MsqSite.Diagnostics;

/// <summary>One finding: the rule that was broken, where, in a sentence, and what to do about it here.</summary>
public sealed record Diagnostic(Rule Rule, SourceSpan At, string Message, string? Remedy)
{
    public Severity Severity => Rule.Severity;

    // A rule's code stands for its pages of explanation.
    public override int GetHashCode() => HashCode.Combine(Rule.Code, At, Message);
}
