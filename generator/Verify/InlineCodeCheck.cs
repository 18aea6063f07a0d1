using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds that no page brings script or style inside itself.</summary>
internal static class InlineCodeCheck
{
    public static void Started(StartTag tag, PageFindings page)
    {
        if (tag.Kind == ElementKind.Style)
        {
            page.Add(VerifyRules.InlineCode, tag, "the page has a style element");
        }
        else if (tag.Kind == ElementKind.Script && !tag.Has("src") && !LinkedDataCheck.IsOf(tag))
        {
            page.Add(VerifyRules.InlineCode, tag, "the page has a script element without src");
        }
    }

    public static void Attribute(ReadOnlySpan<char> name, StartTag tag, PageFindings page)
    {
        bool isHandler = name.Length > 2 && name.StartsWith("on") && char.IsAsciiLetter(name[2]);
        if (isHandler || name is "style" or "srcdoc")
        {
            page.Add(VerifyRules.InlineCode, tag, $"{tag.Shown} has the attribute {Quoted.Text(name)}");
        }
    }
}
