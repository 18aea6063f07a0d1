using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>A topic of legal instruments, by its key: the same in every edition that has it.</summary>
/// <param name="Label">Its short name in the newest edition that has it.</param>
/// <param name="Asked">Where it is asked, newest edition first.</param>
internal sealed record LegalTopic(string Key, string Label, ImmutableArray<(Questionnaire Questionnaire, Question Question, Option Option)> Asked)
{
    public static bool IsLegal(Question question) => question.Kind == AnswerKind.LegalInstruments;

    public static bool AreAsked(Questionnaire questionnaire) => questionnaire.Questions.Any(IsLegal);

    /// <summary>Every topic that any edition has, in the order of the newest that has it.</summary>
    public static ImmutableArray<LegalTopic> Of(IEnumerable<Questionnaire> oldestFirst) =>
    [
        .. from questionnaire in oldestFirst.Reverse()
           from question in questionnaire.Questions
           where IsLegal(question)
           from option in question.Options
           group (questionnaire, question, option) by option.Key into same
           select new LegalTopic(same.Key, same.First().option.Label.Value, [.. same]),
    ];

    /// <summary>What a country says of it.</summary>
    public MatrixCell Cell(HeldResponse held)
    {
        MatrixCell? cell = null;
        foreach ((Questionnaire _, Question question, Option _) in Asked.Where(one => one.Questionnaire.Edition == held.Response!.Edition))
        {
            MatrixCell here = Cell(held, question);
            cell = cell is null || (cell.Number == 0 && here.Number > 0) ? here : cell;
        }

        return cell ?? MatrixCell.Bare(Standing.NotAsked);
    }

    /// <summary>Whether an instrument was given under it.</summary>
    public bool IsOn(LegalInstrument instrument) => instrument.Topics.Any(topic => topic.Value == Key);

    private MatrixCell Cell(HeldResponse held, Question question)
    {
        Answer? answer = held.Response!.Answers.Of(question.Key);
        if (answer is not Answer.LegalInstruments legal)
        {
            return MatrixCell.Bare(Standings.Of(answer?.WholeState ?? AnswerState.NotAnswered));
        }

        AnswerState tick = legal.Ticks.Of(Key);
        int number = legal.Instruments.Count(IsOn);
        if (number > 0)
        {
            return new MatrixCell(
                Standing.Named,
                tick is AnswerState.Answered or AnswerState.AnsweredNo ? Standings.OfTick(tick) : null,
                number,
                $"{Routes.Edition(held.Country, held.Response.Edition)}#{Routes.TopicId(question.Key, Key)}");
        }

        // Without a box and beside instruments on other topics all that can be said is that none is named on this one.
        return MatrixCell.Bare(tick == AnswerState.NotAnswered && legal is ({ Instruments.Length: > 0 } or { Explanation: not null }) ? Standing.NoneNamed : Standings.OfTick(tick));
    }
}
