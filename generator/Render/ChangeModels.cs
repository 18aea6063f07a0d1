using MsqSite.Shape.Changes;
using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>What changed from one edition to the next, as templates see it.</summary>
internal static class ChangeModels
{
    public static ScriptObject Of(ChangesPage page) => new()
    {
        ["line"] = page.Changes.Line,
        ["legend"] = page.Changes.Legend,
        ["editions"] = PageModels.Crumbs(page.Editions),
        ["groups"] = Scripts.List(page.Changes.Groups, group => new ScriptObject
        {
            ["key"] = group.Key,
            ["id"] = $"changes-{group.Key}",
            ["name"] = group.Heading,
            ["note"] = group.Note,
            ["questions"] = Scripts.List(group.Questions, Question),
        }),
    };

    private static ScriptObject Question(QuestionChangeView question) => new()
    {
        ["key"] = question.Key,
        ["number"] = question.Number,
        ["label"] = question.Label,
        ["renumbered"] = question.Renumbered,
        ["note"] = question.Note,
        ["places"] = PageModels.Crumbs(question.Places),
        ["split_note"] = question.SplitNote,
        ["split"] = PageModels.Crumbs(question.Split),
        ["parts"] = Scripts.List(question.Parts, part => new ScriptObject { ["label"] = part.Label, ["note"] = part.Note, ["lines"] = Scripts.List(part.Lines, Line) }),
    };

    private static ScriptObject Line(ChangeLineView line) => new()
    {
        ["gap"] = line.Gap,
        ["words"] = Scripts.List(line.Words, words => new ScriptObject { ["mark"] = words.Mark, ["text"] = words.Text }),
    };
}
