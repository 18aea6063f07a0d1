using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>Standings from answers, and their keys and words.</summary>
internal static class Standings
{
    public static Standing Of(AnswerState state) => state switch
    {
        AnswerState.Answered => Standing.Answered,
        AnswerState.AnsweredNo => Standing.No,
        AnswerState.NotRecoverable => Standing.NotRecoverable,
        AnswerState.NotAsked => Standing.NotAsked,
        _ => Standing.NotAnswered,
    };

    /// <summary>What a country says to a question; where no response of it may be shown, why.</summary>
    public static Standing Of(HeldResponse held, Content content, string question) => held.Response is { } response
        ? Of(AnswerStates.Of(content.Questionnaire(response.Edition)!, response, question))
        : held.WithoutAnswer;

    /// <summary>The state of a box.</summary>
    public static Standing OfTick(AnswerState state) => state switch
    {
        AnswerState.Answered => Standing.Ticked,
        AnswerState.AnsweredNo => Standing.NotTicked,
        _ => Of(state),
    };

    /// <summary>As style sheets and the groups of words name it.</summary>
    public static string Key(Standing standing) => standing switch
    {
        Standing.Answered => "answered",
        Standing.Named => "named",
        Standing.Ticked => "ticked",
        Standing.NotTicked => "not-ticked",
        Standing.NoneNamed => "none-named",
        Standing.No => "no",
        Standing.NotRecoverable => "not-recoverable",
        Standing.NotAnswered => "not-answered",
        Standing.NotAsked => "not-asked",
        Standing.NotAuthorised => "not-authorised",
        Standing.Withdrawn => "withdrawn",
        _ => "not-held",
    };

    public static string Word(Standing standing, Phrases phrases) => standing switch
    {
        Standing.Named => phrases.Text("across.named"),
        Standing.NoneNamed => phrases.Text("answers.no-instrument"),
        Standing.NotAuthorised or Standing.Withdrawn or Standing.NotHeld => phrases.Text($"statuses.{Key(standing)}"),
        _ => phrases.Text($"states.{Key(standing)}"),
    };

    /// <summary>A sentence more, where the word could be taken for something else.</summary>
    public static string? Note(Standing standing, Phrases phrases) => standing switch
    {
        Standing.NotRecoverable or Standing.NotAnswered => phrases.Text($"state-notes.{Key(standing)}"),
        Standing.NotAuthorised or Standing.Withdrawn or Standing.NotHeld => phrases.Text($"status-notes.{Key(standing)}"),
        _ => null,
    };
}
