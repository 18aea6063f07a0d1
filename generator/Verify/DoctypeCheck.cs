using AngleSharp.Html.Parser.Tokens.Struct;
using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds that a page begins with <c>&lt;!doctype html&gt;</c>, without which browsers draw it as they did in the nineties.</summary>
internal sealed class DoctypeCheck(PageFindings page)
{
    private bool isBegun;

    public void Read(ref StructHtmlToken token)
    {
        if (isBegun)
        {
            page.Add(VerifyRules.MalformedHtml, token.Position.Index, null, "the doctype does not stand at the beginning");
        }
        else if (token.Name != "html" || token.IsQuirksForced || !token.IsPublicIdentifierMissing || !token.IsSystemIdentifierMissing)
        {
            page.Add(VerifyRules.MalformedHtml, token.Position.Index, null, "the doctype is not <!doctype html>");
        }

        isBegun = true;
    }

    /// <summary>Something else than white space and comments is read.</summary>
    public void Begin(int offset)
    {
        if (!isBegun)
        {
            isBegun = true;
            page.Add(VerifyRules.MalformedHtml, offset, null, "the page does not begin with <!doctype html>");
        }
    }

    public void Text(ReadOnlySpan<char> text, int offset)
    {
        if (!isBegun && !text.IsWhiteSpace())
        {
            Begin(offset);
        }
    }
}
