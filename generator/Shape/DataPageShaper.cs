using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the page of the open data.</summary>
internal sealed class DataPageShaper(Content content, Phrases phrases, Func<DataListing> list)
{
    public DataPage Page()
    {
        DataListing listing = list();
        string address = Routes.Absolute(content.Settings.BaseUrl, Routes.Data.Path);
        DateOnly? changed = content.LastChanged;
        return new DataPage(
            [.. listing.Common.Select(Line)],
            [.. listing.Editions.Select(Edition)],
            listing.Editions.IsEmpty ? [] : listing.Editions[0].Tables,
            phrases.Format("data.version-line", ("version", listing.Version)),
            Citation(changed, address),
            new LinkedDataset(
                phrases.Text("data.dataset"), phrases.Text("data.description"), address, $"{address}#terms", content.Settings.Title.Value, content.Settings.BaseUrl.AbsoluteUri,
                changed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Downloads(listing)))
        {
            Address = Routes.Data,
            Title = phrases.Text("data.title"),
            Description = phrases.Text("data.description"),
            Menu = "data",
            Origin = PageOrigin.Of(SourceSpan.WholeFile($"{content.Folder}/responses")),
            LastChanged = changed,
        };
    }

    private string Citation(DateOnly? changed, string address) => phrases.Format(
        changed is null ? "data.cite-undated" : "data.cite-dated",
        ("site", content.Settings.Title.Value), ("title", phrases.Text("data.dataset")), ("date", changed is { } day ? phrases.Date(day) : ""), ("address", address));

    private DataEditionView Edition(DataEdition one)
    {
        string year = one.Edition.ToString(CultureInfo.InvariantCulture);
        return new DataEditionView(
            $"edition-{year}",
            phrases.Format("data.edition", ("edition", year)),
            [.. one.Tables.Select(table => Line(table.File)), .. one.Others.Select(Line)],
            one.OfCountries.IsEmpty ? null : phrases.Count("data.single", one.OfCountries.Length),
            [.. one.OfCountries.Select(path => new Crumb(path[(path.LastIndexOf('/') + 1)..], path))]);
    }

    private DataLineView Line(DataFileView file) => new(file.Name, file.Path, phrases.Text(file.LineKey), Size(file));

    private string Size(DataFileView file)
    {
        string bytes = file.Bytes < 1000 ? phrases.Count("data.bytes", file.Bytes) : phrases.Format("data.kilobytes", ("n", phrases.Number((file.Bytes + 500) / 1000)));
        return file.Rows is not { } rows ? bytes : phrases.Format("data.size", ("rows", phrases.Count(file.MediaType == "text/csv" ? "data.rows" : "data.responses", rows)), ("bytes", bytes));
    }

    private ImmutableArray<LinkedDownload> Downloads(DataListing listing) =>
    [
        .. listing.Common.Concat(listing.Editions.SelectMany(one => one.Tables.Select(table => table.File).Concat(one.Others)))
            .Select(file => new LinkedDownload(file.Path[Routes.Data.Path.Length..], Routes.Absolute(content.Settings.BaseUrl, file.Path), file.MediaType, file.Bytes)),
    ];
}
