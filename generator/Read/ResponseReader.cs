using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;

namespace MsqSite.Read;

/// <summary>Reads a response: <c>responses/2020/BLR.yaml</c>. Each answer is read by the kind that the edition's questionnaire declares.</summary>
public sealed class ResponseReader
{
    private static readonly string[] DateKeys = ["submitted", "published", "updated", "withdrawn"];

    private readonly DiagnosticBag findings;

    private ResponseReader(DiagnosticBag findings) => this.findings = findings;

    /// <summary>The response, or null after findings that leave nothing to check.</summary>
    /// <param name="file">The file.</param>
    /// <param name="questionnaires">Those that could be read.</param>
    /// <param name="editions">The editions that have a file, readable or not.</param>
    /// <param name="open">Takes its answers.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    public static Response? Read(ContentFile file, ImmutableArray<Questionnaire> questionnaires, IReadOnlySet<string> editions, OpenSheets open, DiagnosticBag findings)
    {
        if (file.Open("a response", findings) is not { } keys)
        {
            return null;
        }

        ResponseReader reader = new(findings);
        SourceText country = keys.NeedText("country");
        SourceText editionText = keys.NeedText("edition");
        int edition = editionText.IsEmpty ? 0 : keys.Whole("edition", 2000, 2999) ?? 0;
        Questionnaire? questionnaire = questionnaires.FirstOrDefault(one => one.Edition == edition);
        if (questionnaire is null && edition != 0 && !editions.Contains(editionText.Value))
        {
            findings.Add(CheckRules.NoQuestionnaire, editionText.At, $"there is no questionnaire of the edition {edition}",
                $"add questionnaires/{edition}.yaml, or use one of: {string.Join(", ", questionnaires.Select(one => one.Edition))}");
        }

        DateOnly? withdrawn = keys.Date("withdrawn");
        bool authorised = keys.Flag("publication-authorised");
        bool isPublic = authorised && withdrawn is null;
        Response response = new(
            country,
            edition,
            keys.Date("submitted"),
            isPublic && keys.Need("published") is null ? null : keys.Date("published"),
            keys.Date("updated"),
            authorised,
            withdrawn,
            keys.Text("language")?.Value ?? "en",
            keys.Take("source") is { } source ? reader.ReadSource(source) : null,
            [.. keys.List("corrections").Select(reader.ReadCorrection)],
            PackedAnswers.Of(reader.ReadAnswers(keys, questionnaire, isPublic), file.Shown, open, isPublic),
            reader.ReadNotes(keys.Take("notes"), questionnaire),
            reader.ReadRespondent(keys.Take("respondent")),
            [.. DateKeys.Select(key => (key, keys.PlaceOf(key)))],
            country.At)
        {
            AnswersAt = keys.PlaceOfKey("answers"),
        };
        keys.Finish();
        return response;
    }

    private Dictionary<string, Answer> ReadAnswers(KeyReader keys, Questionnaire? questionnaire, bool needed)
    {
        YamlNode? node = needed ? keys.Need("answers") : keys.Take("answers");
        if (node is null || questionnaire is null)
        {
            return [];
        }

        if (node is not YamlMapping mapping)
        {
            findings.Add(ReadRules.WrongShape, node.At, $"the answers are a group of keys, one for each question; this is {NodeWords.Described(node)}", "write each question's key, a colon and its answer");
            return [];
        }

        Dictionary<string, Answer> answers = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (questionnaire.ByKey.TryGetValue(entry.Key, out Question? question))
            {
                answers[entry.Key] = AnswerReader.Read(question, entry, findings);
            }
            else
            {
                KeyReader.ReportUnknown(entry, questionnaire.ByKey.Keys, $"the answers of the edition {questionnaire.Edition}", findings);
            }
        }

        return answers;
    }

    private IReadOnlyDictionary<string, SourceText> ReadNotes(YamlNode? node, Questionnaire? questionnaire)
    {
        if (node is null || questionnaire is null)
        {
            return FrozenDictionary<string, SourceText>.Empty;
        }

        KeyReader keys = KeyReader.Open(node, "the notes", findings);
        Dictionary<string, SourceText> notes = new(StringComparer.Ordinal);
        foreach (string key in questionnaire.Questions.Select(one => one.Key))
        {
            if (keys.Text(key) is { } note)
            {
                notes[key] = note;
            }
        }

        keys.Finish();
        return notes;
    }

    private ResponseSource ReadSource(YamlNode node)
    {
        KeyReader keys = KeyReader.Open(node, "the source", findings);
        ResponseSource source = new(keys.NeedText("file"), keys.Text("note"));
        keys.Finish();
        return source;
    }

    private Correction ReadCorrection(YamlNode node)
    {
        KeyReader keys = KeyReader.Open(node, "a correction", findings);
        Correction correction = new(keys.Need("date") is null ? default : keys.Date("date") ?? default, keys.Text("question"), keys.NeedText("what"), keys.PlaceOf("date"));
        keys.Finish();
        return correction;
    }

    // The officers who filled in the form are private people: the file itself may not name them.
    private SourceText? ReadRespondent(YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        KeyReader keys = KeyReader.Open(node, "the respondent", findings);
        SourceText? organisation = keys.Text("organisation");
        if (keys.Take("officers") is { } officers && officers is not YamlScalar { Value: "withheld" })
        {
            findings.Add(CheckRules.OfficersNamed, officers.At, "the officers who filled in the questionnaire must not be named", "write \"officers: withheld\"");
        }

        keys.Finish();
        return organisation;
    }
}
