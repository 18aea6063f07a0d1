using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Read;
using MsqSite.Shape;
using MsqSite.Shape.Changes;

namespace MsqSite;

/// <summary>Finds two responses by their names and compares them by the questionnaires of the content.</summary>
internal sealed class ResponseDiff(Content content, DiagnosticBag findings)
{
    private readonly Phrases phrases = new(content.Words, findings);

    public Phrases Phrases => phrases;

    public FoundResponse Find(string written) => ResponseName.Parse(written, File.Exists) switch
    {
        ResponseName.OfEdition of => InContent(of),
        ResponseName.OfFile file => File.Exists(file.Path) ? Read(new ContentFile(file.Path, Shown(file.Path))) : new FoundResponse.NotThere($"There is no file \"{file.Path}\". {Forms}"),
        ResponseName.OfRevision revision => GitFile.Show(revision.Revision, revision.Path) switch
        {
            GitAnswer.Found found => Read(new ContentFile(revision.Path, $"{revision.Revision}:{Shown(revision.Path)}") { Bytes = found.Bytes }),
            GitAnswer.NotThere none => new FoundResponse.NotThere($"{Sentence(none.Message)} {Forms}"),
            GitAnswer.NoGit none => new FoundResponse.NoWay($"{Sentence(none.Message)}"),
            var other => throw new InvalidOperationException($"git answered {other}"),
        },
        var other => throw new InvalidOperationException($"no way to {other}"),
    };

    /// <summary>The comparison; each side is called by its edition where that tells them apart, else by the name that it was asked for with.</summary>
    public ResponseComparison Compare((string Written, Response Response) from, (string Written, Response Response) to)
    {
        bool editionsTell = from.Response.Country.Value == to.Response.Country.Value && from.Response.Edition != to.Response.Edition;
        return new ResponseComparer(new AnswerParts(phrases, new LinkShaper(phrases, LinkHealth.Empty))).Compare(Side(from), Side(to));

        ComparedResponse Side((string Written, Response Response) one) => new(
            editionsTell ? one.Response.Edition.ToString(CultureInfo.InvariantCulture) : one.Written, content.Questionnaire(one.Response.Edition)!, one.Response);
    }

    public string Title(ResponseComparison comparison)
    {
        string[] codes = [.. new[] { comparison.From, comparison.To }.Select(side => side.Response.Country.Value).Distinct()];
        return phrases.Format("changes.title",
            ("country", string.Join(phrases.Text("lists.separator"), codes.Select(code => content.CountryByIso3.TryGetValue(code, out Country? country) ? country.ShortNames.In(phrases.Language) : code))),
            ("from", comparison.From.Name),
            ("to", comparison.To.Name));
    }

    private const string Forms = "A response is named as BLR@2020, by the path of a file, or as HEAD~1:content/responses/2020/BLR.yaml.";

    private FoundResponse InContent(ResponseName.OfEdition of)
    {
        Response[] ofCountry = [.. content.Responses.Where(one => one.Country.Value == of.Country)];
        return ofCountry.FirstOrDefault(one => one.Edition == of.Edition) is { } response
            ? new FoundResponse.Found(response)
            : new FoundResponse.NotThere($"The content holds no response of {of.Country} to the edition {of.Edition}. "
                + (ofCountry.Length == 0 ? "It holds none of that country." : $"It holds: {string.Join(", ", ofCountry.Select(one => $"{of.Country}@{one.Edition}"))}."));
    }

    private FoundResponse Read(ContentFile file)
    {
        HashSet<string> editions = [.. content.Questionnaires.Select(one => one.Edition.ToString(CultureInfo.InvariantCulture))];
        Response? response = ResponseReader.Read(file, content.Questionnaires, editions, OpenSheets.Few(), findings);
        return response is null || findings.HasErrors ? new FoundResponse.Broken() : new FoundResponse.Found(response);
    }

    private static string Shown(string path) => path.Replace('\\', '/');

    private static string Sentence(string message) => $"{char.ToUpperInvariant(message[0])}{message[1..]}.";
}
