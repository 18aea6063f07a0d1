using System.Collections.Immutable;
using MsqSite.Markup;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Data;

/// <summary>A country's words and addresses as pages show them: without what may be a private person's.</summary>
internal sealed class PublicWords(Phrases phrases)
{
    private readonly string withheld = phrases.Text("states.withheld-mark");

    public string Of(string text) => PersonalData.Mask(text, withheld);

    public string? Of(SourceText? text) => text is null ? null : Of(text.Value);

    /// <summary>A text in Markdown, read.</summary>
    public MarkedText Read(SourceText text, MarkupStyle style = MarkupStyle.Answer) => MarkedText.Read(Masked(text), style);

    /// <summary>A text in Markdown as plain lines, addresses included.</summary>
    public string? Plain(SourceText? text, MarkupStyle style = MarkupStyle.Answer) =>
        text is null ? null : Read(text, style) is { Markup: { } markup } ? markup.ReadableText().Trim() : Of(text.Value);

    public PublicAddress Of(WrittenAddress written) => written.Web switch
    {
        { IsMail: true } => new PublicAddress(withheld, null),
        { } web when PersonalData.Find(written.Text) is null => new PublicAddress(written.Text, web),
        _ => new PublicAddress(Of(written.Text), null),
    };

    /// <summary>The addresses of several that can be followed, with spaces between.</summary>
    public string? Followed(ImmutableArray<WrittenAddress> addresses) =>
        string.Join(' ', addresses.Select(Of).Select(one => one.Web?.Href).OfType<string>()) is { Length: > 0 } joined ? joined : null;

    /// <summary>The links in the running text of an answer that lead to pages.</summary>
    public IEnumerable<PublicAddress> LinksIn(Answer answer) =>
        from text in AnswerTexts.Markdown(answer)
        from link in MarkedText.Links(Masked(text), MarkupStyle.Answer)
        let web = WebAddress.Read(link.Address, out _)
        where web is { IsMail: false } && PersonalData.Find(link.Address) is null
        select new PublicAddress(link.Address, web);

    private SourceText Masked(SourceText text) => text with { Value = Of(text.Value) };
}

/// <summary>An address as the country wrote it; where it can be followed and may be shown, what it means.</summary>
internal sealed record PublicAddress(string Given, WebAddress? Web);
