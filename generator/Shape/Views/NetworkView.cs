using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>The picture of who works with whom, measured in its own units.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Caption">What it shows, and what it leaves out.</param>
public sealed record NetworkView(string Left, string Width, string Height, string Caption, ImmutableArray<NetworkFlowView> Flows, ImmutableArray<NetworkBarView> Bars, ImmutableArray<NetworkTextView> Texts);

/// <summary>A line from those who name a partner to the partner.</summary>
/// <param name="Tone">Which of the colours.</param>
/// <param name="Words">What it says: from whom, to whom, how many countries.</param>
public sealed record NetworkFlowView(string Path, string Thickness, int Tone, string Words);

/// <summary>The end of the lines of one partner, or of one country or region.</summary>
public sealed record NetworkBarView(string X, string Y, string Height, int Tone);

/// <summary>A line of text in the picture.</summary>
/// <param name="Kind">How it is set: <c>name</c>, <c>count</c> or <c>heading</c>.</param>
/// <param name="AtEnd">Ends at its place instead of beginning there.</param>
public sealed record NetworkTextView(string X, string Y, string Text, string Kind, bool AtEnd);
