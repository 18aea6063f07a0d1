using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides what of an answer is shown, part by part, each in its state. An empty part never vanishes.</summary>
/// <param name="language">The response's.</param>
/// <param name="country">The country's name: a table is named for it, for those of many may stand on one page.</param>
/// <param name="partner">The view of a partner by its name as written.</param>
internal sealed class AnswerShaper(Phrases phrases, LinkShaper links, QuestionShaper questions, string language, string country, Func<string, PartnerNameView> partner)
{
    private readonly InstrumentShaper instruments = new(phrases, links, questions);

    public ImmutableArray<Block> Shape(Question question, Answer? answer) => answer switch
    {
        null => [Bare(AnswerState.NotAnswered)],
        Answer.OnlyState only => [Bare(only.State)],
        Answer.Yes => [Bare(AnswerState.Answered, phrases.Text("states.yes"))],
        Answer.FreeText text => [Text(null, text.Words)],
        Answer.Links given => Links(question, given),
        Answer.Official official => Official(question, official),
        Answer.Options options => Options(question, options),
        Answer.LegalInstruments legal => Legal(question, legal),
        Answer.Indicators indicators => Indicators(question, indicators),
        Answer.Cooperation cooperation => WithText(cooperation.Entries.Length == 0 ? null : new Block.Cooperation([.. cooperation.Entries.Select(Cooperation)]), cooperation.Text),
        Answer.Partnerships partnerships => WithText(partnerships.Entries.Length == 0 ? null : new Block.Partnerships([.. partnerships.Entries.Select(Partnership)]), partnerships.Text),
        _ => throw new InvalidOperationException($"no shape for {answer.GetType().Name}"),
    };

    public StateView State(AnswerState state) => new(Phrases.StateKey(state), phrases.State(state), null);

    private Block.State Bare(AnswerState state, string? word = null) => new(new StateView(
        Phrases.StateKey(state),
        word ?? phrases.State(state),
        state is AnswerState.NotRecoverable or AnswerState.NotAnswered ? phrases.Text($"state-notes.{Phrases.StateKey(state)}") : null));

    private Block.Text Text(string? heading, SourceText text) => new(heading, links.Answer(text.Value), language);

    private ImmutableArray<Block> WithText(Block? first, SourceText? text) => (first, text) switch
    {
        (null, null) => [Bare(AnswerState.NotAnswered)],
        (null, _) => [Text(null, text)],
        (_, null) => [first],
        _ => [first, Text(null, text)],
    };

    private ImmutableArray<Block> Links(Question question, Answer.Links given)
    {
        ImmutableArray<LinkGroupView> groups = [.. given.Groups.Select(group => Group(question, group))];
        return WithText(groups.Length == 0 ? null : new Block.Links(groups), given.Text);
    }

    private LinkGroupView Group(Question question, LinkGroup group)
    {
        QuestionPart? part = group.Part is { } key ? question.Part(key) : null;
        return new LinkGroupView(
            part?.Letter,
            part is null ? null : questions.Wording(part),
            group.Links.Length == 0 ? State(group.State) : null,
            [.. group.Links.Select(links.Shape)]);
    }

    // The holder of a public office is shown as given, address and telephone included.
    private ImmutableArray<Block> Official(Question question, Answer.Official official)
    {
        OfficialLabels labels = question.Labels!;
        (string? Label, SourceText? Value, Func<string, string>? Href)[] details =
        [
            (labels.Name, official.Name, null),
            (labels.Title, official.Title, null),
            (labels.Organisation, official.Organisation, null),
            (labels.Email, official.Email, mail => WebAddress.Read("mailto:" + mail, out _)?.Href ?? ""),
            (labels.Phone, official.Phone, Telephone),
        ];
        ImmutableArray<DetailView> shown =
        [
            .. details.Where(detail => detail.Label is not null).Select(detail => detail.Value is { } value
                ? new DetailView(detail.Label!, value.Value, detail.Href?.Invoke(value.Value) is { Length: > 0 } href ? href : null, Withheld: false)
                : new DetailView(detail.Label!, phrases.State(AnswerState.NotAnswered), null, Withheld: true)),
        ];
        bool any = details.Any(detail => detail.Value is not null);
        return WithText(any ? new Block.Official(shown) : null, official.Text);
    }

    // A link only where nothing but a number was written.
    private static string Telephone(string written) =>
        written.Count(char.IsAsciiDigit) >= 3 && written.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || "+()-./".Contains(c, StringComparison.Ordinal))
            ? "tel:" + string.Concat(written.Where(c => char.IsAsciiDigit(c) || c == '+'))
            : "";

    private ImmutableArray<Block> Options(Question question, Answer.Options options)
    {
        List<Block> blocks =
        [
            new Block.Ticks(TicksNote(options.Ticks),
                [.. question.Options.Select(option => new OptionView(Number(option), questions.Wording(option), Tick(options.Ticks, option)))]),
        ];
        if (options.Other is { } other)
        {
            blocks.Add(Text(phrases.Text("answers.other"), other));
        }

        blocks.AddRange(Explanation(question, options.Explanation));
        return [.. blocks];
    }

    private ImmutableArray<Block> Legal(Question question, Answer.LegalInstruments legal) =>
    [
        new Block.Instruments(Caption("laws.table", question), TicksNote(legal.Ticks), [.. question.Options.Select(topic => instruments.Topic(question, topic, legal, Tick))]),
        .. legal.Explanation is { } explanation ? [Text(phrases.Text("answers.explanation"), explanation)] : ImmutableArray<Block>.Empty,
    ];

    // The form asks for an explanation: where none was given, that is shown too.
    private IEnumerable<Block> Explanation(Question question, SourceText? explanation)
    {
        if (explanation is not null)
        {
            yield return Text(phrases.Text("answers.explanation"), explanation);
        }
        else if (question.Instruction is not null)
        {
            yield return new Block.State(State(AnswerState.NotAnswered) with { Note = phrases.Text("answers.no-explanation") });
        }
    }

    private StateView? TicksNote(Ticks ticks) => ticks.State == AnswerState.Answered
        ? null
        : State(ticks.State) with { Note = ticks.State == AnswerState.NotRecoverable ? phrases.Text("state-notes.ticks-not-recoverable") : phrases.Text("state-notes.ticks-not-answered") };

    private StateView Tick(Ticks ticks, Option option)
    {
        AnswerState state = ticks.Of(option.Key);
        string word = state switch
        {
            AnswerState.Answered => phrases.Text("states.ticked"),
            AnswerState.AnsweredNo => phrases.Text("states.not-ticked"),
            _ => phrases.State(state),
        };
        return new StateView(Phrases.StateKey(state), word, null);
    }

    private ImmutableArray<Block> Indicators(Question question, Answer.Indicators indicators)
    {
        List<Block> blocks = [];
        if (indicators.Figures.Length > 0)
        {
            blocks.Add(new Block.Figures(Caption("figures.table", question), indicators.Figures.Any(one => one.Year is not null), [.. indicators.Figures.Select(Figure)]));
        }

        if (indicators.Text is { } text)
        {
            blocks.Add(Text(null, text));
        }

        if (indicators.Sources.Length > 0)
        {
            blocks.Add(new Block.Links([new LinkGroupView(null, null, null, [.. indicators.Sources.Select(links.Shape)])]));
        }

        return blocks.Count == 0 ? [Bare(AnswerState.NotAnswered)] : [.. blocks];
    }

    private string Caption(string words, Question question) => phrases.Format("across.caption", ("country", country), ("caption", phrases.Format(words, ("label", question.Label.Value))));

    private FigureView Figure(Figure figure) => new(
        links.Public(figure.Label.Value),
        figure.Value is { } value ? Value(value, figure.Unit) : null,
        figure.Year?.ToString(CultureInfo.InvariantCulture),
        links.Public(figure.Given.Value));

    private string Value(decimal value, FigureUnit? unit)
    {
        // As many decimals as the editor wrote: 88.0 stays 88.0.
        string number = value.ToString($"N{value.Scale}", CultureInfo.InvariantCulture);
        return unit == FigureUnit.Percent ? phrases.Format("answers.percent", ("n", number)) : number;
    }

    private CooperationView Cooperation(CooperationEntry entry) => new(
        Partners(entry.Partners), entry.AndOthers, entry.Subject is { } subject ? links.Public(subject.Value) : null, links.Shape(entry.Addresses, named: true));

    private PartnershipView Partnership(PartnershipEntry entry) => new(links.Public(entry.Name.Value), Partners(entry.Partners), links.Shape(entry.Addresses, named: true));

    private ImmutableArray<PartnerNameView> Partners(ImmutableArray<SourceText> written) => [.. written.Select(name => partner(name.Value))];

    private static string? Number(Option option) => option.Number?.ToString(CultureInfo.InvariantCulture);
}
