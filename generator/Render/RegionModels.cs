using MsqSite.Shape;
using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>Regions as templates see them.</summary>
internal static class RegionModels
{
    public static ScriptObject Of(RegionsPage page) => new() { ["line"] = page.Line, ["table"] = Table(page.Table) };

    public static ScriptObject Of(RegionPage page) => new()
    {
        ["line"] = page.Line,
        ["coverage"] = Bar(page.Coverage),
        ["table"] = page.Table is null ? null : Table(page.Table),
        ["members"] = Scripts.List(page.Members, group => new ScriptObject
        {
            ["region"] = PageModels.Crumb(group.Region),
            ["members"] = Scripts.List(group.Members, Member),
        }),
        ["groups"] = Scripts.List(page.Groups, ProfileModels.Detail),
        ["glance"] = page.Glance is null ? null : Glance(page.Glance),
    };

    public static ScriptObject Table(RegionTableView table) => new()
    {
        ["columns"] = Scripts.Texts(table.Columns),
        ["rows"] = Scripts.List(table.Rows, row => new ScriptObject
        {
            ["name"] = row.Name,
            ["path"] = row.Path,
            ["level"] = row.Level,
            ["members"] = row.Members,
            ["counts"] = Scripts.List(table.Columns.Zip(row.Counts), cell => new ScriptObject { ["column"] = cell.First, ["count"] = cell.Second }),
            ["bar"] = Bar(row.Bar),
        }),
    };

    public static ScriptObject Question(QuestionCountView question) => new() { ["number"] = question.Number, ["label"] = question.Label, ["path"] = question.Path, ["bar"] = Bar(question.Bar) };

    private static ScriptObject Glance(GlanceView glance) => new()
    {
        ["line"] = glance.Line,
        ["questions"] = Scripts.List(glance.Questions, Question),
        ["topics_from"] = PageModels.Crumb(glance.TopicsFrom),
        ["topics"] = Scripts.List(glance.Topics, topic => new ScriptObject { ["label"] = topic.Label, ["path"] = topic.Path, ["line"] = topic.Line, ["bar"] = Bar(topic.Bar), ["answers"] = PageModels.Crumbs(topic.Answers) }),
    };

    private static ScriptObject Member(MemberView member) => new()
    {
        ["place"] = MapModels.Place(member.Place), ["flag"] = member.Flag, ["line"] = member.Line, ["groups"] = Scripts.List(member.Groups, ProfileModels.Detail),
    };

    public static ModelList Bar(BarView bar) =>
        Scripts.List(bar.Parts, part => new ScriptObject { ["key"] = part.Key, ["patterned"] = part.Patterned, ["start"] = part.Start, ["width"] = part.Width, ["count"] = part.Count, ["words"] = part.Words });
}
