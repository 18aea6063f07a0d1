using MsqSite.Shape;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>The comparison as its template sees it.</summary>
internal static class CompareModels
{
    public static ScriptObject Of(ComparePage page) => new()
    {
        ["line"] = page.Line,
        ["only"] = page.Only is { } only ? new ScriptObject { ["name"] = only.Name, ["path"] = only.Path } : null,
        ["regions"] = Scripts.List(page.Regions, region => new ScriptObject
        {
            ["name"] = region.Name,
            ["countries"] = Scripts.List(region.Countries, country => new ScriptObject { ["code"] = country.Code, ["name"] = country.Name, ["path"] = country.Path, ["line"] = country.Line, ["edition"] = country.Edition }),
        }),
        ["sections"] = Scripts.List(page.Sections, section => new ScriptObject
        {
            ["title"] = section.Title,
            ["questions"] = Scripts.List(section.Questions, question => new ScriptObject { ["key"] = question.Key, ["label"] = question.Label, ["path"] = question.Path }),
        }),
    };
}
