using System.Collections.Immutable;
using MsqSite.Markup;

namespace MsqSite.Shape.Views;

/// <summary>A named link as shown. Without a name the address is the name; without <c>Href</c> it cannot be followed.</summary>
public sealed record LinkView(string? Name, ImmutableArray<AddressView> Addresses);

/// <summary>An address as shown.</summary>
/// <param name="Href">What the browser follows, in ASCII; null where it cannot be followed.</param>
/// <param name="Whole">The same as people read it, for paper; null where that is what the browser follows.</param>
/// <param name="Shown">The host as people read it, or the address as written where there is no name or no host.</param>
/// <param name="Note">What is said beside it: not https, shortened, no scheme given, how it fares.</param>
public sealed record AddressView(string? Href, string? Whole, string Shown, LinkNote Note);

/// <summary>Links under a lettered part of a question.</summary>
/// <param name="Letter">The form's letter, or null.</param>
/// <param name="Heading">The form's words; null where the question has no parts.</param>
/// <param name="State">Set where there are no links to show.</param>
public sealed record LinkGroupView(string? Letter, SafeHtml? Heading, StateView? State, ImmutableArray<LinkView> Links);

/// <summary>What is known of a part of an answer, in a word.</summary>
/// <param name="Key">For the style sheet.</param>
/// <param name="Word">For the reader.</param>
/// <param name="Note">A sentence more, or null.</param>
public sealed record StateView(string Key, string Word, string? Note);
