using System.Text;

namespace MsqSite.Diagnostics;

/// <summary>A rule explained: what it is for, how it is broken, the cure. The same words for a terminal and for <c>docs/codes.md</c>.</summary>
public static class RuleText
{
    private const int Width = 78;

    /// <summary>Lines for a terminal.</summary>
    public static string Plain(Rule rule) => string.Join('\n', Paragraphs(rule).SelectMany(part => part.Code is null ? Wrapped(part.Words).Append("") : [.. Wrapped(part.Words), "", .. SetIn(part.Code), ""])
        .Prepend("")
        .Prepend($"{rule.Code}: {rule.Title} ({RunSummary.Word(rule.Severity)})"));

    /// <summary>A section of the page of all codes.</summary>
    public static string Markdown(Rule rule)
    {
        StringBuilder page = new($"### {rule.Code}: {rule.Title}\n");
        string severity = $"*{rule.Severity}.* ";
        foreach ((string words, string? code) in Paragraphs(rule))
        {
            page.Append($"\n{severity}{words}\n");
            severity = "";
            if (code is not null)
            {
                page.Append($"\n```{(rule.Example is RuleExample.Lines ? "yaml" : "text")}\n{code}\n```\n");
            }
        }

        return page.ToString();
    }

    private static IEnumerable<(string Words, string? Code)> Paragraphs(Rule rule)
    {
        yield return (rule.Explanation, null);
        if (rule.Example is RuleExample.Lines lines)
        {
            yield return ($"Wrong, in {lines.File}:", lines.Wrong);
            yield return ("Right:", lines.Right);
        }
        else if (rule.Example is RuleExample.Finding finding)
        {
            yield return ("For example:", finding.Words);
        }

        yield return (rule.Remedy, null);
    }

    private static IEnumerable<string> SetIn(string code) => code.Split('\n').Select(line => "    " + line);

    private static IEnumerable<string> Wrapped(string words)
    {
        StringBuilder line = new();
        foreach (string word in words.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
