using System.Net;
using System.Text;

namespace MsqSite.Markup;

/// <summary>HTML that was made from an answer's Markdown and holds nothing but what <see cref="AnswerMarkup"/> writes. Made only in this room.</summary>
public readonly record struct SafeHtml(string Value)
{
    private const string Host = "<span class=\"host\">";
    private const string Tag = "<span class=\"tag\">";

    public static SafeHtml Empty { get; } = new("");

    /// <summary>The words that a reader sees from the beginning on, without the hosts and the words of caution that stand behind links; somewhat more than asked for where there are more.</summary>
    public string Words(int most)
    {
        StringBuilder words = new();
        ReadOnlySpan<char> rest = Value;
        while (!rest.IsEmpty && words.Length < most)
        {
            int open = rest.IndexOf('<');
            words.Append(open < 0 ? rest : rest[..open]);
            if (open < 0)
            {
                break;
            }

            rest = rest[open..];
            bool isBehindLink = rest.StartsWith(Host) || rest.StartsWith(Tag);
            if (isBehindLink && words.Length > 0 && words[^1] == ' ')
            {
                words.Length--; // the space that parts it from its link
            }

            words.Append(IsWithinLine(rest) ? "" : " ");
            rest = isBehindLink ? AfterSpan(rest) : rest[(rest.IndexOf('>') + 1)..];
        }

        return string.Join(' ', WebUtility.HtmlDecode(words.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public override string ToString() => Value;

    // Tags that part no words.
    private static bool IsWithinLine(ReadOnlySpan<char> html)
    {
        ReadOnlySpan<char> name = html[1..].TrimStart('/');
        int end = name.IndexOfAny(" >");
        return end > 0 && (name[..end] is "a" or "strong" or "em" or "code" or "del" or "sup" or "span");
    }

    // A host may hold one span more: its tags.
    private static ReadOnlySpan<char> AfterSpan(ReadOnlySpan<char> html)
    {
        int end = html.IndexOf("</span>");
        int inner = html[1..].IndexOf("<span");
        ReadOnlySpan<char> after = html[(end + "</span>".Length)..];
        return inner >= 0 && inner + 1 < end ? after[(after.IndexOf("</span>") + "</span>".Length)..] : after;
    }
}
