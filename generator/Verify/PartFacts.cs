namespace MsqSite.Verify;

/// <summary>What a part without a fault brings to each page that shows it.</summary>
/// <param name="Around">What stood around it when it was read.</param>
/// <param name="Roots">How many of its addresses begin with what leads to the root.</param>
/// <param name="Ids">The ids of its elements.</param>
/// <param name="Links">Its addresses within the page: <c>#section-1</c>.</param>
/// <param name="References">Its attributes that name ids, each with what it names.</param>
/// <param name="FirstHeading">The level of its first heading; 0 without one.</param>
/// <param name="LastHeading">The level of its last heading; 0 without one.</param>
internal sealed record PartFacts(Surroundings Around, int Roots, string[] Ids, string[] Links, (string Attribute, string Names)[] References, int FirstHeading, int LastHeading);

/// <summary>What the content of an element must know of the elements around it.</summary>
internal readonly record struct Surroundings(bool IsInDrawing, bool IsHidden, bool IsInParagraph, bool IsInLink);
