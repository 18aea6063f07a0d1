using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>The answers of one response, by question key. A question that is not here was not answered.</summary>
public interface IAnswerSheet
{
    /// <summary>No answers.</summary>
    public static IAnswerSheet None { get; } = new NoAnswers();

    /// <summary>The questions that were answered, in the order of their keys.</summary>
    public IReadOnlyList<string> Keys { get; }

    public int Count => Keys.Count;

    public IEnumerable<Answer> Values => Keys.Select(key => this[key]);

    public Answer this[string key] => Of(key) ?? throw new KeyNotFoundException($"no answer to {key}");

    /// <summary>The answer to a question; null where there is none.</summary>
    public Answer? Of(string key);

    /// <summary>One word for the answer to a question, which costs less than the answer.</summary>
    public AnswerState StateOf(string key);

    /// <summary>The place of the answer's key; null where there is none.</summary>
    public SourceSpan? PlaceOf(string key);

    /// <summary>Bytes that tell the words of an answer from others, wherever in the file they stand; none where there is no answer.</summary>
    public ReadOnlySpan<byte> DigestOf(string key);

    /// <summary>The same of what all answers say of some things, which costs less than to ask for each.</summary>
    public SheetDigests Digests { get; }

    /// <summary>What an answer says of options or topics, which costs less than the answer.</summary>
    public OptionStates OptionsOf(string key);

    /// <summary>The partners that an answer names, in its order; none where there is no answer.</summary>
    public ImmutableArray<NamedPartner> PartnersOf(string key);

    /// <summary>Where the name of a partner stands.</summary>
    /// <param name="place">Its place in <see cref="PartnersOf"/>.</param>
    public SourceSpan PlaceOfPartner(string key, int place) => AnswerTexts.Partners(this[key]).ElementAt(place).Name.At;

    public bool Has(string key) => PlaceOf(key) is not null;

    public bool TryGet(string key, [NotNullWhen(true)] out Answer? answer) => (answer = Of(key)) is not null;

    private sealed class NoAnswers : IAnswerSheet
    {
        public IReadOnlyList<string> Keys => [];

        public Answer? Of(string key) => null;

        public AnswerState StateOf(string key) => AnswerState.NotAnswered;

        public SourceSpan? PlaceOf(string key) => null;

        public ReadOnlySpan<byte> DigestOf(string key) => [];

        public SheetDigests Digests => default;

        public OptionStates OptionsOf(string key) => OptionStates.None;

        public ImmutableArray<NamedPartner> PartnersOf(string key) => [];
    }
}
