using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Shape.Changes;

/// <summary>Takes answers apart into what can be compared, in the words that the profile shows: what it withholds is withheld here too.</summary>
internal sealed class AnswerParts(Phrases phrases, LinkShaper links)
{
    private readonly InstrumentWords instruments = new(phrases, links);

    public ImmutableArray<AnswerPart> Of(Question question, Answer? answer) => [.. (answer switch
    {
        null => [new AnswerPart("answer", null, AnswerState.NotAnswered, [])],
        Answer.OnlyState { State: AnswerState.AnsweredNo } => [new AnswerPart("answer", null, AnswerState.AnsweredNo, [phrases.Text("states.no")])],
        Answer.OnlyState only => [new AnswerPart("answer", null, only.State, [])],
        Answer.Yes => [new AnswerPart("answer", null, AnswerState.Answered, [phrases.Text("states.yes")])],
        Answer.FreeText text => Text("text", null, text.Words),
        Answer.Links given => [.. given.Groups.Select(group => Group(question, group)), .. Text("text", null, given.Text)],
        Answer.Official official => Official(question.Labels!, official),
        Answer.Options options => [.. Boxes(question, options.Ticks), .. Text("other", "answers.other", options.Other), .. Text("explanation", "answers.explanation", options.Explanation)],
        Answer.LegalInstruments legal =>
        [
            .. Boxes(question, legal.Ticks),
            .. Entries("instruments", "laws.instrument", legal.Instruments.Select(one => instruments.Line(question, one))),
            .. Text("explanation", "answers.explanation", legal.Explanation),
        ],
        Answer.Indicators indicators =>
        [
            .. Entries("figures", null, indicators.Figures.Select(Figure)),
            .. Text("text", null, indicators.Text),
            .. Entries("sources", "changes.sources", indicators.Sources.Select(Link)),
        ],
        Answer.Cooperation cooperation => [.. Entries("entries", null, cooperation.Entries.Select(Cooperation)), .. Text("text", null, cooperation.Text)],
        Answer.Partnerships partnerships => [.. Entries("entries", null, partnerships.Entries.Select(Partnership)), .. Text("text", null, partnerships.Text)],
        _ => throw new InvalidOperationException($"no parts for {answer.GetType().Name}"),
    })];

    private static IEnumerable<AnswerPart> Boxes(Question question, Ticks ticks) => question.Options.Select(option => AnswerPart.Box(option, ticks.Of(option.Key)));

    private IEnumerable<AnswerPart> Text(string key, string? label, SourceText? text) =>
        text is null ? [] : Entries(key, label, AnswerMarkup.Parse(links.Public(text.Value)).ReadableText().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private IEnumerable<AnswerPart> Entries(string key, string? label, IEnumerable<string> lines)
    {
        ImmutableArray<string> all = [.. lines.Select(OneLine)];
        return all.Length == 0 ? [] : [new AnswerPart(key, label is null ? null : phrases.Text(label), AnswerState.Answered, all)];
    }

    private AnswerPart Group(Question question, LinkGroup group)
    {
        QuestionPart? part = group.Part is { } key ? question.Part(key) : null;
        return new AnswerPart(
            part is null ? "links" : AnswerPart.KeyOf(part),
            part?.Label.Value,
            group.Links.Length > 0 ? AnswerState.Answered : group.State,
            [.. group.Links.Select(link => OneLine(Link(link)))],
            IsOfForm: part is not null);
    }

    private IEnumerable<AnswerPart> Official(OfficialLabels labels, Answer.Official official)
    {
        (string Key, string? Label, SourceText? Value)[] details =
        [
            ("name", labels.Name, official.Name), ("title", labels.Title, official.Title), ("organisation", labels.Organisation, official.Organisation),
            ("email", labels.Email, official.Email), ("phone", labels.Phone, official.Phone),
        ];
        return
        [
            .. details.Where(detail => detail.Value is not null).Select(detail => new AnswerPart($"official-{detail.Key}", detail.Label, AnswerState.Answered, [OneLine(detail.Value!.Value)])),
            .. Text("text", null, official.Text),
        ];
    }

    private string Link(NamedLink link) => Joined([link.Name is { } name ? links.Public(name.Value) : null, .. Addresses(link.Addresses)]);

    private string Figure(Figure figure) => Joined(
        phrases.Format("across.figure", ("label", links.Public(figure.Label.Value)), ("given", links.Public(figure.Given.Value))), figure.Year?.ToString(CultureInfo.InvariantCulture));

    private string Cooperation(CooperationEntry entry) => Joined(
    [
        Partners(entry.Partners, entry.AndOthers), entry.Subject is { } subject ? links.Public(subject.Value) : null, .. Addresses(entry.Addresses),
    ]);

    private string Partnership(PartnershipEntry entry) => Joined([links.Public(entry.Name.Value), Partners(entry.Partners, andOthers: false), .. Addresses(entry.Addresses)]);

    private string? Partners(ImmutableArray<SourceText> partners, bool andOthers) => partners.Length == 0 ? null
        : string.Join(phrases.Text("lists.separator"), [.. partners.Select(partner => links.Public(partner.Value)), .. andOthers ? [phrases.Text("lists.and-others")] : ImmutableArray<string>.Empty]);

    private IEnumerable<string> Addresses(ImmutableArray<WrittenAddress> addresses) => links.Shape(addresses, named: false).Select(address => address.Shown);

    internal static string Joined(params IEnumerable<string?> pieces) => string.Join(" · ", pieces.Where(piece => !string.IsNullOrEmpty(piece)));

    // An entry is a line, whatever the editor's line ends.
    private static string OneLine(string text) => text.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : text;
}
