using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides what a reader can do with an answer: link to it, cite it, report an error in it, edit it at its line.</summary>
internal sealed class UseShaper(Content content, Phrases phrases)
{
    // Where the content stands in the repository, whatever the folder is called on the command line.
    private const string FolderInRepository = "content/";

    private readonly CitationShaper citations = new(content, phrases);

    public UseView Answer(Country country, Response response, Question question) => new(
        Routes.Answer(country, response.Edition, question.Key),
        citations.Answer(country, response, question),
        Letter(phrases.Format("report.answer-subject", ("country", Name(country)), ("edition", Year(response)), ("question", question.Number is { } number ? phrases.Format("report.question", ("number", number)) : question.Label.Value))),
        EditHref(response, question));

    public CitationView Citation(Country country, Response response) => citations.Response(country, response);

    public string ReportHref(Country country, Response response) => Letter(phrases.Format("report.subject", ("country", Name(country)), ("edition", Year(response))));

    private string Letter(string subject) => $"mailto:{content.Settings.Contact.Value}?subject={Uri.EscapeDataString(subject)}";

    // Made-up responses are in no repository. An answer that is not there is added under the key of the answers.
    private string? EditHref(Response response, Question question)
    {
        SourceSpan place = response.Answers.TryGetValue(question.Key, out Answer? answer) ? answer.At : response.AnswersAt;
        return !content.Settings.Synthetic && place.File.StartsWith(content.Folder + "/", StringComparison.Ordinal)
            ? content.Settings.LineAddress(FolderInRepository + place.File[(content.Folder.Length + 1)..], Math.Max(1, place.Line))
            : null;
    }

    private string Name(Country country) => country.ShortNames.In(phrases.Language);

    private static string Year(Response response) => response.Edition.ToString(CultureInfo.InvariantCulture);
}
