using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>Questions and their footnotes as templates see them.</summary>
internal static class QuestionModels
{
    public static ScriptObject Of(QuestionView question) => new()
    {
        ["key"] = question.Key,
        ["number"] = question.Number,
        ["number_note"] = question.NumberNote,
        ["label"] = question.Label,
        ["wording"] = Scripts.Html(question.Wording),
        ["instruction"] = Scripts.Html(question.Instruction),
        ["footnotes"] = Footnotes(question.Footnotes),
    };

    public static ModelList Footnotes(IEnumerable<FootnoteView> footnotes) =>
        Scripts.List(footnotes, note => new ScriptObject { ["id"] = note.Id, ["number"] = note.Number, ["text"] = Scripts.Html(note.Text) });
}
