using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides what a profile leads with of its technologies: the boxes that were ticked, or the sentence why that cannot be said.</summary>
internal sealed class TechnologyFactShaper(Phrases phrases)
{
    private static readonly AnswerState[] Order = [AnswerState.Answered, AnswerState.AnsweredNo, AnswerState.NotAnswered, AnswerState.NotRecoverable];

    public TechnologyFactView Shape(Question question, Answer? answer)
    {
        if (answer is not Answer.Options options)
        {
            AnswerState state = answer?.WholeState ?? AnswerState.NotAnswered;
            return new TechnologyFactView(state == AnswerState.AnsweredNo ? phrases.Text("facts.none") : phrases.State(state), null, null, [], null);
        }

        ImmutableArray<AnswerState> boxes = [.. question.Options.Select(option => options.Ticks.Of(option.Key))];
        bool known = options.Ticks.State == AnswerState.Answered;
        return new TechnologyFactView(
            known
                ? phrases.Format("facts.technologies-ticked", ("n", phrases.Number(boxes.Count(state => state == AnswerState.Answered))), ("all", phrases.Number(boxes.Length)))
                : phrases.State(options.Ticks.State),
            options.Ticks.State == AnswerState.NotRecoverable ? phrases.Text("state-notes.ticks-not-recoverable") : null,
            Marks.Squares(boxes),
            known ? [.. Order.Where(boxes.Contains).Select(state => Group(question, boxes, state))] : [],
            options.Explanation is null && options.Other is null ? null : "#" + question.Key);
    }

    private TechnologyGroupView Group(Question question, ImmutableArray<AnswerState> boxes, AnswerState state) => new(
        new StateView(Phrases.StateKey(state), state switch
        {
            AnswerState.Answered => phrases.Text("states.ticked"),
            AnswerState.AnsweredNo => phrases.Text("states.not-ticked"),
            _ => phrases.State(state),
        }, null),
        [.. question.Options.Where((_, place) => boxes[place] == state).Select(option => option.Label.Value)]);
}
