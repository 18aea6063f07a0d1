namespace MsqSite.Shape.Citing;

/// <summary>
/// What is cited, in the parts that lists of references are made of. The day of reading is not among them: it is the reader's to add, for a page
/// that is built once does not know it.
/// </summary>
/// <param name="Key">Names it in a list: <c>msq2020-blr-legal-framework</c>.</param>
/// <param name="Author">Whose words they are.</param>
/// <param name="Title">Of the answer, the response or the data.</param>
/// <param name="Form">What it is, in words: the questionnaire and when it was answered, or a data set.</param>
/// <param name="Date">Of the words; null where unknown.</param>
/// <param name="Site">Who publishes it.</param>
/// <param name="Address">Where it stays.</param>
/// <param name="Line">Says all of that as a line of text.</param>
/// <param name="IsData">It is data, not a page.</param>
internal sealed record Citation(string Key, string Author, string Title, string Form, DateOnly? Date, string Site, string Address, Func<string> Line, bool IsData)
{
    /// <summary>All of that as a line of text.</summary>
    public string Text => Line();
}
