using System.Collections.Immutable;
using MsqSite.Shape;
using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>The pages of partners as templates see them.</summary>
internal static class CooperationModels
{
    public static ScriptObject Of(CooperationPage page) => new()
    {
        ["counts_line"] = page.CountsLine,
        ["in_words_line"] = page.InWordsLine,
        ["questions"] = PageModels.Crumbs(page.Questions),
        ["network"] = Network(page.Network),
        ["organisations"] = Groups(page.Organisations),
        ["states"] = Groups(page.States),
        ["partnerships"] = Groups(page.Partnerships),
    };

    public static ScriptObject Of(PartnerPage page) => new()
    {
        ["name"] = page.Name,
        ["language"] = page.Language,
        ["counts_line"] = page.CountsLine,
        ["spellings"] = Scripts.Texts(page.Spellings),
        ["reading_note"] = page.ReadingNote,
        ["country"] = Country(page.Country),
        ["cooperation"] = Arrangements(page.Cooperation),
        ["partnerships"] = Arrangements(page.Partnerships),
    };

    private static ModelList Groups(ImmutableArray<PartnerGroupView> groups) => Scripts.List(groups, group => new ScriptObject
    {
        ["heading"] = group.Heading,
        ["rows"] = Scripts.List(group.Rows, row => new ScriptObject
        {
            ["name"] = row.Name, ["language"] = row.Language, ["path"] = row.Path, ["flag"] = row.Flag, ["count"] = row.Count, ["countries"] = Scripts.List(row.Countries, Way),
        }),
    });

    private static ScriptObject Way(PartnerWayView way) => new() { ["name"] = way.Name, ["path"] = way.Path, ["about"] = way.About, ["language"] = way.Language };

    private static ScriptObject? Country(PartnerCountryView? country) => country is null ? null : new ScriptObject
    {
        ["flag"] = country.Flag,
        ["region"] = country.Region,
        ["region_path"] = country.RegionPath,
        ["profile_path"] = country.ProfilePath,
        ["names_heading"] = country.NamesHeading,
        ["names_line"] = country.NamesLine,
        ["names"] = Scripts.List(country.Names, AnswerModels.Partner),
    };

    private static ModelList Arrangements(ImmutableArray<ArrangementGroupView> groups) => Scripts.List(groups, group => new ScriptObject
    {
        ["heading"] = group.Heading,
        ["rows"] = Scripts.List(group.Rows, row => new ScriptObject
        {
            ["country"] = row.Country,
            ["flag"] = row.Flag,
            ["edition"] = row.Edition,
            ["answer_path"] = row.AnswerPath,
            ["about"] = row.About,
            ["language"] = row.Language,
            ["others"] = Scripts.List(row.Others, AnswerModels.Partner),
            ["and_others"] = row.AndOthers,
            ["addresses"] = AnswerModels.Addresses(row.Addresses),
        }),
    });

    private static ScriptObject? Network(NetworkView? network) => network is null ? null : new ScriptObject
    {
        ["left"] = network.Left,
        ["width"] = network.Width,
        ["height"] = network.Height,
        ["caption"] = network.Caption,
        ["flows"] = Scripts.List(network.Flows, flow => new ScriptObject { ["path"] = flow.Path, ["thickness"] = flow.Thickness, ["tone"] = flow.Tone, ["words"] = flow.Words }),
        ["bars"] = Scripts.List(network.Bars, bar => new ScriptObject { ["x"] = bar.X, ["y"] = bar.Y, ["height"] = bar.Height, ["tone"] = bar.Tone }),
        ["texts"] = Scripts.List(network.Texts, text => new ScriptObject { ["x"] = text.X, ["y"] = text.Y, ["text"] = text.Text, ["kind"] = text.Kind, ["at_end"] = text.AtEnd }),
    };
}
