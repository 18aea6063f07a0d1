using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>The facts of an edition that responses can be counted by, in the order in which a profile shows them.</summary>
internal sealed class LeadingFacts(Questionnaire questionnaire)
{
    private readonly ImmutableArray<Question> portals = Feeding(questionnaire, FactKind.Portals);
    private readonly ImmutableArray<Question> laws = Feeding(questionnaire, FactKind.Laws);
    private readonly ImmutableArray<Question> technologies = Feeding(questionnaire, FactKind.Technologies);
    private readonly ImmutableArray<Question> partners = Feeding(questionnaire, FactKind.Partners);

    /// <summary>What is counted: a kind, and of laws a topic.</summary>
    public ImmutableArray<(FactKind Kind, Option? Topic)> All =>
    [
        .. portals.Take(1).Select(_ => (FactKind.Portals, (Option?)null)),
        .. laws.SelectMany(question => question.Options).Select(topic => (FactKind.Laws, (Option?)topic)),
        .. technologies.Take(1).Select(_ => (FactKind.Technologies, (Option?)null)),
        .. partners.Take(1).Select(_ => (FactKind.Partners, (Option?)null)),
    ];

    /// <summary>What a response gives of each: answered where it does, not recoverable where the source has lost whether it does.</summary>
    public IEnumerable<AnswerState> Of(Response response)
    {
        return portals.Take(1).Select(_ => Any(portals.Select(State)))
            .Concat(laws.SelectMany(Options))
            .Concat(technologies.Take(1).Select(_ => Any(technologies.SelectMany(Options))))
            .Concat(partners.Take(1).Select(_ => Any(partners.Select(State))));

        AnswerState State(Question question) => response.Answers.StateOf(question.Key);

        IEnumerable<AnswerState> Options(Question question)
        {
            OptionStates given = response.Answers.OptionsOf(question.Key);
            return question.Options.Select(option => given.Of(option.Key));
        }
    }

    private static ImmutableArray<Question> Feeding(Questionnaire questionnaire, FactKind kind) => [.. questionnaire.Questions.Where(question => question.Facts == kind)];

    // One that is answered is enough: the others are not looked at.
    private static AnswerState Any(IEnumerable<AnswerState> states)
    {
        AnswerState any = AnswerState.NotAnswered;
        foreach (AnswerState state in states)
        {
            if (state == AnswerState.Answered)
            {
                return state;
            }

            any = state == AnswerState.NotRecoverable ? state : any;
        }

        return any;
    }
}
