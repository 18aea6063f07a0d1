namespace MsqSite.Model;

/// <summary>What is known of a part of an answer. "No" is never shown for "we don't know".</summary>
public enum AnswerState
{
    Answered,
    AnsweredNo,
    NotAnswered,
    NotAsked,

    /// <summary>The source has lost it.</summary>
    NotRecoverable,
}
