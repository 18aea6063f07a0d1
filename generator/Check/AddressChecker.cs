using MsqSite.Diagnostics;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>An address can be followed, or it is said why not.</summary>
internal static class AddressChecker
{
    public static void Check(WrittenAddress address, DiagnosticBag findings)
    {
        WebAddress? web = WebAddress.Read(address.Text, out AddressFault fault);
        switch (fault)
        {
            case AddressFault.HasSpace:
                findings.Add(CheckRules.AddressWithSpace, address.At, $"the address \"{address.Text}\" holds a space", "give each address on its own under \"urls\"");
                break;
            case AddressFault.OtherScheme:
                findings.Add(CheckRules.AddressScheme, address.At, $"the address \"{address.Text}\" is not http, https or mailto", "give the address that a browser shows");
                break;
            case AddressFault.Malformed:
                findings.Add(CheckRules.AddressMalformed, address.At, $"the address \"{address.Text}\" cannot be followed; it is shown as text", "compare it with the source");
                break;
            default:
                if (web is { SchemeWritten: false })
                {
                    findings.Add(CheckRules.AddressWithoutScheme, address.At, $"the address \"{address.Text}\" has no scheme; it is linked as {web.Href}", "leave it if that is what the country wrote");
                }

                break;
        }
    }

    /// <summary>Checks the links of a text in Markdown.</summary>
    public static void CheckLinks(SourceText text, MarkupStyle style, DiagnosticBag findings)
    {
        if (text.Value.AsSpan().IndexOfAny("<[:") < 0)
        {
            return; // no link can be in it
        }

        AnswerMarkup markup = AnswerMarkup.Parse(text.Value, style);
        if (markup.IsPlain)
        {
            findings.Add(CheckRules.NotMarkdown, text.At, "the text is too long or nests too deep to be read as Markdown; it is shown as plain words", "look for brackets that were not meant");
        }

        foreach (MarkupLink link in markup.Links())
        {
            Check(new WrittenAddress(link.Address, text.Within(link.Offset, link.Length)), findings);
        }
    }
}
