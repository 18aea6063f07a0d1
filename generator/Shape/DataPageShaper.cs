using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Citing;
using MsqSite.Shape.Linked;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the page of the open data.</summary>
internal sealed class DataPageShaper(Content content, Phrases phrases, Func<DataListing> make)
{
    private readonly CitationShaper citations = new(content, phrases);

    public DataPage Page()
    {
        DataListing listing = make();
        DateOnly? changed = content.LastChanged;
        return new DataPage(
            [.. listing.Common.Select(Line)],
            [.. listing.Editions.Select(Edition)],
            listing.Editions.IsEmpty ? [] : listing.Editions[0].Tables,
            phrases.Format("data.version-line", ("version", listing.Version)),
            Cite(null),
            [.. listing.Editions.Select(one => Cite(one.Edition))])
        {
            Address = Routes.Data,
            Title = phrases.Text("data.title"),
            Description = phrases.Text("data.description"),
            Menu = "data",
            Origin = PageOrigin.Of(SourceSpan.WholeFile($"{content.Folder}/responses")),
            LastChanged = changed,
            Things = [new SiteThings(content, phrases).Data(listing, changed, citations.Data(null).Text)],
        };
    }

    private CitationFormsView Cite(int? edition) =>
        citations.AllForms(citations.Data(edition), form => edition is { } one ? Routes.EditionCitation(one, form) : Routes.DataCitation(form));

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
        string bytes = file.Bytes < 1000 ? phrases.Count("data.bytes", (int)file.Bytes) : phrases.Format("data.kilobytes", ("n", phrases.Number((int)((file.Bytes + 500) / 1000))));
        return file.Rows is not { } rows ? bytes : phrases.Format("data.size", ("rows", phrases.Count(file.MediaType == "text/csv" ? "data.rows" : "data.responses", rows)), ("bytes", bytes));
    }
}
