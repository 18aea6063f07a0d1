using System.Collections.Immutable;

namespace MsqSite.Model;

/// <summary>What an answer says of the options of its question: the state of each box, or of each topic whether an instrument is named under it.</summary>
/// <param name="Each">The options that it speaks of, by their keys.</param>
/// <param name="Others">The state of all others.</param>
public sealed record OptionStates(ImmutableArray<(string Option, AnswerState State)> Each, AnswerState Others)
{
    /// <summary>Of a question without an answer, or without options.</summary>
    public static OptionStates None { get; } = new([], AnswerState.NotAnswered);

    public static OptionStates Of(Answer answer) => answer switch
    {
        Answer.Options { Ticks: { State: AnswerState.Answered } ticks } => new([.. ticks.Each.Select(tick => (tick.Option.Value, tick.State))], ticks.Others),
        Answer.Options options => new([], options.Ticks.State),
        Answer.LegalInstruments legal => new([.. legal.Instruments.SelectMany(one => one.Topics).Select(topic => topic.Value).Distinct().Select(topic => (topic, AnswerState.Answered))], AnswerState.NotAnswered),
        Answer.OnlyState only => new([], only.State),
        _ => None,
    };

    /// <summary>The state of one option.</summary>
    public AnswerState Of(string option)
    {
        foreach ((string named, AnswerState state) in Each)
        {
            if (named == option)
            {
                return state;
            }
        }

        return Others;
    }
}
