using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace MsqSite.Markup;

/// <summary>
/// Writes the character that an entity such as <c>&amp;amp;</c> stands for. One that nobody could see stays as written, and so do the signs of mail
/// addresses and telephone numbers: spelled like this they would not be known for what they are and withheld.
/// </summary>
internal sealed class EntityHtml : HtmlObjectRenderer<HtmlEntityInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlEntityInline entity) => renderer.WriteEscape(Shown(entity));

    public static string Shown(HtmlEntityInline entity)
    {
        string character = entity.Transcoded.ToString();
        return character.Any(c => c is '@' or '+' || IsUnseen(c)) ? entity.Original.ToString() : character;
    }

    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
