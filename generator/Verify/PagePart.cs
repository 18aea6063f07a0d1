using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>A stretch of a page that other pages show too, the same but for what leads to the root.</summary>
/// <param name="Known">One for the part, wherever it stands.</param>
/// <param name="Start">Its first character in the page, from 0.</param>
/// <param name="End">The character behind its last.</param>
/// <param name="Roots">How many addresses in it begin with what leads to the root.</param>
public readonly record struct PagePart(Keepsake Known, int Start, int End, int Roots);
