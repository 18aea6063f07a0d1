using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Data;

/// <summary>The files of one edition: its tables, its responses as JSON, and the metadata of the tables.</summary>
internal sealed class EditionFiles
{
    public EditionFiles(Content content, Questionnaire questionnaire, Phrases phrases, TableWords words)
    {
        EditionAnswers data = new(content, questionnaire, phrases);
        ResponseJson json = new(data);
        Edition = questionnaire.Edition;
        Tables = [.. TablesOf(data).Select(table => DataFile.Of(Edition, table))];
        Responses =
        [
            .. data.Held.Select(one => (one.Response.Status, File: DataFile.Of(Name(one.Country.Iso3.Value + ".json"), "application/json", () => json.Write(one.Country, one.Response)))),
        ];
        AllResponses = DataFile.OfResponses(Name("responses.json"), Responses.Length, Joined);
        TableMetadata = DataFile.Of(Name("csv-metadata.json"), "application/csvm+json", () => CsvwFile.Write(this, words));
    }

    public int Edition { get; }

    public ImmutableArray<DataFile> Tables { get; }

    /// <summary>Each response that is held; of one that is not published, its status alone.</summary>
    public ImmutableArray<(ResponseStatus Status, DataFile File)> Responses { get; }

    public DataFile AllResponses { get; }

    public DataFile TableMetadata { get; }

    /// <summary>A response that may not be published has no address of its own.</summary>
    public IEnumerable<DataFile> OfCountries => Responses.Where(one => one.Status != ResponseStatus.NotAuthorised).Select(one => one.File);

    private static IEnumerable<DataTable> TablesOf(EditionAnswers data)
    {
        DataTable countries = FormTables.Countries(data);
        DataTable questions = FormTables.Questions(data);
        DataTable options = FormTables.Options(data, questions);
        DataTable responses = AnswerTables.Responses(data, countries, questions);
        return
        [
            countries,
            questions,
            FormTables.Parts(data, questions),
            options,
            responses,
            AnswerTables.Ticks(data, responses, options),
            AnswerTables.Links(data, responses),
            EntryTables.LegalInstruments(data, responses),
            EntryTables.Indicators(data, responses),
            EntryTables.Cooperation(data, responses),
            EntryTables.Partnerships(data, responses),
            EntryTables.Officials(data, responses),
        ];
    }

    // One response a line, of the same bytes as in its own file.
    private byte[] Joined()
    {
        ArrayBufferWriter<byte> file = new(1 << 16);
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"edition\":{Edition},\"responses\":["), file);
        for (int place = 0; place < Responses.Length; place++)
        {
            file.Write(place == 0 ? "\n"u8 : ",\n"u8);
            file.Write(Responses[place].File.Bytes);
        }

        file.Write("\n]}\n"u8);
        return file.WrittenSpan.ToArray();
    }

    private string Name(string file) => string.Create(CultureInfo.InvariantCulture, $"{Edition}/{file}");
}
