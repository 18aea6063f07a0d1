using MsqSite.Diagnostics;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>An address can be followed, or it is said why not.</summary>
internal static class AddressChecker
{
    /// <param name="address">As it was written.</param>
    /// <param name="inText">A link of a text; else a value of its own.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    public static void Check(WrittenAddress address, bool inText, DiagnosticBag findings)
    {
        switch (address.Fault)
        {
            case AddressFault.HasSpace:
                findings.Add(CheckRules.AddressWithSpace, address.At, $"the address \"{address.Text}\" holds a space",
                    inText ? "write %20 in place of the space" : "give each address on its own under \"urls\", or write %20 in place of a space inside one");
                break;
            case AddressFault.OtherScheme:
                findings.Add(CheckRules.AddressScheme, address.At, $"the address \"{address.Text}\" is not http, https or mailto", "give the address that a browser shows");
                break;
            case AddressFault.Malformed:
                findings.Add(CheckRules.AddressMalformed, address.At, $"the address \"{address.Text}\" cannot be followed; it is shown as text", "compare it with the source");
                break;
            default:
                if (address.Web is { SchemeWritten: false } web)
                {
                    findings.Add(CheckRules.AddressWithoutScheme, address.At, $"the address \"{address.Text}\" has no scheme; it is linked as {web.Href}", "leave it if that is what the country wrote");
                }

                break;
        }
    }

    /// <summary>Checks the links of a text in Markdown.</summary>
    public static void CheckLinks(MarkedText text, DiagnosticBag findings)
    {
        if (text.Markup is not { } markup)
        {
            return; // no link can be in it
        }

        if (markup.IsPlain)
        {
            findings.Add(CheckRules.NotMarkdown, text.Source.At, "the text is too long or nests too deep to be read as Markdown; it is shown as plain words", "look for brackets that were not meant");
        }

        foreach (MarkupLink link in markup.Links())
        {
            Check(new WrittenAddress(link.Address, text.Source.Within(link.Offset, link.Length)), inText: true, findings);
        }
    }
}
