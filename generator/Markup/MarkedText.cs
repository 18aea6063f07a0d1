using System.Buffers;
using MsqSite.Model;

namespace MsqSite.Markup;

/// <summary>A text in Markdown with what a reader makes of it, parsed once for all checks; a text without any mark is not parsed at all.</summary>
internal sealed class MarkedText
{
    // Without any of these a text reads the same in Markdown as out of it. A line may begin with the mark of a list.
    private static readonly SearchValues<char> Signs = SearchValues.Create("[<*_\\`&:\n");

    // In every link there is one of these.
    private static readonly string[] LinkSigns = ["://", "www.", "](", "]:", "<"];

    private string? words;

    private MarkedText(SourceText source, AnswerMarkup? markup)
    {
        Source = source;
        Markup = markup;
    }

    public SourceText Source { get; }

    /// <summary>Null where the text holds no mark.</summary>
    public AnswerMarkup? Markup { get; }

    /// <summary>The words without marks and bare addresses.</summary>
    public string Words => words ??= Markup?.PlainText() ?? Source.Value;

    public static MarkedText Read(SourceText source, MarkupStyle style) =>
        new(source, MayHoldMarks(source.Value) ? AnswerMarkup.Parse(source.Value, style) : null);

    /// <summary>The links of a text. Most texts have none, and are not parsed for it.</summary>
    public static IEnumerable<MarkupLink> Links(SourceText source, MarkupStyle style) =>
        LinkSigns.Any(sign => source.Value.Contains(sign, StringComparison.OrdinalIgnoreCase)) ? AnswerMarkup.Parse(source.Value, style).Links() : [];

    private static bool MayHoldMarks(string text) =>
        text.AsSpan().IndexOfAny(Signs) >= 0
        || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || (text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '>' or ' '));
}
