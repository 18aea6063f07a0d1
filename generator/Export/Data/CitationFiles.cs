using System.Collections.Immutable;
using System.Text;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Citing;

namespace MsqSite.Export.Data;

/// <summary>How to cite the data, each edition, each published response and each of its answers, as files that lists of references are read from.</summary>
internal sealed class CitationFiles
{
    public CitationFiles(Content content, Phrases phrases)
    {
        CitationShaper citations = new(content, phrases);
        OfData = [.. CitationShaper.Forms.Select(form => File(Routes.DataCitation(form), form, () => [citations.Data(null)]))];
        OfEditions =
        [
            .. from one in content.Questionnaires.Reverse()
               from form in CitationShaper.Forms
               select File(Routes.EditionCitation(one.Edition, form), form, () => [citations.Data(one.Edition)]),
        ];
        OfResponses =
        [
            .. from one in content.Questionnaires
               from response in content.Responses
               where response.Edition == one.Edition && response.Status == ResponseStatus.Published
               let country = content.CountryByIso3[response.Country.Value]
               from form in CitationShaper.Forms
               from file in new[]
               {
                   File(Routes.ResponseCitation(country, one.Edition, form), form, () => [citations.Response(country, response)]),
                   File(Routes.AnswerCitations(country, one.Edition, form), form, () => one.Questions.Select(question => citations.Answer(country, response, question))),
               }
               select (file.Path, file.Make, response),
        ];
    }

    public ImmutableArray<(string Path, Func<byte[]> Make)> OfData { get; }

    public ImmutableArray<(string Path, Func<byte[]> Make)> OfEditions { get; }

    public ImmutableArray<(string Path, Func<byte[]> Make, Response Of)> OfResponses { get; }

    public static string MediaType(string form) => form switch
    {
        "bib" => "application/x-bibtex",
        "ris" => "application/x-research-info-systems",
        _ => "application/vnd.citationstyles.csl+json",
    };

    private static (string Path, Func<byte[]> Make) File(string path, string form, Func<IEnumerable<Citation>> cited) =>
        (path, () => Encoding.UTF8.GetBytes(CitationShaper.Write(form, cited()) + (form == "ris" ? "" : "\n")));
}
