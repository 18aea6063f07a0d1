using System.Text.Json.Nodes;
using MsqSite.Model;
using MsqSite.Read;
using static MsqSite.Export.Editing.SchemaPart;

namespace MsqSite.Export.Editing;

/// <summary>The schema of one question's answer, by its kind; what <c>Read.AnswerReader</c> reads. Any answer may be one bare state.</summary>
internal static class AnswerSchema
{
    public static JsonObject Of(Questionnaire questionnaire, Section section, Question question)
    {
        JsonObject schema = new() { ["title"] = FormText.Title(question), ["description"] = FormText.Description(question), ["markdownDescription"] = FormText.Markdown(questionnaire, section, question) };
        // Values before states: where none fits, an editor tells what the first one asks for.
        schema["anyOf"] = new JsonArray([.. Values(questionnaire, question), Ref(question.Kind == AnswerKind.YesNo ? "box" : "state")]);
        return schema;
    }

    public static JsonObject States() => Nameless(Word(AnswerReader.States, SchemaWords.Meaning));

    public static JsonObject Boxes() => Nameless(Word(AnswerReader.BoxStates, SchemaWords.Meaning));

    private static JsonObject[] Values(Questionnaire questionnaire, Question question) => question.Kind switch
    {
        AnswerKind.Links when question.Parts.Length > 0 => [Parts(questionnaire, question)],
        AnswerKind.Links => [Ref("links"), Group([("links", StateOr(Ref("links"))), ("text", Text(SaysBeside))])],
        AnswerKind.Official => [Official(question.Labels)],
        AnswerKind.Text => [Text()],
        AnswerKind.Options => [Options(questionnaire, question)],
        AnswerKind.LegalInstruments => [Instruments(questionnaire, question)],
        AnswerKind.YesNo => [],
        AnswerKind.Indicators => [Group([("figures", List(Ref("figure"), "The figures, each with the wording as given.")), ("links", Ref("links")), ("text", Text(SaysBeside))])],
        AnswerKind.Cooperation => EntriesAndText("cooperation"),
        AnswerKind.Partnerships => EntriesAndText("partnership"),
        _ => throw new InvalidOperationException($"no schema for answers of the kind {question.Kind}"),
    };

    private const string SaysBeside = "What the country wrote beside it, in its own words.";

    private static JsonObject Parts(Questionnaire questionnaire, Question question) => Group(
    [
        .. question.Parts.Select(part =>
        {
            JsonObject links = StateOr(Ref("links"));
            links["title"] = $"{question.Number} {part.Letter}. {part.Label}";
            links["description"] = FormText.Plain(part.Wording);
            links["markdownDescription"] = FormText.WithNotes(part.Wording.Value, questionnaire);
            return (part.Key, links);
        }),
        ("text", Text(SaysBeside)),
    ]);

    private static JsonObject Official(OfficialLabels? labels) => Group(
    [
        ("name", Text(labels?.Name)),
        ("title", Text(labels?.Title)),
        ("organisation", Text(labels?.Organisation)),
        ("email", Text(labels?.Email ?? "The mail address of the office.")),
        ("phone", Text(labels?.Phone ?? "The telephone number of the office.")),
        ("text", Text(SaysBeside)),
    ]);

    private static JsonObject Options(Questionnaire questionnaire, Question question) => Group(
    [
        ("selected", Selected(questionnaire, question, "options")),
        ("other", Text("What was written beside the box \"Other\".")),
        ("explanation", Text(SaysBeside)),
    ]);

    private static JsonObject Instruments(Questionnaire questionnaire, Question question) => Group(
    [
        ("selected", Selected(questionnaire, question, "topics")),
        ("instruments", List(EntrySchema.Instrument(Option(questionnaire, question)), "Laws, decrees, orders and resolutions, each with the topics that it was given under.")),
        ("explanation", Text(SaysBeside)),
    ]);

    // A list of what was ticked; a group that gives each box its state; or one state for all.
    private static JsonObject Selected(Questionnaire questionnaire, Question question, string what) => Described(
        AnyOf(
            Set(Option(questionnaire, question)),
            Group(question.Options.Select(option => (option.Key, Described(AnyOf(Ref("box")), FormText.Plain(option.Wording))))),
            Ref("state")),
        $"The boxes that were ticked: a list of {what}, all others being left empty; or each box with its state, the others being unknown; or one state for all.");

    private static JsonObject Option(Questionnaire questionnaire, Question question) => new()
    {
        ["enum"] = Texts(question.Options.Select(option => option.Key)),
        ["markdownEnumDescriptions"] = Texts(question.Options.Select(option => FormText.WithNotes(option.Wording.Value, questionnaire))),
    };

    private static JsonObject[] EntriesAndText(string entry) => [List(Ref(entry)), Group([("entries", List(Ref(entry))), ("text", Text(SaysBeside))])];

    private static JsonObject StateOr(JsonObject value) => AnyOf(value, Ref("state"));
}
