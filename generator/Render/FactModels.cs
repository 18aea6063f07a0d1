using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>A profile's leading facts as templates see them.</summary>
internal static class FactModels
{
    public static ScriptObject Of(FactsView facts) => new()
    {
        ["portals"] = Scripts.List(facts.Portals, group => new ScriptObject { ["label"] = group.Label, ["links"] = Scripts.List(group.Links, AnswerModels.Link) }),
        ["portals_line"] = facts.PortalsLine,
        ["portal_kinds"] = facts.PortalKinds is { } kinds ? new ScriptObject { ["marks"] = Marks(kinds.Marks), ["words"] = kinds.Words } : null,
        ["topics"] = Scripts.List(facts.Topics, topic => new ScriptObject
        {
            ["label"] = topic.Label, ["href"] = topic.Href, ["instruments"] = Scripts.Texts(topic.Instruments), ["none"] = topic.None,
        }),
        ["topics_line"] = facts.TopicsLine,
        ["topic_marks"] = Marks(facts.TopicMarks),
        ["technologies"] = Scripts.List(facts.Technologies, one => new ScriptObject
        {
            ["line"] = one.Line,
            ["note"] = one.Note,
            ["marks"] = Marks(one.Marks),
            ["groups"] = Scripts.List(one.Groups, group => new ScriptObject { ["state"] = AnswerModels.State(group.State), ["labels"] = Scripts.Texts(group.Labels) }),
            ["in_words"] = one.InWords,
        }),
        ["partners"] = Scripts.List(facts.Partners, AnswerModels.Partner),
        ["partners_line"] = facts.PartnersLine,
        ["partner_marks"] = Marks(facts.PartnerMarks),
        ["among"] = facts.Among is { } among
            ? new ScriptObject
            {
                ["heading"] = PageModels.Crumb(among.Heading),
                ["line"] = among.Line,
                ["rows"] = Scripts.List(among.Rows, row => new ScriptObject { ["label"] = row.Label, ["words"] = row.Words, ["marks"] = Marks(row.Marks) }),
            }
            : null,
    };

    private static ScriptObject? Marks(MarksView? marks) => marks is null
        ? null
        : new ScriptObject { ["width"] = marks.Width, ["height"] = marks.Height, ["given"] = marks.Given, ["open"] = marks.Open, ["lost"] = marks.Lost };
}
