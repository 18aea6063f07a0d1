using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Reads one page tag by tag, without building its tree, and holds it against every rule that needs no other page.</summary>
public sealed class PageVerifier
{
    // The tokenizer compares each attribute of a tag with all others.
    private const int MostAttributes = 64;

    private readonly PageFindings page;
    private readonly HtmlTokenizer tokenizer;
    private readonly StartTag tag = new();
    private readonly OpenElements open;
    private readonly IdTable ids;
    private readonly HeadCheck head;
    private readonly HeadingCheck headings;
    private readonly AddressCheck addresses;
    private readonly PartReading parts;
    private readonly DoctypeCheck doctype;
    private readonly LinkedDataCheck linked;
    private readonly PageText text;
    private int attributesOfTag;

    private PageVerifier(PageText text, PageFindings page, HtmlTokenizer tokenizer, LinkTable? site, PartMemory? memory)
    {
        this.page = page;
        this.text = text;
        this.tokenizer = tokenizer;
        doctype = new DoctypeCheck(page);
        linked = new LinkedDataCheck(page);
        open = new OpenElements(page);
        ids = new IdTable(page);
        head = new HeadCheck(page);
        headings = new HeadingCheck(page);
        addresses = new AddressCheck(page, ids, head, site);
        parts = new PartReading(text, memory, page, open, ids, headings, addresses);
        tokenizer.DisableElementPositionTracking = true; // its lines and columns end at 65,535; ours are counted when asked for
        tokenizer.ShouldEmitAttribute = (ref StructHtmlToken _, ReadOnlyMemory<char> _) => ++attributesOfTag <= MostAttributes;
        tokenizer.Error += (_, fault) => Malformed(fault.Position.Index, MarkupFault.InWords((HtmlParseError)fault.Code));
    }

    /// <summary>Adds what is wrong with the page to the findings, and returns what other pages need to know of it.</summary>
    /// <param name="html">The page, as it will be sent.</param>
    /// <param name="expected">What must stand on it.</param>
    /// <param name="findings">Where the findings go.</param>
    /// <param name="site">What is known of the site so far: links that are right by it are not kept.</param>
    public static PageFacts Verify(string html, PageExpectation expected, DiagnosticBag findings, LinkTable? site = null) => Verify(html.AsMemory(), expected, findings, site);

    /// <inheritdoc cref="Verify(string, PageExpectation, DiagnosticBag, LinkTable)"/>
    public static PageFacts Verify(ReadOnlyMemory<char> html, PageExpectation expected, DiagnosticBag findings, LinkTable? site = null) =>
        Verify(html, [], null, expected, findings, site);

    /// <param name="html">The page, as it will be sent.</param>
    /// <param name="parts">What of it stands on other pages too, by where it begins, the outer before the inner.</param>
    /// <param name="memory">The parts that were read on other pages; takes those that were not.</param>
    /// <param name="expected">What must stand on it.</param>
    /// <param name="findings">Where the findings go.</param>
    /// <param name="site">What is known of the site so far.</param>
    public static PageFacts Verify(ReadOnlyMemory<char> html, IReadOnlyList<PagePart> parts, PartMemory? memory, PageExpectation expected, DiagnosticBag findings, LinkTable? site)
    {
        using PageText text = new(html, parts, memory);
        if (text.Cuts == 0)
        {
            return Read(text, html, memory, expected, findings, site).Facts;
        }

        DiagnosticBag found = new();
        (PageFacts facts, bool isInDoubt) = Read(text, html, memory, expected, found, site);
        return isInDoubt || !found.IsEmpty ? Verify(html, expected, findings, site) : facts;
    }

    private static (PageFacts Facts, bool IsInDoubt) Read(PageText text, ReadOnlyMemory<char> html, PartMemory? memory, PageExpectation expected, DiagnosticBag findings, LinkTable? site)
    {
        PageFindings page = new(html, text.InPage, expected, findings);
        using TextSource source = new(new ReadOnlyMemoryTextSource(ReadableMarkup.Of(text.Characters, page)));
        using HtmlTokenizer tokenizer = new(source, HtmlEntityProvider.Resolver);
        PageVerifier verifier = new(text, page, tokenizer, site, memory);
        PageFacts facts = verifier.Read();
        return (facts, verifier.parts.IsInDoubt);
    }

    private PageFacts Read()
    {
        while (true)
        {
            ref StructHtmlToken token = ref tokenizer.GetStructToken();
            parts.Reach(token.Position.Index);
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    doctype.Begin(token.Position.Index);
                    Start(ref token);
                    break;
                case HtmlTokenType.EndTag:
                    doctype.Begin(token.Position.Index);
                    linked.Ended(text.Characters.Span);
                    open.Close(token.Name.Memory.Span, token.Position.Index);
                    tokenizer.IsAcceptingCharacterData = open.Count > 0 && open.Top.IsInDrawing;
                    break;
                case HtmlTokenType.Character:
                    Text(token.Data.Memory.Span, token.Position.Index);
                    break;
                case HtmlTokenType.Doctype:
                    doctype.Read(ref token);
                    break;
                case HtmlTokenType.Comment:
                    parts.Comment(token.Position.Index);
                    break;
                case HtmlTokenType.EndOfFile:
                    return End(token.Position.Index);
            }

            attributesOfTag = 0;
        }
    }

    private void Start(ref StructHtmlToken token)
    {
        tag.Take(ref token);
        open.Surround(tag);
        ids.Take(tag);
        for (int i = 0; i < tag.AttributeCount; i++)
        {
            Attribute(tag.AttributeName(i), tag.AttributeValue(i));
        }

        if (attributesOfTag > MostAttributes)
        {
            page.Add(VerifyRules.MalformedHtml, tag, $"{tag.Shown} has more than {MostAttributes} attributes");
        }

        bool isOpen = open.Open(tag);
        NameCheck.Started(tag, isOpen, open, page);
        ByKind();
        tokenizer.IsAcceptingCharacterData = open.Count > 0 && open.Top.IsInDrawing;
    }

    private void Attribute(ReadOnlySpan<char> name, ReadOnlyMemory<char> value)
    {
        switch (name)
        {
            case "class" or "id":
                break;
            case "hidden":
            case "aria-hidden" when value.Span is "true":
                tag.IsHidden = true;
                break;
            case "aria-label":
                tag.IsNamed |= !value.Span.IsWhiteSpace();
                break;
            case "aria-labelledby" or "aria-describedby" or "aria-controls" or "for" or "headers":
                tag.IsNamed |= name is "aria-labelledby";
                ids.Refer(name.ToString(), value, tag);
                break;
            default:
                InlineCodeCheck.Attribute(name, tag, page);
                addresses.Attribute(name, value, tag);
                break;
        }
    }

    // What only HTML elements mean; the tokenizer has to be told whose content is not markup.
    private void ByKind()
    {
        InlineCodeCheck.Started(tag, page);
        linked.Started(tag);
        if (tag.IsInDrawing)
        {
            return;
        }

        if (tag.Kind is ElementKind.Html or ElementKind.Meta or ElementKind.Title or ElementKind.Link or ElementKind.Base)
        {
            parts.MeetPagesOwn();
        }

        switch (tag.Kind)
        {
            case ElementKind.Html:
                head.Document(tag);
                break;
            case ElementKind.Meta:
                head.Meta(tag);
                break;
            case ElementKind.Title:
                head.TitleStarted(tag);
                tokenizer.State = HtmlParseMode.RCData;
                break;
            case ElementKind.TextArea:
                tokenizer.State = HtmlParseMode.RCData;
                break;
            case ElementKind.Script:
                tokenizer.State = HtmlParseMode.Script;
                break;
            case ElementKind.Style or ElementKind.RawText:
                tokenizer.State = HtmlParseMode.Rawtext;
                break;
            case >= ElementKind.Heading1 and <= ElementKind.Heading6:
                headings.Started(tag);
                break;
        }
    }

    private void Text(ReadOnlySpan<char> text, int offset)
    {
        linked.Text(offset, text.Length);
        if (open.Count == 0)
        {
            doctype.Text(text, offset);
            return;
        }

        NameCheck.Text(text, open);
        if (open.Top is { Kind: ElementKind.Title, IsInDrawing: false })
        {
            head.TitleText(text);
        }
    }

    private void Malformed(int offset, string message) => page.Add(VerifyRules.MalformedHtml, offset, open.Question, message);

    private PageFacts End(int offset)
    {
        linked.Ended(text.Characters.Span);
        parts.End(offset);
        doctype.Begin(0);
        open.CloseAll();
        IdSet all = ids.Resolve();
        headings.Ended();
        head.Ended();
        PageExpectation expected = page.Expected;
        return new PageFacts(expected.Path, expected.Source, head.Language, head.Title, head.IsIndexed, all, addresses.Links());
    }
}
