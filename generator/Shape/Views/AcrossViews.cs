using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>How many Member States are in which state: in words, and as bars.</summary>
/// <param name="Whole">The number that a full bar stands for.</param>
/// <param name="Note">What "not held" means, where there are such.</param>
public sealed record TallyView(string Line, int Whole, ImmutableArray<TallyRowView> Rows, string? Note);

/// <summary>One state with its number.</summary>
public sealed record TallyRowView(string Key, string Word, int Count, string Number);

/// <summary>Countries that are in one state.</summary>
public sealed record NamedCountriesView(string Id, string Heading, string Number, string? Note, ImmutableArray<CountryLinkView> Countries);

/// <summary>A country's name with the way to what is said of it, if any; its edition where that is not the newest.</summary>
public sealed record CountryLinkView(string Name, string? Path, string? Edition);

/// <summary>The answers of a region's countries.</summary>
public sealed record RegionAnswersView(string Id, string Name, string Heading, string Line, ImmutableArray<CountryAnswerView> Answers);

/// <summary>A country's answer to a question in full, with the way to where it stays.</summary>
/// <param name="Id">Its place on the page.</param>
/// <param name="Line">The edition and the day.</param>
/// <param name="Language">The language of the answer.</param>
public sealed record CountryAnswerView(
    string Id, string Name, string Flag, string Path, string Edition, string Line, string Language, ShownAnswer Answer);
