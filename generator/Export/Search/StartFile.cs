using System.Collections.Immutable;
using System.Text.Json;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Search;

/// <summary>
/// Writes what a search reads first: the countries with all their names, the questions, the pages, what is held of each response, and how the
/// words are cut into files. The arrays are read by <c>templates/assets/modules/search-index.js</c>.
/// </summary>
internal sealed class StartFile(
    Content content,
    Phrases phrases,
    ImmutableArray<Question> questions,
    ImmutableArray<(Country Country, Response Response, IndexedResponse Index)> responses,
    ImmutableArray<IndexedPage> pages)
{
    private readonly ResponseBook book = new(content);

    /// <param name="version">Changes with the other files, whose addresses do not: a browser must not mix old ones with new.</param>
    public SearchFile Write(string version, ImmutableArray<string> terms, ImmutableArray<string> spellings) => new(Routes.SearchStart, JsonFile.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", version);
        json.WritePropertyName("terms");
        json.Texts(terms);
        json.WritePropertyName("spellings");
        json.Texts(spellings);
        Each(json, "questions", questions, Write);
        Each(json, "regions", content.Regions, Write);
        Each(json, "countries", content.Countries, Write);
        Each(json, "responses", responses, Write);
        Each(json, "pages", pages, Write);
        json.WriteEndObject();
    }));

    private static void Each<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartArray();
            write(json, item);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // Key, number, label, address, labels of its parts and options: a topic leads to the question that asks for it.
    private static void Write(Utf8JsonWriter json, Question question)
    {
        json.WriteStringValue(question.Key);
        json.WriteStringValue(question.Number ?? "");
        json.WriteStringValue(question.Label.Value);
        json.WriteStringValue(Routes.Question(question.Key).Path);
        json.Texts([.. question.Parts.Select(part => part.Label.Value), .. question.Options.Select(option => option.Label.Value)]);
    }

    // Slug, the region around it by place (-1: none), names.
    private void Write(Utf8JsonWriter json, Region region)
    {
        json.WriteStringValue(region.Slug);
        json.WriteNumberValue(region.Parent is { } parent ? content.Regions.IndexOf(content.Regions.First(one => one.Code == parent.Code)) : -1);
        json.Texts(Spellings([region.Names]));
    }

    // Three codes, address, region by place, groups as bits, what is held, names.
    private void Write(Utf8JsonWriter json, Country country)
    {
        ResponseStatus status = book.Status(country);
        json.WriteStringValue(country.Iso3.Value);
        json.WriteStringValue(country.Iso2);
        json.WriteStringValue(country.M49.Value);
        json.WriteStringValue(book.Shown(country) is null ? Routes.RegionPage(country.Area).Path : Routes.Country(country).Path);
        json.WriteNumberValue(content.Regions.IndexOf(content.Regions.First(region => region.Code == country.Area.Code)));
        json.WriteNumberValue(country.Groups.Sum(group => 1 << (int)group));
        json.WriteNumberValue((int)status);
        json.Texts(Spellings([country.ShortNames, country.OfficialNames], Endonyms.Of(country.Iso2)));
    }

    // Country by place, edition, address, flag, language, the beginning of its texts' addresses, the first question in each of them, signs.
    private void Write(Utf8JsonWriter json, (Country Country, Response Response, IndexedResponse Index) one)
    {
        json.WriteNumberValue(content.Countries.IndexOf(one.Country));
        json.WriteNumberValue(one.Response.Edition);
        json.WriteStringValue(Routes.Edition(one.Country, one.Response.Edition).Path);
        json.WriteStringValue(Routes.Flag(one.Country));
        json.WriteStringValue(one.Response.Language);
        json.WriteStringValue(Routes.SearchTexts(one.Country, one.Response.Edition));
        json.Numbers(one.Index.Chunks);
        json.WriteStringValue(one.Index.States);
    }

    private static void Write(Utf8JsonWriter json, IndexedPage page)
    {
        json.WriteStringValue(page.Title);
        json.WriteStringValue(page.Path);
        json.WriteStringValue(page.Above);
    }

    // The language of the site first; a name that is the same in several languages once.
    private string[] Spellings(ReadOnlySpan<Names> names, params ReadOnlySpan<string> others)
    {
        List<string> spellings = [];
        foreach (Names one in names)
        {
            spellings.Add(one.In(phrases.Language));
            spellings.AddRange(Languages.All.Where(one.ByLanguage.ContainsKey).Select(language => one.ByLanguage[language]));
        }

        spellings.AddRange(others);
        return [.. spellings.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
    }
}
