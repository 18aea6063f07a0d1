namespace MsqSite.Shape.Views;

/// <summary>What puts a page into a frame of another site.</summary>
/// <param name="Name">What it puts there.</param>
/// <param name="Code">HTML to be copied, as text.</param>
public sealed record EmbedSnippetView(string Name, string Code);
