using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>All that one country answered for one edition.</summary>
/// <param name="Country">The code as written; <c>countries.yaml</c> may not know it (a finding).</param>
/// <param name="Submitted">The day the country dated its answers; null where unknown.</param>
/// <param name="Published">The day this site first published it.</param>
/// <param name="Authorised">The questionnaire's own line was signed: without it nothing is published.</param>
/// <param name="Withdrawn">The day the country took its consent back.</param>
/// <param name="DatePlaces">By key, where the dates stand.</param>
/// <param name="Notes">Our notes on how the source was read, by question key.</param>
public sealed record Response(
    SourceText Country,
    int Edition,
    DateOnly? Submitted,
    DateOnly? Published,
    DateOnly? Updated,
    bool Authorised,
    DateOnly? Withdrawn,
    string Language,
    ResponseSource? Source,
    ImmutableArray<Correction> Corrections,
    IAnswerSheet Answers,
    IReadOnlyDictionary<string, SourceText> Notes,
    SourceText? RespondentOrganisation,
    ImmutableArray<(string Key, SourceSpan At)> DatePlaces,
    SourceSpan At)
{
    /// <summary>The place of the key that the answers stand under; of the whole where there is none.</summary>
    public SourceSpan AnswersAt { get; init; } = At;

    /// <summary>
    /// As far as anybody may know of it: the whole of one that is published, of any other that there is one, and when. What may not be published is
    /// not handed on to those who make pages.
    /// </summary>
    public Response Disclosed() => Status == ResponseStatus.Published ? this : this with
    {
        Source = Source is null ? null : Source with { Note = null },
        Corrections = [],
        Answers = IAnswerSheet.None,
        Notes = FrozenDictionary<string, SourceText>.Empty,
        RespondentOrganisation = null,
    };

    public ResponseStatus Status => this switch
    {
        { Withdrawn: not null } => ResponseStatus.Withdrawn,
        { Authorised: true } => ResponseStatus.Published,
        _ => ResponseStatus.NotAuthorised,
    };

    /// <summary>The day on which what can be read of it here changed last; null where content does not say.</summary>
    public DateOnly? LastChanged => Status switch
    {
        ResponseStatus.Withdrawn => Withdrawn,
        ResponseStatus.Published => Updated ?? Published,
        _ => null,
    };
}

/// <summary>The document that a response was transcribed from.</summary>
/// <param name="File">Its path under the content folder.</param>
public sealed record ResponseSource(SourceText File, SourceText? Note);

/// <summary>A change to a published answer.</summary>
/// <param name="At">The place of its date.</param>
public sealed record Correction(DateOnly Date, SourceText? Question, SourceText What, SourceSpan At);

/// <summary>Whether a country's response can be read here. "Not held" never means that a country did not answer.</summary>
public enum ResponseStatus
{
    NotHeld,
    Published,
    NotAuthorised,
    Withdrawn,
}
