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
    public ImmutableArray<AnswerState> Of(Response response)
    {
        return
        [
            .. portals.Length > 0 ? [Any(portals.Select(question => response.Answers.StateOf(question.Key)))] : ImmutableArray<AnswerState>.Empty,
            .. laws.SelectMany(Options),
            .. technologies.Length > 0 ? [Any(technologies.SelectMany(Options))] : ImmutableArray<AnswerState>.Empty,
            .. partners.Length > 0 ? [Any(partners.Select(question => response.Answers.StateOf(question.Key)))] : ImmutableArray<AnswerState>.Empty,
        ];

        IEnumerable<AnswerState> Options(Question question)
        {
            OptionStates given = response.Answers.OptionsOf(question.Key);
            return question.Options.Select(option => given.Of(option.Key));
        }
    }

    private static ImmutableArray<Question> Feeding(Questionnaire questionnaire, FactKind kind) => [.. questionnaire.Questions.Where(question => question.Facts == kind)];

    private static AnswerState Any(IEnumerable<AnswerState> states)
    {
        AnswerState[] all = [.. states];
        return all.Contains(AnswerState.Answered) ? AnswerState.Answered : all.Contains(AnswerState.NotRecoverable) ? AnswerState.NotRecoverable : AnswerState.NotAnswered;
    }
}
