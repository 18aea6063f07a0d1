using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>One word for a whole answer: it is answered when any of its parts is, and lost when nothing but lost parts is left of it.</summary>
internal static class AnswerStates
{
    /// <summary>What a response says to a question; a question that its edition did not ask is shown as that.</summary>
    public static AnswerState Of(Questionnaire questionnaire, Response response, string question) =>
        questionnaire.ByKey.ContainsKey(question) ? Of(response.Answers.GetValueOrDefault(question)) : AnswerState.NotAsked;

    public static AnswerState Of(Answer? answer) => answer switch
    {
        null => AnswerState.NotAnswered,
        Answer.OnlyState only => only.State,
        Answer.Options { Explanation: null, Other: null } options => options.Ticks.State,
        Answer.LegalInstruments { Explanation: null, Instruments.Length: 0 } legal => legal.Ticks.State,
        Answer.Links { Text: null } links when links.Groups.All(group => group.Links.Length == 0) =>
            links.Groups.Select(group => group.State).Where(state => state != AnswerState.NotAnswered).DefaultIfEmpty(AnswerState.NotAnswered).First(),
        Answer.Cooperation { Entries.Length: 0, Text: null } or Answer.Partnerships { Entries.Length: 0, Text: null } => AnswerState.NotAnswered,
        Answer.Indicators { Figures.Length: 0, Sources.Length: 0, Text: null } => AnswerState.NotAnswered,
        Answer.Official { Name: null, Title: null, Organisation: null, Email: null, Phone: null, Text: null } => AnswerState.NotAnswered,
        _ => AnswerState.Answered,
    };
}
