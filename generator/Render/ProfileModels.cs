using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>Profiles as templates see them.</summary>
internal static class ProfileModels
{
    /// <param name="profile">The profile.</param>
    /// <param name="drawOnce">Draws what other pages show too: the form's own words, and the answers.</param>
    public static ScriptObject Of(ProfileView profile, DrawOnce drawOnce) => new LateModel
    {
        ["facts"] = new Late(() => FactModels.Of(profile.Facts.Value)),
        ["embed"] = EmbedModels.Snippet(profile.Embed),
        ["sections"] = Scripts.List(profile.Sections, section => Section(section, drawOnce)),
        ["corrections"] = Scripts.List(profile.Corrections, one => new ScriptObject
        {
            ["date"] = one.Date, ["date_iso"] = one.DateIso, ["question"] = one.Question, ["href"] = one.Href, ["what"] = one.What,
        }),
        ["source"] = new ScriptObject
        {
            ["line"] = profile.Source.Line, ["path"] = profile.Source.Path, ["note"] = profile.Source.Note, ["consent"] = profile.Source.Consent,
            ["citation"] = Forms(profile.Source.Citation), ["answer_citations"] = PageModels.Crumbs(profile.Source.AnswerCitations),
        },
    };

    public static ScriptObject Head(HeadView head) => new()
    {
        ["name"] = head.Name,
        ["official_name"] = head.OfficialName,
        ["flag"] = head.Flag,
        ["flag_alt"] = head.FlagAlt,
        ["regions"] = PageModels.Crumbs(head.Regions),
        ["line"] = head.Line,
        ["details"] = Scripts.List(head.Details, Detail),
    };

    public static ScriptObject Detail(DetailView detail) => new()
    {
        ["label"] = detail.Label, ["value"] = detail.Value, ["href"] = detail.Href, ["withheld"] = detail.Withheld,
    };

    private static ScriptObject Section(SectionView section, DrawOnce drawOnce) => new()
    {
        ["id"] = section.Id,
        ["roman"] = section.Roman,
        ["title"] = section.Title,
        ["heading"] = Scripts.Html(section.Heading),
        ["footnotes"] = QuestionModels.Footnotes(section.Footnotes),
        ["respondent"] = section.Respondent is { } respondent ? new ScriptObject { ["details"] = Scripts.List(respondent.Details, Detail), ["note"] = respondent.Note } : null,
        ["questions"] = Scripts.List(section.Questions, one => new LateModel
        {
            ["key"] = one.Question.Key,
            ["state"] = one.State,
            ["head"] = new PlacedPart(drawOnce("parts/question-head", one.Question.Drawing, () => QuestionModels.Of(one.Question))),
            ["answer"] = new PlacedPart(drawOnce("parts/answer", one.Answer.Drawing, () => AnswerModels.Of(one.Answer, one.Blocks))),
            ["use"] = new Late(() => Use(one.Use())),
        }),
    };

    public static ScriptObject Forms(CitationFormsView citation) => new()
    {
        ["text"] = citation.Text, ["forms"] = Scripts.List(citation.Forms, form => new ScriptObject { ["name"] = form.Name, ["text"] = form.Text, ["path"] = form.Path }),
    };

    private static ScriptObject Use(UseView use) =>
        new() { ["path"] = use.Path, ["citation"] = Citation(use.Citation), ["report_href"] = use.ReportHref, ["edit_href"] = use.EditHref };

    private static ScriptObject Citation(CitationView citation) => new() { ["text"] = citation.Text, ["bibtex"] = citation.BibTex };
}
