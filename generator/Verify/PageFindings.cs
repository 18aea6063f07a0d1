using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>The findings of one page: each names the page with line and column, and stands at the answer or the source that caused it.</summary>
internal sealed class PageFindings(ReadOnlyMemory<char> html, Func<int, int> inPage, PageExpectation expected, DiagnosticBag findings)
{
    // One broken loop in a template must not bury what else is wrong with the page.
    public const int MostOfOneRule = 50;

    private Dictionary<string, int>? counts;

    private readonly LineCounter lines = new(html);

    /// <summary>How many faults were met.</summary>
    public int Count { get; private set; }

    public PageExpectation Expected => expected;

    public bool IsFull(Rule rule) => counts is not null && counts.TryGetValue(rule.Code, out int count) && count >= MostOfOneRule;

    /// <summary>The content line of the question's answer; what the page was made from when there is no such question.</summary>
    public SourceSpan At(string? question) =>
        question is not null && expected.QuestionPlaces.TryGetValue(question, out SourceSpan place) ? place : expected.Source;

    /// <summary>Line and column, from 1, of a character of what is read, counted from 0.</summary>
    public (int Line, int Column) Place(int offset) => lines.At(inPage(offset));

    /// <summary>A finding at a character of what is read, in the question with this id.</summary>
    public void Add(Rule rule, int offset, string? question, string message, string? remedy = null)
    {
        Count++;
        if (IsFull(rule))
        {
            return;
        }

        counts ??= [];
        counts[rule.Code] = counts.GetValueOrDefault(rule.Code) + 1;
        (int line, int column) = Place(offset);
        findings.Add(rule, At(question), InPage(message, expected.Path, line, column), remedy);
    }

    /// <summary>A finding about an element.</summary>
    public void Add(Rule rule, StartTag tag, string message, string? remedy = null) => Add(rule, tag.Offset, tag.Question, message, remedy);

    /// <summary>A finding about the page as a whole.</summary>
    public void Add(Rule rule, string message, string? remedy = null) => Add(rule, 0, null, message, remedy);

    public static string InPage(string message, string path, int line, int column) => $"{message} (in {path}:{line}:{column})";
}
