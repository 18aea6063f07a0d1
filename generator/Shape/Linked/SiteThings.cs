using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape.Linked;

/// <summary>Decides what machines are told of the site as a whole: itself, its data, and where a page stands in it.</summary>
internal sealed class SiteThings(Content content, Phrases phrases)
{
    /// <summary>The site, and that it can be searched by an address.</summary>
    public Thing Site() => new(
        "WebSite",
        Absolute("#site"),
        ("name", Said.Words(content.Settings.Title.Value)),
        ("description", Said.Words(content.Settings.Tagline.Value)),
        ("url", Said.At(Absolute(""))),
        ("inLanguage", Said.Words(phrases.Language)),
        ("potentialAction", new Said.Whole(new Thing(
            "SearchAction",
            null,
            ("target", new Said.Whole(new Thing("EntryPoint", null, ("urlTemplate", Said.Words(Absolute($"{Routes.Search}?q={{query}}")))))),
            ("query-input", Said.Words("required name=query"))))));

    /// <summary>All that is published as files.</summary>
    public Thing Data(DataListing listing, DateOnly? changed, string citation) => new(
        "Dataset",
        Absolute(Routes.WholeDataset),
        [
            ("name", Said.Words(phrases.Text("data.dataset"))),
            ("description", Said.Words(phrases.Text("data.description"))),
            ("url", Said.At(Absolute(Routes.Data.Path))),
            .. Terms(),
            ("version", Said.Words(listing.Version)),
            ("creator", Publisher()),
            ("dateModified", Said.On(changed)),
            ("creditText", Said.Words(citation)),
            ("hasPart", Said.Each(listing.Editions.Select(Edition))),
            ("distribution", Said.Each(listing.Common.Concat(listing.Editions.SelectMany(one => one.Tables.Select(table => table.File).Concat(one.Others))).Select(file => Download(file.Path, file.MediaType, file.Bytes)))),
        ]);

    /// <summary>One of the tables, in every edition that there is of it: what a page shows to people.</summary>
    /// <param name="table">Its name: <c>legal-instruments</c>.</param>
    public Thing Table(string table) => new(
        "Dataset",
        Absolute($"{Routes.Data}#columns-{table}"),
        [
            ("name", Said.Words($"{phrases.Text("data.dataset")}: {phrases.Text($"data-tables.{table}.title")}")),
            ("description", Said.Words($"{phrases.Text($"data-tables.{table}.line")} {phrases.Text("data.description")}")),
            ("url", Said.At(Absolute(Routes.Data.Path))),
            .. Terms(),
            ("creator", Publisher()),
            ("isPartOf", new Said.Known(Absolute(Routes.WholeDataset))),
            ("distribution", Said.Each(content.Questionnaires.Reverse().Select(one => Download(Routes.DataTable(table, one.Edition), "text/csv", null)))),
        ]);

    /// <summary>A file of data.</summary>
    /// <param name="path">Under the site's root.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="bytes">Its size, where that is known.</param>
    public Said Download(string path, string mediaType, long? bytes) => new Said.Whole(new Thing(
        "DataDownload",
        null,
        ("name", Said.Words(path[Routes.Data.Path.Length..])),
        ("encodingFormat", Said.Words(mediaType)),
        ("contentUrl", Said.At(Absolute(path))),
        ("contentSize", bytes is { } size ? Said.Words(string.Create(CultureInfo.InvariantCulture, $"{size} B")) : null)));

    /// <summary>On what terms the data may be used again.</summary>
    public ImmutableArray<(string, Said?)> Terms() => [("license", Said.At(Absolute($"{Routes.Data}#terms"))), ("isAccessibleForFree", new Said.Truth(true))];

    public Said Publisher() => new Said.Whole(new Thing("Organization", null, ("name", Said.Words(content.Settings.Title.Value)), ("url", Said.At(Absolute("")))));

    public string Absolute(string path) => Routes.Absolute(content.Settings.BaseUrl, path);

    private Said Edition(DataEdition one) => new Said.Whole(new Thing(
        "Dataset",
        Absolute(Routes.EditionDataset(one.Edition)),
        ("name", Said.Words(phrases.Format("data.dataset-edition", ("edition", one.Edition.ToString(CultureInfo.InvariantCulture)))))));
}
