using MsqSite.Shape;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>The search page, as templates see it.</summary>
internal static class SearchModels
{
    public static ScriptObject Of(SearchPage page) => new()
    {
        ["regions"] = Scripts.List(page.Regions, region => new ScriptObject
        {
            ["slug"] = region.Slug, ["name"] = region.Name, ["all"] = region.All, ["sub_regions"] = Scripts.List(region.SubRegions, Choice),
        }),
        ["groups"] = Scripts.List(page.Groups, Choice),
        ["questions"] = Scripts.List(page.Questions, Choice),
        ["examples"] = Scripts.List(page.Examples, example => new ScriptObject { ["words"] = example, ["query"] = Uri.EscapeDataString(example) }),
        ["words"] = Scripts.List(page.Words, word => new ScriptObject { ["key"] = word.Key, ["text"] = word.Text }),
    };

    private static ScriptObject Choice(SearchChoiceView choice) => new() { ["slug"] = choice.Slug, ["name"] = choice.Name };
}
