using MsqSite.Shape;
using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>Pages across countries as templates see them.</summary>
internal static class AcrossModels
{
    public static ScriptObject Of(QuestionPage page, DrawOnce drawOnce) => new()
    {
        ["editions"] = Scripts.List(page.Editions, edition => new ScriptObject
        {
            ["edition"] = edition.Edition,
            ["section"] = edition.Section,
            ["question"] = QuestionModels.Of(edition.Question),
            ["parts_heading"] = edition.PartsHeading,
            ["split_from"] = PageModels.Crumb(edition.SplitFrom),
            ["split_into"] = PageModels.Crumbs(edition.SplitInto),
            ["parts"] = Scripts.List(edition.Parts, part => new ScriptObject { ["mark"] = part.Mark, ["wording"] = Scripts.Html(part.Wording) }),
        }),
        ["tally"] = Tally(page.Tally),
        ["regions"] = Scripts.List(page.Regions, region => Region(region, drawOnce)),
        ["places"] = Places(page.Regions.Select(region => (region.Id, region.Name)), page.Others),
        ["others"] = Scripts.List(page.Others, Named),
        ["previous"] = PageModels.Crumb(page.Previous),
        ["next"] = PageModels.Crumb(page.Next),
    };

    public static ScriptObject Of(LegalPage page) => new()
    {
        ["lead"] = page.Lead,
        ["questions"] = PageModels.Crumbs(page.Questions),
        ["counts_line"] = page.CountsLine,
        ["matrix_heading"] = page.MatrixHeading,
        ["matrix"] = MatrixModels.Of(page.Matrix),
        ["register"] = Scripts.List(page.Register, MatrixModels.Register),
        ["others"] = Scripts.List(page.Others, Named),
        ["embed"] = EmbedModels.Snippet(page.Embed),
    };

    public static ScriptObject Of(LegalTopicPage page) => new()
    {
        ["wordings"] = Scripts.List(page.Wordings, one => new ScriptObject
        {
            ["line"] = one.Line, ["question"] = PageModels.Crumb(one.Question), ["wording"] = Scripts.Html(one.Wording), ["footnotes"] = QuestionModels.Footnotes(one.Footnotes),
        }),
        ["tally"] = Tally(page.Tally),
        ["register"] = Scripts.List(page.Register, MatrixModels.Register),
        ["places"] = Places(page.Register.Select(region => (region.Id, region.Name)), page.Others),
        ["others"] = Scripts.List(page.Others, Named),
        ["previous"] = PageModels.Crumb(page.Previous),
        ["next"] = PageModels.Crumb(page.Next),
    };

    public static ScriptObject Of(TechnologiesPage page, DrawOnce drawOnce) => new()
    {
        ["lead"] = page.Lead,
        ["questions"] = PageModels.Crumbs(page.Questions),
        ["counts_line"] = page.CountsLine,
        ["matrix_heading"] = page.MatrixHeading,
        ["matrix"] = MatrixModels.Of(page.Matrix),
        ["explanations"] = Scripts.List(page.Explanations, region => Region(region, drawOnce)),
        ["others"] = Scripts.List(page.Others, Named),
        ["embed"] = EmbedModels.Snippet(page.Embed),
    };

    private static ModelList Places(IEnumerable<(string Id, string Name)> regions, IEnumerable<NamedCountriesView> others) =>
        Scripts.List(regions.Concat(others.Select(list => (list.Id, list.Heading))), place => new ScriptObject { ["id"] = place.Item1, ["name"] = place.Item2 });

    private static ScriptObject Tally(TallyView tally) => new()
    {
        ["line"] = tally.Line,
        ["whole"] = tally.Whole,
        ["rows"] = Scripts.List(tally.Rows, row => new ScriptObject { ["key"] = row.Key, ["word"] = row.Word, ["count"] = row.Count, ["number"] = row.Number }),
        ["note"] = tally.Note,
    };

    private static ScriptObject Region(RegionAnswersView region, DrawOnce drawOnce) => new()
    {
        ["id"] = region.Id,
        ["name"] = region.Name,
        ["heading"] = region.Heading,
        ["line"] = region.Line,
        ["answers"] = Scripts.List(region.Answers, one => new ScriptObject
        {
            ["id"] = one.Id,
            ["name"] = one.Name,
            ["flag"] = one.Flag,
            ["path"] = one.Path,
            ["line"] = one.Line,
            ["beginning"] = one.Answer.Beginning,
            ["language"] = one.Language,
            ["answer"] = new PlacedPart(drawOnce("parts/answer", one.Answer.Drawing, () => AnswerModels.Of(one.Answer, one.Answer.Shape())), one.Id + "-"),
        }),
    };

    public static ScriptObject Named(NamedCountriesView named) => new()
    {
        ["id"] = named.Id,
        ["heading"] = named.Heading,
        ["number"] = named.Number,
        ["note"] = named.Note,
        ["countries"] = Scripts.List(named.Countries, one => new ScriptObject { ["name"] = one.Name, ["path"] = one.Path, ["edition"] = one.Edition }),
    };
}
