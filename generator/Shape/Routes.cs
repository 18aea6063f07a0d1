using System.Globalization;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>The only maker of addresses: paths under the site's root. They are contracts; a published one never dies.</summary>
public static class Routes
{
    public static PageAddress Home { get; } = new("");

    public static PageAddress Countries { get; } = new("countries/");

    public static PageAddress Questions { get; } = new("questions/");

    /// <summary>The matrix of legal topics.</summary>
    public static PageAddress Legal { get; } = new("legal/");

    /// <summary>The matrix of new technologies.</summary>
    public static PageAddress Technologies { get; } = new("technologies/");

    public static PageAddress Cooperation { get; } = new("cooperation/");

    public static PageAddress Regions { get; } = new("regions/");

    public static PageAddress Compare { get; } = new("compare/");

    /// <summary>Who answered what.</summary>
    public static PageAddress Coverage { get; } = new("coverage/");

    /// <summary>All addresses that countries give, and how they fare.</summary>
    public static PageAddress Links { get; } = new("links/");

    /// <summary>The open data; their files lie under it.</summary>
    public static PageAddress Data { get; } = new("data/");

    /// <summary>All of the open data as one thing; catalogues and pages name it by this.</summary>
    public static string WholeDataset => $"{Data}#dataset";

    public static PageAddress Search { get; } = new("search/");

    public static PageAddress NotFound { get; } = new("404.html");

    public static string Sitemap => "sitemap.xml";

    public static string Robots => "robots.txt";

    public static string Feed => "feed.xml";

    /// <summary>What Netlify and Cloudflare Pages send with each file.</summary>
    public static string Headers => "_headers";

    /// <summary>The folder of pages that other sites may show in a frame; no other page may be.</summary>
    public static string Embedded => "embed/";

    /// <summary>A country's card for other sites.</summary>
    public static PageAddress EmbeddedCard(Country country) => new($"{Embedded}{country.Slug}/");

    /// <summary>A table for other sites. It lies deeper than the cards, so that no country's slug can ever take its address.</summary>
    public static PageAddress EmbeddedMatrix(PageAddress original) => new($"{Embedded}matrix/{original}");

    /// <summary>What a search reads first: countries, questions, pages, and where the rest of its index is.</summary>
    public static string SearchStart => "search/start.json";

    public static string FlagLicence => "assets/flags/LICENSE.txt";

    public static PageAddress Country(Country country) => new($"countries/{country.Slug}/");

    public static PageAddress Edition(Country country, int edition) => new(string.Create(CultureInfo.InvariantCulture, $"countries/{country.Slug}/{edition}/"));

    /// <summary>What changed from one edition to the next.</summary>
    public static PageAddress Changes(Country country) => new($"countries/{country.Slug}/changes/");

    public static PageAddress Question(string key) => new($"questions/{key}/");

    /// <summary>One topic of the legal matrix across all countries.</summary>
    public static PageAddress LegalTopic(string topic) => new($"legal/{topic}/");

    public static PageAddress Partner(string slug) => new($"cooperation/{slug}/");

    public static PageAddress RegionPage(Region region) => new($"regions/{region.Slug}/");

    public static PageAddress Prose(string slug) => new($"{slug}/");

    /// <summary>The element of a country's answer on the permanent page of its edition.</summary>
    public static string Answer(Country country, int edition, string question) => $"{Edition(country, edition)}#{question}";

    /// <summary>A country's row in the list of countries: where to look for one that has no page.</summary>
    public static string CountryRow(Country country) => $"{Countries}#{RowId(country.Iso3)}";

    public static string RowId(Iso3Code code) => code.Value.ToLowerInvariant();

    /// <summary>The comparison with a country already chosen.</summary>
    public static string CompareWith(Country country) => $"{Compare}?c={country.Iso3}";

    public static string Flag(Country country) => $"assets/flags/{country.Iso2.ToLowerInvariant()}.svg";

    /// <summary>The published copy of a source document; its file under the content folder is <c>sources/2020/BLR.txt</c>.</summary>
    public static string Source(ResponseSource source) => source.File.Value;

    /// <summary>The JSON Schema of an edition's responses.</summary>
    public static string ResponseSchema(int edition) => string.Create(CultureInfo.InvariantCulture, $"data/{edition}/response.schema.json");

    /// <summary>A response as JSON.</summary>
    public static string ResponseData(Country country, int edition) => string.Create(CultureInfo.InvariantCulture, $"data/{edition}/{country.Iso3}.json");

    /// <summary>A table of the open data.</summary>
    public static string DataTable(string table, int edition) => string.Create(CultureInfo.InvariantCulture, $"data/{edition}/{table}.csv");

    /// <summary>How to cite all of the open data, as a file in one of the forms of lists of references.</summary>
    public static string DataCitation(string form) => $"data/citation.{form}";

    public static string EditionCitation(int edition, string form) => string.Create(CultureInfo.InvariantCulture, $"data/{edition}/citation.{form}");

    public static string ResponseCitation(Country country, int edition, string form) => string.Create(CultureInfo.InvariantCulture, $"data/{edition}/{country.Iso3}.{form}");

    /// <summary>How to cite each answer of a response.</summary>
    public static string AnswerCitations(Country country, int edition, string form) => string.Create(CultureInfo.InvariantCulture, $"data/{edition}/{country.Iso3}.answers.{form}");

    /// <summary>The open data of an edition as one thing.</summary>
    public static string EditionDataset(int edition) => string.Create(CultureInfo.InvariantCulture, $"{Data}#edition-{edition}");

    public static string SectionId(int number) => string.Create(CultureInfo.InvariantCulture, $"section-{number}");

    public static string FootnoteId(string owner, int number) => string.Create(CultureInfo.InvariantCulture, $"{owner}-note-{number}");

    public static string TopicId(string question, string topic) => $"{question}-{topic}";

    public static string SearchTerms(int number) => string.Create(CultureInfo.InvariantCulture, $"search/terms/{number}.json");

    public static string SearchSpellings(int number) => string.Create(CultureInfo.InvariantCulture, $"search/spellings/{number}.json");

    /// <summary>The beginning of the paths of a response's texts for search results; a number follows.</summary>
    public static string SearchTexts(Country country, int edition) => string.Create(CultureInfo.InvariantCulture, $"search/texts/{country.Iso3}-{edition}-");

    public static string Absolute(Uri baseUrl, string path) => baseUrl.AbsoluteUri + path;
}
