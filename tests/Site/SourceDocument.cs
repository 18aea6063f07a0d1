using System.Text.RegularExpressions;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Tests.Site;

/// <summary>A source document cut into its answers, by the wording of the questions that stand between them. It knows nothing of the response file.</summary>
internal sealed partial class SourceDocument
{
    private readonly string form;
    private readonly Dictionary<string, List<string>> lines = new(StringComparer.Ordinal);

    public SourceDocument(string text, Questionnaire questionnaire)
    {
        Question[] questions = [.. questionnaire.Sections.SkipLast(1).SelectMany(section => section.Questions)];
        form = Form(questionnaire);
        string? current = null;
        foreach (string line in text.Split('\n'))
        {
            string bare = Bare(line);
            if (bare.StartsWith("xcontactandadditional", StringComparison.Ordinal))
            {
                break;
            }

            int next = current is null ? 0 : Array.FindIndex(questions, one => one.Key == current) + 1;
            if (next < questions.Length && bare.Length > 20 && bare.StartsWith(Start(questions[next]), StringComparison.Ordinal))
            {
                current = questions[next].Key;
                lines[current] = [];
            }

            if (current is not null && bare.Length > 0 && bare != "yesno" && !form.Contains(Bare(Address.Replace(line, "")), StringComparison.Ordinal))
            {
                lines[current].Add(line);
            }
            else if (current is not null && bare.Length > 0 && Address.Count(line) > 0 && !form.Contains(bare, StringComparison.Ordinal))
            {
                lines[current].Add(line);
            }
        }
    }

    /// <summary>The questions that were found, each with the lines of its answer.</summary>
    public IReadOnlyDictionary<string, List<string>> Answers => lines;

    public static IEnumerable<string> Addresses(string line) => Address.Matches(line).Select(match => match.Value);

    /// <summary>The words of a line in pieces, as they may stand in cells and entries of their own.</summary>
    public static IEnumerable<string> Pieces(string line) =>
        Between.Split(Numbering.Replace(Address.Replace(line, " ( "), "")).Select(Bare).Where(piece => piece.Length > 1);

    /// <summary>Letters and digits in lower case, nothing else.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Start(Question question)
    {
        string start = Bare($"{(question.NumberPrinted ? question.Number : "")} {Plain(question.Wording!)}");
        return start[..Math.Min(22, start.Length)];
    }

    private static string Form(Questionnaire questionnaire)
    {
        List<string> texts = [questionnaire.Title.Value, Plain(questionnaire.Introduction)];
        foreach (Section section in questionnaire.Sections)
        {
            texts.Add($"{new[] { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" }[section.Number]} {Plain(section.Title)}");
            foreach (Question question in section.Questions.Where(one => one.Wording is not null))
            {
                texts.Add($"{question.Number} {Plain(question.Wording!)} {question.Instruction}");
                texts.AddRange(question.Parts.Select(part => $"{part.Letter} {Plain(part.Wording)}"));
                texts.AddRange(question.Options.Select(option => $"{option.Number} {Plain(option.Wording)}"));
                texts.Add(question.Instruction?.Value ?? "");
            }
        }

        texts.AddRange(questionnaire.Footnotes.Select(note => AnswerMarkup.Parse(note.Text.Value).PlainText()));
        texts.AddRange(questionnaire.Footnotes.Select(note => note.Text.Value));
        return Bare(string.Join('|', texts));
    }

    private static string Plain(SourceText text) => AnswerMarkup.Parse(text.Value, MarkupStyle.Wording).PlainText();

    [GeneratedRegex(@"https?://[^\s<>)]+|www\.[^\s<>)]+|\b115\.бел")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@" - | – |[()*<>]")]
    private static partial Regex Between { get; }

    [GeneratedRegex(@"^[\s\-]*(\d+\.?&?)+\s")]
    private static partial Regex Numbering { get; }
}
