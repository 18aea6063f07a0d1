using System.Globalization;
using MsqSite.Markup;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Editing;

/// <summary>The form's words as an editor meets them outside the site: plain in a comment or a list, in Markdown with the footnotes beside them in a hover.</summary>
internal static class FormText
{
    public static string Plain(SourceText text) => AnswerMarkup.Parse(text.Value, MarkupStyle.Wording).PlainText();

    /// <summary>On one line.</summary>
    public static string Line(SourceText text) => string.Join(' ', Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Title(Question question) => question.Number is { } number ? $"{number}. {question.Label}" : question.Label.Value;

    public static string Title(Section section) => $"Section {Roman.From(section.Number)}: {Line(section.Title)}";

    /// <summary>Wording, instruction and limit of words, without marks.</summary>
    public static string Description(Question question) => string.Join('\n', Parts(question, Plain));

    public static string Markdown(Questionnaire questionnaire, Section section, Question question)
    {
        List<string> blocks = [$"*{Title(section)}*", .. Parts(question, text => WithNotes(text.Value, questionnaire))];
        SourceText?[] texts = [question.Wording, question.Instruction, .. question.Parts.Select(part => part.Wording), .. question.Options.Select(option => option.Wording)];
        foreach (int number in texts.OfType<SourceText>().SelectMany(text => AnswerMarkup.Parse(text.Value, MarkupStyle.Wording).Footnotes()).Distinct())
        {
            blocks.Add($"Note {number}: {questionnaire.Footnote(number)?.Text.Value.Trim()}");
        }

        blocks.Add($"```yaml\n{string.Join('\n', AnswerExamples.Lines(question))}\n```");
        return string.Join("\n\n", blocks);
    }

    /// <summary>A text in Markdown whose footnote marks are words: no reader of Markdown outside the site knows them.</summary>
    public static string WithNotes(string markdown, Questionnaire questionnaire) => questionnaire.Footnotes.Aggregate(markdown.Trim(), (text, note) =>
        text.Replace(string.Create(CultureInfo.InvariantCulture, $"[^{note.Number}]"), string.Create(CultureInfo.InvariantCulture, $" (note {note.Number})"), StringComparison.Ordinal));

    private static IEnumerable<string> Parts(Question question, Func<SourceText, string> read)
    {
        yield return read(question.Wording ?? question.Label);
        if (question.Instruction is { } instruction)
        {
            yield return read(instruction);
        }

        // Most instructions say it themselves.
        if (question.MaxWords is { } most && question.Instruction?.Value.Contains(most.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) != true)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The form asks for at most {most} words.");
        }
    }
}
