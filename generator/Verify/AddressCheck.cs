using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Finds the addresses of a page, judges what can be judged at once and keeps the rest for when all pages are known.</summary>
internal sealed class AddressCheck(PageFindings page, IdTable ids, HeadCheck head, LinkTable? site)
{
    private readonly ImmutableArray<PageLink>.Builder links = ImmutableArray.CreateBuilder<PageLink>();
    private readonly string root = string.Concat(Enumerable.Repeat("../", page.Expected.Path.Count(c => c == '/')));

    /// <summary>How many addresses begin with what leads to the root; none do on a page that stands there.</summary>
    public int FromRoot { get; set; }

    /// <summary>How many are relative to the page in another way.</summary>
    public int Astray { get; private set; }

    /// <summary>How many wait for other pages.</summary>
    public int Waiting => links.Count;

    public ImmutableArray<PageLink> Links() => links.DrainToImmutable();

    public void Attribute(ReadOnlySpan<char> name, ReadOnlyMemory<char> value, StartTag tag)
    {
        switch (name)
        {
            case "href" when tag.Kind == ElementKind.Link && !tag.IsInDrawing:
                Related(value, tag);
                break;
            case "href" when tag.Kind == ElementKind.Base && !tag.IsInDrawing:
                page.Add(VerifyRules.WrongKindOfAddress, tag, "the base element changes what every relative address of the page means");
                break;
            case "href" or "xlink:href":
                Take(value, tag.Kind is ElementKind.Anchor or ElementKind.Area ? LinkUse.Navigation : LinkUse.Asset, tag);
                break;
            case "src" or "poster" or "action" or "formaction" or "background" or "ping":
            case "data" when tag.Kind == ElementKind.Object:
                Take(value, LinkUse.Asset, tag);
                break;
            case "srcset" or "imagesrcset":
                Candidates(value, tag);
                break;
            case "content" when tag.Kind == ElementKind.Meta && tag.Value("http-equiv").Equals("refresh", StringComparison.OrdinalIgnoreCase):
                Redirect(value, tag);
                break;
        }
    }

    private void Related(ReadOnlyMemory<char> address, StartTag tag)
    {
        LinkUse use = LinkUse.Navigation;
        ReadOnlySpan<char> relations = tag.Value("rel");
        Span<char> relation = stackalloc char[20]; // longer than each that is known
        foreach (Range range in relations.SplitAny(" \t\n\f\r"))
        {
            int length = relations[range].ToLowerInvariant(relation);
            switch (relation[..Math.Max(0, length)])
            {
                case "canonical":
                    head.Canonical(address.Span, tag);
                    use = LinkUse.Alternate;
                    break;
                case "alternate":
                    use = use == LinkUse.Asset ? use : LinkUse.Alternate;
                    break;
                case "stylesheet" or "icon" or "apple-touch-icon" or "mask-icon" or "manifest" or "preload" or "modulepreload" or "prefetch"
                    or "prerender" or "preconnect" or "dns-prefetch":
                    use = LinkUse.Asset;
                    break;
            }
        }

        Take(address, use, tag);
    }

    // "small.png 1x, large.png 2x"
    private void Candidates(ReadOnlyMemory<char> set, StartTag tag)
    {
        foreach (Range range in set.Span.Split(','))
        {
            ReadOnlyMemory<char> candidate = set[range].Trim();
            int end = candidate.Span.IndexOfAny(" \t\n\f\r");
            Take(end < 0 ? candidate : candidate[..end], LinkUse.Asset, tag);
        }
    }

    // "0; url=../norway/": a content without an address only reloads the page.
    private void Redirect(ReadOnlyMemory<char> content, StartTag tag)
    {
        int start = content.Span.IndexOf("url=", StringComparison.OrdinalIgnoreCase);
        if (start >= 0)
        {
            Take(content[(start + 4)..].Trim("'\" "), LinkUse.Redirect, tag);
        }
    }

    private void Take(ReadOnlyMemory<char> written, LinkUse use, StartTag tag)
    {
        ReadOnlyMemory<char> address = written.Trim();
        ReadOnlySpan<char> span = address.Span;
        AddressKind kind = Address.KindOf(span);
        switch (kind)
        {
            case AddressKind.Empty:
                page.Add(VerifyRules.DeadLink, tag, $"{tag.Shown} has an empty address");
                break;
            case AddressKind.Fragment:
                ids.Link(address, tag);
                break;
            case AddressKind.Script:
                page.Add(VerifyRules.InlineCode, tag, $"{tag.Shown} has the script {Quoted.Text(span)} as its address");
                break;
            case AddressKind.Web when use == LinkUse.Asset:
                page.Add(VerifyRules.OtherHost, tag, $"{tag.Shown} asks another host for {Quoted.Text(span)}");
                break;
            case AddressKind.Relative or AddressKind.FromRoot or AddressKind.Web:
                Count(kind, span);
                Follow(address, use, tag);
                break;
        }
    }

    private void Count(AddressKind kind, ReadOnlySpan<char> address)
    {
        if (kind != AddressKind.Web && root.Length > 0 && address.StartsWith(root, StringComparison.Ordinal))
        {
            FromRoot++;
        }
        else if (kind != AddressKind.Web)
        {
            Astray++;
        }
    }

    private void Follow(ReadOnlyMemory<char> address, LinkUse use, StartTag tag)
    {
        switch (site?.Judge(page.Expected.Path, address.Span, use) ?? LinkStanding.Waits)
        {
            case LinkStanding.OnPage:
                ids.Link(address[address.Span.IndexOf('#')..], tag);
                break;
            case LinkStanding.Waits:
                (int line, int column) = page.Place(tag.Offset);
                links.Add(new PageLink(address.ToString(), use, page.At(tag.Question), line, column));
                break;
        }
    }
}
