using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape;
using static MsqSite.Export.Data.Columns;

namespace MsqSite.Export.Data;

/// <summary>The tables of what answers list: laws, arrangements, partnerships, figures, holders of offices.</summary>
internal static class EntryTables
{
    private static readonly ImmutableArray<DataColumn> OfPartner = [Of("partner"), Of("partner_name"), Of("partner_country", CellKind.Key)];

    public static DataTable LegalInstruments(EditionAnswers data, DataTable responses) => new(
        "legal-instruments",
        [
            .. OfAnswer, Required("instrument", CellKind.Integer), Required("title", CellKind.Words), OneOf("kind", true, Kinds.Instruments), Of("number"), Of("date", CellKind.Day), Of("topics", CellKind.Key),
            Of("urls", CellKind.Addresses),
        ],
        4,
        [responses],
        data.Rows<Answer.LegalInstruments>(given =>
            from one in given.Answer.Instruments.Index()
            let law = one.Item
            select (string?[])
            [
                .. given.Start, Number(one.Index + 1), data.Words.Of(law.Title), InstrumentShaper.KindKey(law.Kind), law.Number is { } number ? data.Words.Of(number) : null, Day(law.Date), AnswerFacts.Topics(law),
                data.Words.Followed(law.Addresses),
            ]));

    public static DataTable Cooperation(EditionAnswers data, DataTable responses) => new(
        "cooperation",
        [.. OfAnswer, Required("entry", CellKind.Integer), Required("place", CellKind.Integer), .. OfPartner, Required("and_others", CellKind.Flag), Of("subject"), Of("urls", CellKind.Addresses)],
        5,
        [responses],
        data.Rows<Answer.Cooperation>(given =>
            from one in given.Answer.Entries.Index()
            from partner in Partners(data, given.Country, one.Item.Partners)
            select (string?[])
            [
                .. given.Start, Number(one.Index + 1), .. partner, one.Item.AndOthers ? "true" : "false", data.Words.Of(one.Item.Subject), data.Words.Followed(one.Item.Addresses),
            ]));

    public static DataTable Partnerships(EditionAnswers data, DataTable responses) => new(
        "partnerships",
        [.. OfAnswer, Required("entry", CellKind.Integer), Required("place", CellKind.Integer), .. OfPartner, Required("name", CellKind.Words), Of("urls", CellKind.Addresses)],
        5,
        [responses],
        data.Rows<Answer.Partnerships>(given =>
            from one in given.Answer.Entries.Index()
            from partner in Partners(data, given.Country, one.Item.Partners)
            select (string?[])[.. given.Start, Number(one.Index + 1), .. partner, data.Words.Of(one.Item.Name), data.Words.Followed(one.Item.Addresses)]));

    public static DataTable Indicators(EditionAnswers data, DataTable responses) => new(
        "indicators",
        [
            .. OfAnswer, Required("indicator", CellKind.Integer), Required("label", CellKind.Words), Required("given", CellKind.Figure), Of("value", CellKind.Decimal), OneOf("unit", false, ["percent", "number"]),
            Of("year", CellKind.Integer),
        ],
        4,
        [responses],
        data.Rows<Answer.Indicators>(given =>
            from one in given.Answer.Figures.Index()
            let figure = one.Item
            select (string?[])
            [
                .. given.Start, Number(one.Index + 1), data.Words.Of(figure.Label), data.Words.Of(figure.Given), figure.Value?.ToString(CultureInfo.InvariantCulture), Kinds.Key(figure.Unit), Number(figure.Year),
            ]));

    /// <summary>The holders of a public office that a question asks for, as given. Nobody of the last section, who filled in the form, is among them.</summary>
    public static DataTable Officials(EditionAnswers data, DataTable responses) => new(
        "officials",
        [.. OfAnswer, Of("name"), Of("title"), Of("organisation"), Of("email"), Of("phone", CellKind.Telephone)],
        3,
        [responses],
        data.Rows<Answer.Official>(given =>
        {
            Answer.Official one = AnswerFacts.Official(given.Question, given.Answer);
            return [[.. given.Start, one.Name?.Value, one.Title?.Value, one.Organisation?.Value, one.Email?.Value, one.Phone?.Value]];
        }));

    // An arrangement that names nobody is a row too.
    private static IEnumerable<string?[]> Partners(EditionAnswers data, Country by, ImmutableArray<SourceText> written) => written.IsEmpty
        ? [[Number(1), null, null, null]]
        : written.Select((name, place) =>
        {
            KnownPartner? known = data.Partner(name, by);
            return new[] { Number(place + 1), data.Words.Of(name), NameOf(known), known?.Country?.Iso3.Value };
        });

    /// <summary>What this site calls a partner.</summary>
    public static string? NameOf(KnownPartner? known) => known?.Country?.ShortNames.English ?? known?.Organisation?.Name.Value;
}
