namespace MsqSite.Markup;

/// <summary>HTML that was made from an answer's Markdown and holds nothing but what <see cref="AnswerMarkup"/> writes. Made only in this room.</summary>
public readonly record struct SafeHtml(string Value)
{
    public static SafeHtml Empty { get; } = new("");

    public override string ToString() => Value;
}
