using System.Globalization;
using System.Text;
using MsqSite.Model;

namespace MsqSite.Export.Editing;

/// <summary>
/// A new response: every question in the questionnaire's order, its wording and an example as comments, its answer "not answered" until somebody
/// writes one. It can be checked at once, and nothing of it is published before it says so.
/// </summary>
public sealed class ResponseDraft
{
    private const int Width = 100;

    private readonly StringBuilder text = new();
    private readonly Questionnaire questionnaire;
    private readonly Country country;

    private ResponseDraft(Questionnaire questionnaire, Country country)
    {
        this.questionnaire = questionnaire;
        this.country = country;
    }

    /// <summary>Where it belongs under the content folder, with forward slashes.</summary>
    public static string File(Country country, int edition) => string.Create(CultureInfo.InvariantCulture, $"responses/{edition}/{country.Iso3}.yaml");

    /// <summary>The line by which an editor finds the schema, from <see cref="File"/>.</summary>
    public static string SchemaLine(int edition) => $"# yaml-language-server: $schema=../../{ResponseSchema.File(edition)}";

    public static string Write(Questionnaire questionnaire, Country country)
    {
        ResponseDraft draft = new(questionnaire, country);
        draft.Head();
        foreach (Section section in questionnaire.Sections)
        {
            draft.Section(section);
        }

        draft.Respondent();
        return draft.text.ToString();
    }

    private void Head()
    {
        string name = country.ShortNames.English;
        string official = country.OfficialNameIn("en");
        string year = questionnaire.Edition.ToString(CultureInfo.InvariantCulture);
        string source = $"sources/{year}/{country.Iso3}.txt";
        Line(SchemaLine(questionnaire.Edition));
        Comment("", official == name ? name : $"{name} ({official})");
        Comment("", FormText.Line(questionnaire.Title));
        Comment("", "Lines that begin with # are for you and are never published. To answer a question, delete the line that says \"not-answered\" and take \"# \" away from the example above it; "
            + "then write the country's own words in place of the example's. Set in by spaces, never by tabs. docs/yaml.md says the rest.");
        Line("");
        Line($"country: {country.Iso3}  # {name}");
        Line($"edition: {year}");
        Line("# submitted: 2019-03-28  # the day that the country dated its answers");
        Comment("", $"The questionnaire's own line: \"{FormText.Line(questionnaire.Consent)}\" Where it was signed, write true, and under \"published\" the day on which this site first publishes the answers.");
        Line("publication-authorised: false");
        Line("# published: 2026-11-23");
        Line("language: en  # of the answers");
        Line($"# source: {{file: {source}}}  # the document you transcribe, put there with its officers withheld");
        Line("");
        Line("answers:");
    }

    private void Section(Section section)
    {
        Line($"  # ---- {FormText.Title(section)} ----");
        Line("");
        foreach (Question question in section.Questions)
        {
            Comment("  ", $"{(question.Number is { } number ? $"{number}. " : "")}{FormText.Line(question.Wording ?? question.Label)}");
            if (question.Instruction is { } instruction)
            {
                Comment("  ", FormText.Line(instruction));
            }

            foreach (Option option in question.Options)
            {
                Comment("  ", $"- {option.Key}: {FormText.Line(option.Wording)}");
            }

            foreach (QuestionPart part in question.Parts)
            {
                Comment("  ", $"- {part.Key}: {part.Letter}. {FormText.Line(part.Wording)}");
            }

            Comment("  ", "Example:");
            foreach (string line in AnswerExamples.Lines(question))
            {
                Line($"  # {line}");
            }

            Line($"  {question.Key}: not-answered");
            Line("");
        }
    }

    private void Respondent()
    {
        Line("respondent:");
        Line("  # organisation: Ministry or agency that filled in the questionnaire");
        Line("  officers: withheld  # they are private people; no file names them");
    }

    // Broken between words; a comment never holds a line break of the form's.
    private void Comment(string indent, string words)
    {
        StringBuilder line = new(indent + "#");
        foreach (string word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length + 1 > Width && line.Length > indent.Length + 1)
            {
                Line(line.ToString());
                line.Clear().Append(indent).Append('#');
            }

            line.Append(' ').Append(word);
        }

        Line(line.ToString());
    }

    private void Line(string line) => text.Append(line).Append('\n');
}
