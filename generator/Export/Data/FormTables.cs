using MsqSite.Markup;
using MsqSite.Model;
using MsqSite.Shape;
using static MsqSite.Export.Data.Columns;

namespace MsqSite.Export.Data;

/// <summary>The tables that others refer to: the Member States with their responses, and the questionnaire.</summary>
internal static class FormTables
{
    public static DataTable Countries(EditionAnswers data)
    {
        ILookup<Country, Response> held = data.Held.ToLookup(one => one.Country, one => one.Response);
        return new DataTable(
            "countries",
            [
                EditionColumn, CountryColumn, Required("iso2", CellKind.Key), Required("m49", CellKind.Key), Required("name", CellKind.Words), Of("official_name"), Required("region", CellKind.Words),
                Required("sub_region", CellKind.Words), Of("groups", CellKind.Key), OneOf("status", true, Coverage.Statuses.Select(PlaceShaper.StatusKey)), Of("submitted", CellKind.Day), Of("published", CellKind.Day),
                Of("updated", CellKind.Day), Of("withdrawn", CellKind.Day), Of("language", CellKind.Key), Of("respondent"), Of("url", CellKind.Address), Of("source", CellKind.Address),
                Of("wikidata", CellKind.Key),
            ],
            2,
            [],
            RowGroup.Alone(data.Content.Countries.Select(country => Row(data, country, held[country].FirstOrDefault()))));
    }

    public static DataTable Questions(EditionAnswers data) => new(
        "questions",
        [
            EditionColumn, QuestionColumn, Of("number", CellKind.Key), Required("section", CellKind.Integer), Required("section_title", CellKind.Words), OneOf("kind", true, Kinds.All), Required("label", CellKind.Words),
            Of("wording"), Of("instruction"), Of("max_words", CellKind.Integer), Of("unit", CellKind.Key), Of("split_from", CellKind.Key), Required("url", CellKind.Address),
        ],
        2,
        [],
        RowGroup.Alone(
            from section in data.Questionnaire.Sections
            from one in section.Questions
            select new[]
            {
                Number(data.Edition), one.Key, one.Number, Number(section.Number), section.Title.Value, Kinds.Key(one.Kind), one.Label.Value, Wording(one.Wording), Wording(one.Instruction),
                Number(one.MaxWords), Kinds.Key(one.Unit), one.SplitFrom?.Value, data.Address(Routes.Question(one.Key).Path),
            }));

    public static DataTable Parts(EditionAnswers data, DataTable questions) => new(
        "parts",
        [EditionColumn, QuestionColumn, Required("part", CellKind.Key), Required("letter", CellKind.Key), Required("label", CellKind.Words), Of("wording")],
        3,
        [questions],
        RowGroup.Alone(
            from one in data.Questionnaire.Questions
            from part in one.Parts
            select new[] { Number(data.Edition), one.Key, part.Key, part.Letter, part.Label.Value, Wording(part.Wording) }));

    public static DataTable Options(EditionAnswers data, DataTable questions) => new(
        "options",
        [EditionColumn, QuestionColumn, Required("option", CellKind.Key), Of("number", CellKind.Integer), Required("label", CellKind.Words), Of("wording")],
        3,
        [questions],
        RowGroup.Alone(
            from one in data.Questionnaire.Questions
            from option in one.Options
            select new[] { Number(data.Edition), one.Key, option.Key, Number(option.Number), option.Label.Value, Wording(option.Wording) }));

    // Of a response that may not be read nothing is told but that; of one that was withdrawn also when, as its page does.
    private static string?[] Row(EditionAnswers data, Country country, Response? response)
    {
        ResponseStatus status = response?.Status ?? ResponseStatus.NotHeld;
        Response? published = status == ResponseStatus.Published ? response : null;
        return
        [
            Number(data.Edition), country.Iso3.Value, country.Iso2, country.M49.Value, country.ShortNames.English, country.OfficialNameIn("en"), country.Region.Names.English, country.Area.Names.English,
            country.Groups.IsEmpty ? null : string.Join(' ', country.Groups.Select(Kinds.Key)), PlaceShaper.StatusKey(status), Day(published?.Submitted), Day(published?.Published), Day(published?.Updated),
            Day(response?.Withdrawn), published?.Language, data.Words.Of(published?.RespondentOrganisation),
            status is ResponseStatus.Published or ResponseStatus.Withdrawn ? data.Address(Routes.Edition(country, data.Edition).Path) : null,
            published?.Source is { } source ? data.Address(Routes.Source(source)) : null,
            country.Wikidata?.Value,
        ];
    }

    // The form's own words; its contact address stays.
    private static string? Wording(SourceText? text) =>
        text is null ? null : MarkedText.Read(text, MarkupStyle.Wording).Markup is { } markup ? markup.ReadableText().Trim() : text.Value;
}
