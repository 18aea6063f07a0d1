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
    private readonly ImmutableArray<(Country Country, Response Response)> held;
    private readonly ResponseJson json;

    public EditionFiles(Content content, Questionnaire questionnaire, Phrases phrases)
    {
        EditionAnswers data = new(content, questionnaire, phrases);
        json = new ResponseJson(data);
        held = data.Held;
        Edition = questionnaire.Edition;
        Tables = [.. TablesOf(data).Select(table => new DataFile(Name(table.Name + ".csv"), "text/csv", table))];
        AllResponses = new DataFile(Name("responses.json"), "application/json");
        TableMetadata = new DataFile(Name("csv-metadata.json"), "application/csvm+json");
    }

    public int Edition { get; }

    public ImmutableArray<DataFile> Tables { get; }

    public DataFile AllResponses { get; }

    public DataFile TableMetadata { get; }

    /// <summary>A response that may not be published has no address of its own.</summary>
    public IEnumerable<DataFile> OfCountries => held.Select(one => Single(one.Country, one.Response)).OfType<DataFile>();

    /// <summary>Sends all of them; those of single responses do not go into the archive.</summary>
    /// <returns>Where each response lies in those that tell of several.</returns>
    public ImmutableArray<FileSlices> Send(SentFiles sent, Archive archive, TableWords words, EarlierData earlier)
    {
        ImmutableArray<FileSlices>.Builder slices = ImmutableArray.CreateBuilder<FileSlices>(Tables.Length + 1);
        foreach (DataFile file in Tables)
        {
            sent.Send(file, archive, piece =>
            {
                using EarlierSlices known = earlier.Of(file, held.Select(one => one.Response));
                (int rows, ImmutableArray<FileSlice> parts) = file.Table!.Write(known, piece);
                slices.Add(new FileSlices(file.Path, parts));
                return rows;
            });
        }

        sent.Send(AllResponses, archive, piece =>
        {
            slices.Add(new FileSlices(AllResponses.Path, SendResponses(sent, earlier, piece)));
            return held.Length;
        });
        sent.Send(TableMetadata, archive, CsvwFile.Write(this, words));
        return slices.MoveToImmutable();
    }

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

    // One response a line, of the same bytes as in its own file; of one that is not published, its status alone.
    private ImmutableArray<FileSlice> SendResponses(SentFiles sent, EarlierData earlier, Action<ReadOnlySpan<byte>> piece)
    {
        ArrayBufferWriter<byte> made = new(1 << 16);
        ImmutableArray<FileSlice>.Builder slices = ImmutableArray.CreateBuilder<FileSlice>(held.Length);
        long end = 0;
        using EarlierSlices known = earlier.Of(AllResponses, held.Select(one => one.Response));
        Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"edition\":{Edition},\"responses\":[")));
        foreach ((Country country, Response response) in held)
        {
            Write(country == held[0].Country ? "\n"u8 : ",\n"u8);
            if (!known.TryRead(response.At.File, out ReadOnlyMemory<byte> one, out _))
            {
                made.ResetWrittenCount();
                json.Write(made, country, response);
                one = made.WrittenMemory;
            }

            if (FileSlice.Of(response.At.File, end, end + one.Length, 1) is { } slice)
            {
                slices.Add(slice);
            }

            Write(one.Span);
            if (Single(country, response) is { } file && !earlier.Keep(file, response))
            {
                sent.Send(file, stream => stream.Write(one.Span));
            }
        }

        Write("\n]}\n"u8);
        return slices.DrainToImmutable();

        void Write(ReadOnlySpan<byte> bytes)
        {
            piece(bytes);
            end += bytes.Length;
        }
    }

    private DataFile? Single(Country country, Response response) =>
        response.Status == ResponseStatus.NotAuthorised ? null : new DataFile(Name(country.Iso3.Value + ".json"), "application/json");

    private string Name(string file) => string.Create(CultureInfo.InvariantCulture, $"{Edition}/{file}");
}
