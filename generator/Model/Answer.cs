using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>One question's share of a response: a closed union, one case per <see cref="AnswerKind"/> and one for a bare state.</summary>
public abstract record Answer
{
    // Private: the cases below are all there are.
    private Answer(SourceSpan at) => At = at;

    /// <summary>The place of its key.</summary>
    public SourceSpan At { get; }

    /// <summary>One word for a whole answer: it is answered when any of its parts is, and lost when nothing but lost parts is left of it.</summary>
    public AnswerState WholeState => this switch
    {
        OnlyState only => only.State,
        Options { Explanation: null, Other: null } options => options.Ticks.State,
        LegalInstruments { Explanation: null, Instruments.Length: 0 } legal => legal.Ticks.State,
        Links { Text: null } links when links.Groups.All(group => group.Links.Length == 0) =>
            links.Groups.Select(group => group.State).Where(state => state != AnswerState.NotAnswered).DefaultIfEmpty(AnswerState.NotAnswered).First(),
        Cooperation { Entries.Length: 0, Text: null } or Partnerships { Entries.Length: 0, Text: null } => AnswerState.NotAnswered,
        Indicators { Figures.Length: 0, Sources.Length: 0, Text: null } => AnswerState.NotAnswered,
        Official { Name: null, Title: null, Organisation: null, Email: null, Phone: null, Text: null } => AnswerState.NotAnswered,
        _ => AnswerState.Answered,
    };

    /// <summary>The whole answer is one state: no, not answered, not recoverable.</summary>
    public sealed record OnlyState(AnswerState State, SourceSpan At) : Answer(At);

    /// <summary>Named addresses, in the question's lettered parts where it has any.</summary>
    public sealed record Links(ImmutableArray<LinkGroup> Groups, SourceText? Text, SourceSpan At) : Answer(At);

    /// <summary>The holder of a public office.</summary>
    public sealed record Official(
        SourceText? Name, SourceText? Title, SourceText? Organisation, SourceText? Email, SourceText? Phone, SourceText? Text, SourceSpan At) : Answer(At);

    public sealed record FreeText(SourceText Words, SourceSpan At) : Answer(At);

    public sealed record Options(Ticks Ticks, SourceText? Other, SourceText? Explanation, SourceSpan At) : Answer(At);

    public sealed record LegalInstruments(Ticks Ticks, ImmutableArray<LegalInstrument> Instruments, SourceText? Explanation, SourceSpan At) : Answer(At);

    public sealed record Yes(SourceSpan At) : Answer(At);

    public sealed record Indicators(ImmutableArray<Figure> Figures, ImmutableArray<NamedLink> Sources, SourceText? Text, SourceSpan At) : Answer(At);

    public sealed record Cooperation(ImmutableArray<CooperationEntry> Entries, SourceText? Text, SourceSpan At) : Answer(At);

    public sealed record Partnerships(ImmutableArray<PartnershipEntry> Entries, SourceText? Text, SourceSpan At) : Answer(At);
}

/// <summary>The addresses given under one lettered part (<paramref name="Part"/>), or under the question itself (null).</summary>
public sealed record LinkGroup(string? Part, AnswerState State, ImmutableArray<NamedLink> Links, SourceSpan At);

/// <summary>A name with its addresses: most have one, some several, some none.</summary>
public sealed record NamedLink(SourceText? Name, ImmutableArray<WrittenAddress> Addresses);

/// <summary>The tick marks of a question: lost as a whole, or known option by option.</summary>
/// <param name="State">Answered where <paramref name="Each"/> says more; else the state of all options.</param>
/// <param name="Each">The options that are named.</param>
/// <param name="Others">The state of those that are not: a list names all that were ticked, so the others were not; a group of states says nothing of them.</param>
public sealed record Ticks(AnswerState State, ImmutableArray<Tick> Each, AnswerState Others = AnswerState.AnsweredNo)
{
    public static Ticks None { get; } = new(AnswerState.NotAnswered, []);

    /// <summary>The state of one option.</summary>
    public AnswerState Of(string option) => State switch
    {
        AnswerState.Answered => Each.FirstOrDefault(one => one.Option.Value == option)?.State ?? Others,
        _ => State,
    };
}

/// <summary>One option's box.</summary>
public sealed record Tick(SourceText Option, AnswerState State);

/// <summary>A law, decree, order or resolution with the topics it was given under; number, date and address as far as given.</summary>
public sealed record LegalInstrument(
    SourceText Title, InstrumentKind Kind, string? Number, DateOnly? Date, ImmutableArray<SourceText> Topics, ImmutableArray<WrittenAddress> Addresses);

/// <summary>What a legal instrument is.</summary>
public enum InstrumentKind
{
    Constitution,
    Law,
    Code,
    Decree,
    Order,
    Resolution,
    Regulation,
    Directive,
    Policy,
    Other,
}

/// <summary>A figure: the wording as given beside the number it means; unit and year where given.</summary>
public sealed record Figure(SourceText Label, SourceText Given, decimal? Value, FigureUnit? Unit, int? Year);

/// <summary>The unit of a figure.</summary>
public enum FigureUnit
{
    Percent,
    Number,
}

/// <summary>An arrangement with organisations or countries, and its subject.</summary>
/// <param name="AndOthers">The country wrote "and others" after the partners it named.</param>
public sealed record CooperationEntry(ImmutableArray<SourceText> Partners, bool AndOthers, SourceText? Subject, ImmutableArray<WrittenAddress> Addresses);

/// <summary>A public-private or multistakeholder partnership, and who takes part.</summary>
public sealed record PartnershipEntry(SourceText Name, ImmutableArray<SourceText> Partners, ImmutableArray<WrittenAddress> Addresses);
