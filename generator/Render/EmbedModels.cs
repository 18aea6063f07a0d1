using MsqSite.Shape.Embeds;
using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>Pages for the frames of other sites as templates see them.</summary>
internal static class EmbedModels
{
    public static ScriptObject Of(EmbedCardPage page) => new()
    {
        ["original"] = page.Original.Path,
        ["head"] = ProfileModels.Head(page.Head),
        ["line"] = page.Line,
        ["facts"] = page.Facts?.Invoke() is not { } facts ? null : new ScriptObject
        {
            ["portals_line"] = facts.PortalsLine,
            ["portals"] = Scripts.List(facts.Portals, portal => new ScriptObject { ["href"] = portal.Href, ["shown"] = portal.Shown }),
            ["topics_line"] = facts.TopicsLine,
            ["topics"] = Scripts.List(facts.Topics, topic => new ScriptObject { ["label"] = topic.Label, ["path"] = topic.Path, ["is_named"] = topic.IsNamed, ["words"] = topic.Words }),
            ["technologies"] = Scripts.Texts(facts.Technologies),
            ["partners_line"] = facts.PartnersLine,
        },
    };

    public static ScriptObject Of(EmbedMatrixPage page) => new()
    {
        ["original"] = page.Original.Path, ["name"] = page.Name, ["counts_line"] = page.CountsLine, ["matrix"] = MatrixModels.Of(page.Matrix),
    };

    public static ScriptObject? Snippet(EmbedSnippetView? snippet) => snippet is null ? null : new ScriptObject { ["name"] = snippet.Name, ["code"] = snippet.Code };
}
