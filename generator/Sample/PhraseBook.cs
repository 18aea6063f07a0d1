using System.Collections.Immutable;

namespace MsqSite.Sample;

/// <summary>Invented words of one language. In each of them <c>#</c> stands for a number and <c>@</c> for one of the <see cref="Things"/>.</summary>
/// <param name="Openings">Who or what a sentence is about.</param>
/// <param name="Actions">What it does.</param>
/// <param name="Things">What it does that to.</param>
/// <param name="Tails">How a sentence ends, its full stop included.</param>
/// <param name="Short">Whole answers of a word or a few.</param>
/// <param name="Bodies">Names of offices.</param>
/// <param name="Portals">Names of portals.</param>
/// <param name="Instruments">Titles of legal instruments.</param>
/// <param name="Partners">Organisations and countries to work with.</param>
/// <param name="ListLead">What stands before a list.</param>
/// <param name="WordGap">What stands between words: nothing in Chinese.</param>
internal sealed record PhraseBook(
    string Language,
    ImmutableArray<string> Openings,
    ImmutableArray<string> Actions,
    ImmutableArray<string> Things,
    ImmutableArray<string> Tails,
    ImmutableArray<string> Short,
    ImmutableArray<string> Bodies,
    ImmutableArray<string> Portals,
    ImmutableArray<string> Instruments,
    ImmutableArray<string> Partners,
    string ListLead,
    string WordGap = " ");
