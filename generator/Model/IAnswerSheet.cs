using System.Diagnostics.CodeAnalysis;
using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>The answers of one response, by question key. A question that is not here was not answered.</summary>
public interface IAnswerSheet
{
    /// <summary>The questions that were answered, in the order of their keys.</summary>
    IReadOnlyList<string> Keys { get; }

    int Count => Keys.Count;

    IEnumerable<Answer> Values => Keys.Select(key => this[key]);

    Answer this[string key] => Of(key) ?? throw new KeyNotFoundException($"no answer to {key}");

    /// <summary>The answer to a question; null where there is none.</summary>
    Answer? Of(string key);

    /// <summary>One word for the answer to a question, which costs less than the answer.</summary>
    AnswerState StateOf(string key);

    /// <summary>The place of the answer's key; null where there is none.</summary>
    SourceSpan? PlaceOf(string key);

    /// <summary>Bytes that tell the words of an answer from others, wherever in the file they stand; none where there is no answer.</summary>
    ReadOnlySpan<byte> DigestOf(string key);

    bool Has(string key) => PlaceOf(key) is not null;

    bool TryGet(string key, [NotNullWhen(true)] out Answer? answer) => (answer = Of(key)) is not null;
}
