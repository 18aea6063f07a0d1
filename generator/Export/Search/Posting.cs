namespace MsqSite.Export.Search;

/// <summary>That a word stands in an answer, and how often.</summary>
/// <param name="Term">The word's number in the book.</param>
/// <param name="Question">The question's place in the list of all questions.</param>
/// <param name="Count">At most 15: more says nothing more.</param>
/// <param name="InHost">In the name of a host, not in the words.</param>
internal readonly record struct Posting(int Term, short Question, byte Count, bool InHost);
