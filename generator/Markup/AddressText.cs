using System.Buffers;
using MsqSite.Model;

namespace MsqSite.Markup;

/// <summary>
/// An address as text that people read. It stands as it was written, but for a host in another script: that is shown as <see cref="WebAddress.Host"/>
/// has it, where the country wrote its ASCII form, and where its letters could be taken for other ones.
/// </summary>
public static class AddressText
{
    private const string Ascii = "xn--";

    private static readonly SearchValues<char> AfterHost = SearchValues.Create("/?#:");

    /// <param name="written">As the country wrote it.</param>
    /// <param name="web">What it was read as.</param>
    public static string AsWritten(string written, WebAddress web)
    {
        if (!IsInternational(web))
        {
            return written;
        }

        (int start, int end) = HostIn(written);
        bool asShown = !written.AsSpan(start, end - start).Contains(Ascii, StringComparison.OrdinalIgnoreCase) && !web.Host.Contains(Ascii, StringComparison.Ordinal);
        return asShown ? written : string.Concat(written.AsSpan(0, start), web.Host, written.AsSpan(end));
    }

    /// <summary>The whole address with its host in its own letters; null where it has none but those that are followed.</summary>
    public static string? InOwnLetters(WebAddress web)
    {
        (int start, int end) = HostIn(web.Href);
        return !IsInternational(web) || web.Href.AsSpan(start, end - start).SequenceEqual(web.Host) ? null : string.Concat(web.Href.AsSpan(0, start), web.Host, web.Href.AsSpan(end));
    }

    internal static bool IsInternational(WebAddress web) => !web.IsMail && web.Href.Contains(Ascii, StringComparison.Ordinal);

    private static (int Start, int End) HostIn(string address)
    {
        int scheme = address.IndexOf("//", StringComparison.Ordinal);
        bool begins = scheme == 0 || (scheme > 0 && address[scheme - 1] == ':' && !address.AsSpan(0, scheme - 1).ContainsAny(AfterHost));
        int start = begins ? scheme + 2 : 0;
        int length = address.AsSpan(start).IndexOfAny(AfterHost);
        return (start, length < 0 ? address.Length : start + length);
    }
}
