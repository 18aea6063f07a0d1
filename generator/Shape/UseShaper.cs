using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Citing;
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
        CitationShaper.View(citations.Answer(country, response, question)),
        Letter(phrases.Format("report.answer-subject", ("country", Name(country)), ("edition", Year(response)), ("question", question.Number is { } number ? phrases.Format("report.question", ("number", number)) : question.Label.Value))),
        EditHref(response, question));

    public CitationFormsView Citation(Country country, Response response) => citations.AllForms(citations.Response(country, response), form => Routes.ResponseCitation(country, response.Edition, form));

    /// <summary>Files with a citation of each answer of a response.</summary>
    public ImmutableArray<Crumb> AnswerCitations(Country country, Response response) =>
        [.. CitationShaper.Forms.Select(form => new Crumb(phrases.Text($"cite.forms.{CitationShaper.FormKey(form)}"), Routes.AnswerCitations(country, response.Edition, form)))];

    public string ReportHref(Country country, Response response) => Letter(phrases.Format("report.subject", ("country", Name(country)), ("edition", Year(response))));

    private string Letter(string subject) => $"mailto:{content.Settings.Contact.Value}?subject={Uri.EscapeDataString(subject)}";

    // Made-up responses are in no repository. An answer that is not there is added under the key of the answers.
    private string? EditHref(Response response, Question question)
    {
        SourceSpan place = response.Answers.PlaceOf(question.Key) ?? response.AnswersAt;
        return !content.Settings.Synthetic && place.File.StartsWith(content.Folder + "/", StringComparison.Ordinal)
            ? content.Settings.LineAddress(FolderInRepository + place.File[(content.Folder.Length + 1)..], Math.Max(1, place.Line))
            : null;
    }

    private string Name(Country country) => country.ShortNames.In(phrases.Language);

    private static string Year(Response response) => response.Edition.ToString(CultureInfo.InvariantCulture);
}
