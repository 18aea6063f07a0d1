using MsqSite.Shape;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>The page of who answered what as templates see it.</summary>
internal static class CoverageModels
{
    public static ScriptObject Of(CoveragePage page) => new()
    {
        ["line"] = page.Line,
        ["responses"] = RegionModels.Bar(page.Responses),
        ["regions"] = RegionModels.Table(page.Regions),
        ["questions"] = Scripts.List(page.Questions, RegionModels.Question),
        ["answers"] = RegionModels.Bar(page.Answers),
        ["table"] = MatrixModels.Of(page.Table),
        ["others"] = Scripts.List(page.Others, AcrossModels.Named),
    };
}
