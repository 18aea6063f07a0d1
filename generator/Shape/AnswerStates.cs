using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>States of answers where editions ask different things.</summary>
internal static class AnswerStates
{
    /// <summary>What a response says to a question; a question that its edition did not ask is shown as that.</summary>
    public static AnswerState Of(Questionnaire questionnaire, Response response, string question) =>
        questionnaire.ByKey.ContainsKey(question) ? response.Answers.StateOf(question) : AnswerState.NotAsked;
}
