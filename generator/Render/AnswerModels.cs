using System.Collections.Immutable;
using MsqSite.Markup;
using MsqSite.Shape;
using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>The parts of answers as templates see them.</summary>
internal static class AnswerModels
{
    /// <param name="answer">The answer.</param>
    /// <param name="blocks">Its blocks, shaped.</param>
    public static ScriptObject Of(ShownAnswer answer, ImmutableArray<Block> blocks) => new() { ["blocks"] = Scripts.List(blocks, Of), ["note"] = answer.Note };

    private static ScriptObject Of(Block block)
    {
        ScriptObject model = block switch
        {
            Block.State state => State(state.View)!,
            Block.Links links => new ScriptObject { ["groups"] = Scripts.List(links.Groups, Group) },
            Block.Text text => new ScriptObject { ["heading"] = text.Heading, ["html"] = Scripts.Html(text.Html), ["language"] = text.Language },
            Block.Ticks ticks => new ScriptObject { ["note"] = State(ticks.Note), ["options"] = Scripts.List(ticks.Options, Option) },
            Block.Instruments instruments => new ScriptObject { ["caption"] = instruments.Caption, ["note"] = State(instruments.Note), ["topics"] = Scripts.List(instruments.Topics, Topic) },
            Block.Official official => new ScriptObject { ["details"] = Scripts.List(official.Details, ProfileModels.Detail) },
            Block.Figures figures => new ScriptObject { ["caption"] = figures.Caption, ["has_years"] = figures.HasYears, ["rows"] = Scripts.List(figures.Rows, Figure) },
            Block.Cooperation cooperation => new ScriptObject { ["rows"] = Scripts.List(cooperation.Rows, Cooperation) },
            Block.Partnerships partnerships => new ScriptObject { ["rows"] = Scripts.List(partnerships.Rows, Partnership) },
            _ => throw new InvalidOperationException($"no model for {block.GetType().Name}"),
        };
        model["part"] = block.Part;
        return model;
    }

    public static ScriptObject? State(StateView? state) => state is null ? null : new ScriptObject { ["key"] = state.Key, ["word"] = state.Word, ["note"] = state.Note };

    public static ScriptObject Link(LinkView link) => new() { ["name"] = link.Name, ["addresses"] = Addresses(link.Addresses) };

    public static ModelList Addresses(IEnumerable<AddressView> addresses) =>
        Scripts.List(addresses, one => new ScriptObject { ["href"] = one.Href, ["whole"] = one.Whole, ["shown"] = one.Shown, ["note"] = one.Note == LinkNote.None ? null : Note(one.Note) });

    private static ScriptObject Note(LinkNote note) => new() { ["tags"] = note.Tags, ["fate"] = note.Fate, ["ways"] = Scripts.List(note.Ways, Way) };

    private static ScriptObject Way(LinkWay way) => new() { ["before"] = way.Before, ["words"] = way.Words, ["href"] = way.Href };

    private static ScriptObject Group(LinkGroupView group) => new()
    {
        ["letter"] = group.Letter,
        ["heading"] = Scripts.Html(group.Heading),
        ["state"] = State(group.State),
        ["links"] = Scripts.List(group.Links, Link),
    };

    private static ScriptObject Option(OptionView option) => new() { ["number"] = option.Number, ["wording"] = Scripts.Html(option.Wording), ["state"] = State(option.State) };

    private static ScriptObject Topic(TopicView topic) => new()
    {
        ["id"] = topic.Id,
        ["number"] = topic.Number,
        ["label"] = topic.Label,
        ["wording"] = Scripts.Html(topic.Wording),
        ["tick"] = State(topic.Tick),
        ["instruments"] = Scripts.List(topic.Instruments, Instrument),
        ["none"] = topic.None,
    };

    public static ScriptObject Instrument(InstrumentView instrument) => new()
    {
        ["title"] = instrument.Title,
        ["kind"] = instrument.Kind,
        ["number"] = instrument.Number,
        ["date"] = instrument.Date,
        ["date_iso"] = instrument.DateIso,
        ["addresses"] = Addresses(instrument.Addresses),
    };

    private static ScriptObject Figure(FigureView figure) => new() { ["label"] = figure.Label, ["value"] = figure.Value, ["year"] = figure.Year, ["given"] = figure.Given };

    private static ScriptObject Cooperation(CooperationView row) => new()
    {
        ["partners"] = Scripts.List(row.Partners, Partner), ["and_others"] = row.AndOthers, ["subject"] = row.Subject, ["addresses"] = Addresses(row.Addresses),
    };

    private static ScriptObject Partnership(PartnershipView row) => new() { ["name"] = row.Name, ["partners"] = Scripts.List(row.Partners, Partner), ["addresses"] = Addresses(row.Addresses) };

    public static ScriptObject Partner(PartnerNameView partner) => new() { ["name"] = partner.Name, ["path"] = partner.Path };
}
