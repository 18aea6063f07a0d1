using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>Profiles as templates see them.</summary>
internal static class ProfileModels
{
    /// <param name="profile">The profile.</param>
    /// <param name="drawOnce">Draws what is the same on every profile: the form's own words.</param>
    public static ScriptObject Of(ProfileView profile, Func<string, object, Func<ScriptObject>, Html> drawOnce) => new()
    {
        ["facts"] = Facts(profile.Facts),
        ["sections"] = Scripts.List(profile.Sections, section => Section(section, drawOnce)),
        ["corrections"] = Scripts.List(profile.Corrections, one => new ScriptObject
        {
            ["date"] = one.Date, ["date_iso"] = one.DateIso, ["question"] = one.Question, ["href"] = one.Href, ["what"] = one.What,
        }),
        ["source"] = new ScriptObject { ["line"] = profile.Source.Line, ["path"] = profile.Source.Path, ["note"] = profile.Source.Note, ["consent"] = profile.Source.Consent },
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

    private static ScriptObject Facts(FactsView facts) => new()
    {
        ["portals"] = Scripts.List(facts.Portals, group => new ScriptObject { ["label"] = group.Label, ["links"] = Scripts.List(group.Links, AnswerModels.Link) }),
        ["portals_line"] = facts.PortalsLine,
        ["topics"] = Scripts.List(facts.Topics, topic => new ScriptObject
        {
            ["label"] = topic.Label, ["href"] = topic.Href, ["instruments"] = Scripts.Texts(topic.Instruments), ["none"] = topic.None,
        }),
        ["topics_line"] = facts.TopicsLine,
        ["partners"] = Scripts.Texts(facts.Partners),
        ["partners_line"] = facts.PartnersLine,
    };

    private static ScriptObject Section(SectionView section, Func<string, object, Func<ScriptObject>, Html> drawOnce) => new()
    {
        ["id"] = section.Id,
        ["roman"] = section.Roman,
        ["title"] = section.Title,
        ["heading"] = Scripts.Html(section.Heading),
        ["footnotes"] = QuestionModels.Footnotes(section.Footnotes),
        ["respondent"] = section.Respondent is { } respondent ? new ScriptObject { ["details"] = Scripts.List(respondent.Details, Detail), ["note"] = respondent.Note } : null,
        ["questions"] = Scripts.List(section.Questions, one => new ScriptObject
        {
            ["key"] = one.Question.Key,
            ["head"] = drawOnce("parts/question-head", one.Question, () => QuestionModels.Of(one.Question)),
            ["blocks"] = Scripts.List(one.Blocks, AnswerModels.Of),
            ["note"] = one.Note,
        }),
    };
}
