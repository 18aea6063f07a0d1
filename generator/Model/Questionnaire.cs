using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>What one edition of the Survey asked: the whole form as data.</summary>
public sealed record Questionnaire(
    int Edition,
    string Language,
    SourceText Title,
    SourceText Introduction,
    SourceText Consent,
    SourceText? Closing,
    ImmutableArray<Footnote> Footnotes,
    ImmutableArray<Section> Sections,
    SourceSpan At)
{
    private FrozenDictionary<string, Question>? byKey;
    private string[]? partnerQuestions;

    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>The questions by key; of two with one key (a finding) the first.</summary>
    public FrozenDictionary<string, Question> ByKey => byKey ??= Questions.DistinctBy(one => one.Key).ToFrozenDictionary(one => one.Key);

    /// <summary>The keys of the questions whose answers name partners, in their own order.</summary>
    public IReadOnlyList<string> PartnerQuestions =>
        partnerQuestions ??= [.. ByKey.Values.Where(one => one.Kind is AnswerKind.Cooperation or AnswerKind.Partnerships).Select(one => one.Key).Order(StringComparer.Ordinal)];

    public Footnote? Footnote(int number) => Footnotes.FirstOrDefault(one => one.Number == number);
}

/// <summary>A numbered note of the form; a text points to it with <c>[^2]</c>.</summary>
public sealed record Footnote(int Number, SourceText Text, SourceSpan At);

/// <summary>A section of the form. The last one of 2020 also asks who answers: <paramref name="RespondentLabels"/> holds the form's words for that.</summary>
public sealed record Section(int Number, SourceText Title, OfficialLabels? RespondentLabels, ImmutableArray<Question> Questions);

/// <summary>A question of one edition. Its key is the same in every edition, everything else is this edition's.</summary>
/// <param name="Key">Its part of an address and its element's id: <c>legal-framework</c>.</param>
/// <param name="Number">As the form counts: <c>9</c>; null where it has none.</param>
/// <param name="NumberPrinted">False where the form prints no number and its order gives one.</param>
/// <param name="Label">A short name for headings and tables; ours.</param>
/// <param name="Wording">The form's words; null where it has none.</param>
/// <param name="Instruction">The form's words on how to answer.</param>
/// <param name="MaxWords">The form's limit for a text.</param>
/// <param name="Parts">The lettered parts a, b, c; empty for most.</param>
/// <param name="Options">Boxes to tick; for legal instruments the topics.</param>
/// <param name="Labels">The form's words for an official's details.</param>
/// <param name="Facts">Which of the profile's leading facts its answer feeds.</param>
/// <param name="At">The place of its key.</param>
/// <param name="FactsAt">The place of the facts that it names; of the question where it names none.</param>
public sealed record Question(
    string Key,
    string? Number,
    bool NumberPrinted,
    SourceText Label,
    AnswerKind Kind,
    SourceText? Wording,
    SourceText? Instruction,
    int? MaxWords,
    ImmutableArray<QuestionPart> Parts,
    ImmutableArray<Option> Options,
    OfficialLabels? Labels,
    FactKind? Facts,
    SourceSpan At,
    SourceSpan NumberAt,
    SourceSpan FactsAt)
{
    /// <summary>The unit of the figures that are asked for; null where the form names none.</summary>
    public FigureUnit? Unit { get; init; }

    /// <summary>The key of the question of an earlier edition that this one was a part of.</summary>
    public SourceText? SplitFrom { get; init; }

    public Option? Option(string key) => Options.FirstOrDefault(one => one.Key == key);

    public QuestionPart? Part(string key) => Parts.FirstOrDefault(one => one.Key == key);
}

/// <summary>A lettered part of a question: 2 a, E-services.</summary>
public sealed record QuestionPart(string Key, string Letter, SourceText Label, SourceText Wording);

/// <summary>A box to tick, or a topic that legal instruments hang on.</summary>
public sealed record Option(string Key, int? Number, SourceText Label, SourceText Wording, SourceSpan At);

/// <summary>The form's words for the details of an official or of a respondent.</summary>
public sealed record OfficialLabels(string Name, string Title, string Organisation, string? Email, string? Phone);

/// <summary>How a question is answered. A new edition whose answers are of these kinds needs no code.</summary>
public enum AnswerKind
{
    Links,
    Official,
    Text,
    Options,
    LegalInstruments,
    YesNo,
    Indicators,
    Cooperation,
    Partnerships,
}

/// <summary>What an answer tells of a country that is more than its words: facts that a profile shows before the questionnaire's own order, and bodies in charge, which machines are told.</summary>
public enum FactKind
{
    Portals,
    Laws,
    Technologies,
    Partners,
    Authorities,
}
