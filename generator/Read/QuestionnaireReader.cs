using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Read;

/// <summary>Reads a questionnaire: <c>questionnaires/2020.yaml</c>.</summary>
public sealed class QuestionnaireReader
{
    private static readonly Dictionary<string, AnswerKind> Kinds = new(StringComparer.Ordinal)
    {
        ["links"] = AnswerKind.Links,
        ["official"] = AnswerKind.Official,
        ["text"] = AnswerKind.Text,
        ["options"] = AnswerKind.Options,
        ["legal-instruments"] = AnswerKind.LegalInstruments,
        ["yes-no"] = AnswerKind.YesNo,
        ["indicators"] = AnswerKind.Indicators,
        ["cooperation"] = AnswerKind.Cooperation,
        ["partnerships"] = AnswerKind.Partnerships,
    };

    private static readonly Dictionary<string, FactKind> FactWords = new(StringComparer.Ordinal)
    {
        ["portals"] = FactKind.Portals,
        ["laws"] = FactKind.Laws,
        ["technologies"] = FactKind.Technologies,
        ["partners"] = FactKind.Partners,
        ["authorities"] = FactKind.Authorities,
    };

    private readonly DiagnosticBag findings;

    private QuestionnaireReader(DiagnosticBag findings) => this.findings = findings;

    public static Questionnaire? Read(ContentFile file, DiagnosticBag findings)
    {
        if (file.Open("a questionnaire", findings) is not { } keys)
        {
            return null;
        }

        QuestionnaireReader reader = new(findings);
        Questionnaire questionnaire = new(
            keys.Need("edition") is null ? 0 : keys.Whole("edition", 2000, 2999) ?? 0,
            keys.NeedText("language").Value,
            keys.NeedText("title"),
            keys.NeedText("introduction"),
            keys.NeedText("consent"),
            keys.Text("closing"),
            [.. keys.List("footnotes").Select(reader.ReadFootnote)],
            [.. keys.NeedList("sections").Select(reader.ReadSection)],
            keys.At);
        keys.Finish();
        return questionnaire;
    }

    private Footnote ReadFootnote(YamlNode node)
    {
        KeyReader keys = KeyReader.Open(node, "a footnote", findings);
        Footnote footnote = new(keys.Need("number") is null ? 0 : keys.Whole("number", 1, 999) ?? 0, keys.NeedText("text"), keys.PlaceOf("number"));
        keys.Finish();
        return footnote;
    }

    private Section ReadSection(YamlNode node)
    {
        KeyReader keys = KeyReader.Open(node, "a section", findings);
        Section section = new(
            keys.Need("number") is null ? 0 : keys.Whole("number", 1, 99) ?? 0,
            keys.NeedText("title"),
            keys.Take("respondent") is { } labels ? ReadLabels(labels) : null,
            [.. keys.NeedList("questions").Select(ReadQuestion)]);
        keys.Finish();
        return section;
    }

    private Question ReadQuestion(YamlNode node)
    {
        KeyReader keys = KeyReader.Open(node, "a question", findings);
        SourceText key = keys.NeedText("key");
        Question question = new(
            keys.SlugOf(key, "key"),
            keys.Text("number")?.Value,
            !keys.Flag("unnumbered"),
            keys.NeedText("label"),
            keys.Need("kind") is null ? AnswerKind.Text : keys.Word("kind", Kinds) ?? AnswerKind.Text,
            keys.Text("wording"),
            keys.Text("instruction"),
            keys.Whole("max-words", 1, 10_000),
            [.. keys.List("parts").Select(ReadPart)],
            [.. keys.List("options").Select(ReadOption)],
            keys.Take("fields") is { } labels ? ReadLabels(labels) : null,
            keys.Word("facts", FactWords),
            key.At,
            keys.PlaceOf("number"),
            keys.PlaceOf("facts"))
        {
            Unit = keys.Word("unit", EntryReader.Units),
            SplitFrom = keys.Text("split-from"),
        };
        keys.Finish();
        Need(question.Kind is not (AnswerKind.Options or AnswerKind.LegalInstruments) || question.Options.Length > 0, question, "options");
        Need(question.Kind != AnswerKind.Official || question.Labels is not null, question, "fields");
        return question;
    }

    private void Need(bool present, Question question, string key)
    {
        if (!present)
        {
            findings.Add(ReadRules.MissingKey, question.At, $"the question \"{question.Key}\" has no \"{key}\", which its kind needs", key == "options"
                ? "add \"options:\" with a list: - {key: big-data, label: Big data}"
                : "add \"fields:\" with what the form calls name, title and organisation");
        }
    }

    private QuestionPart ReadPart(YamlNode node)
    {
        KeyReader keys = KeyReader.Open(node, "a part of a question", findings);
        SourceText label = keys.NeedText("label");
        QuestionPart part = new(keys.SlugOf(keys.NeedText("key"), "key"), keys.NeedText("letter").Value, label, keys.Text("wording") ?? label);
        keys.Finish();
        return part;
    }

    private Option ReadOption(YamlNode node)
    {
        KeyReader keys = KeyReader.Open(node, "an option", findings);
        SourceText label = keys.NeedText("label");
        Option option = new(keys.SlugOf(keys.NeedText("key"), "key"), keys.Whole("number", 1, 999), label, keys.Text("wording") ?? label, keys.At);
        keys.Finish();
        return option;
    }

    private OfficialLabels ReadLabels(YamlNode node)
    {
        KeyReader keys = KeyReader.Open(node, "a set of names for an official's details", findings);
        OfficialLabels labels = new(
            keys.NeedText("name").Value,
            keys.NeedText("title").Value,
            keys.NeedText("organisation").Value,
            keys.Text("email")?.Value,
            keys.Text("phone")?.Value);
        keys.Finish();
        return labels;
    }
}
