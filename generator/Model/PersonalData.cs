using System.Globalization;
using System.Text;

namespace MsqSite.Model;

/// <summary>
/// Finds mail addresses and telephone numbers in a text: they may be a private person's. Written by hand and not as a pattern: it looks once
/// at each character, whatever a hostile text holds.
/// </summary>
public static class PersonalData
{
    private const int MostOfMailbox = 64;
    private const int LeastDigits = 7;
    private const int MostDigits = 15;
    private const string MailScheme = "mailto:";

    // What stands between the digits of a telephone number: blanks and hyphens also in the forms that word processors use.
    // A backslash may stand before a sign that Markdown would take for one of its own.
    private const string BetweenDigits = " ().-/\\\u00A0\u202F\u2009\u2010\u2011\u2013";

    /// <summary>The first one from a place on, or null.</summary>
    public static (int Offset, int Length)? Find(string text, int from = 0)
    {
        int at = from;
        while (at < text.Length)
        {
            int sign = text.AsSpan(at).IndexOfAny('@', '+');
            if (sign < 0)
            {
                return null;
            }

            sign += at;
            if ((text[sign] == '@' ? Mail(text, sign, from) : Telephone(text, sign)) is { } found)
            {
                return found;
            }

            at = sign + 1;
        }

        return null;
    }

    /// <summary>The text with a mark in the place of each.</summary>
    public static string Mask(string text, string mark)
    {
        if (Find(text) is not { } first)
        {
            return text;
        }

        StringBuilder masked = new(text.Length);
        int kept = 0;
        for ((int Offset, int Length)? found = first; found is { } one; found = Find(text, kept))
        {
            masked.Append(text, kept, one.Offset - kept).Append(mark);
            kept = one.Offset + one.Length;
        }

        return masked.Append(text, kept, text.Length - kept).ToString();
    }

    private static (int, int)? Mail(string text, int sign, int from)
    {
        int start = sign;
        while (start > from && sign - start < MostOfMailbox && IsOfMailbox(text[start - 1]))
        {
            start--;
        }

        int end = sign + 1;
        int lastDot = -1;
        while (end < text.Length && (IsOfHost(text[end]) || (text[end] == '.' && end > sign + 1 && text[end - 1] != '.' && end + 1 < text.Length && IsOfHost(text[end + 1]))))
        {
            lastDot = text[end] == '.' ? end : lastDot;
            end++;
        }

        if (lastDot < 0 || !HasLetterOrDigit(text.AsSpan(start, sign - start)))
        {
            return null;
        }

        bool scheme = start - from >= MailScheme.Length && string.CompareOrdinal(text, start - MailScheme.Length, MailScheme, 0, MailScheme.Length) == 0;
        start -= scheme ? MailScheme.Length : 0;
        return (start, end - start);
    }

    // An international number: a plus sign and at least seven digits, at most two signs between two of them.
    private static (int, int)? Telephone(string text, int sign)
    {
        int digits = 0;
        int end = sign + 1;
        int between = 0;
        for (int at = sign + 1; at < text.Length && digits < MostDigits && between <= 2; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits++;
                between = 0;
                end = at + 1;
            }
            else if (digits > 0 && BetweenDigits.Contains(text[at], StringComparison.Ordinal))
            {
                between++;
            }
            else
            {
                break;
            }
        }

        return digits >= LeastDigits ? (sign, end - sign) : null;
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> mailbox)
    {
        foreach (char c in mailbox)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    // Letters of many scripts carry marks that are characters of their own. A backslash: see above.
    private static bool IsOfMailbox(char c) => IsOfHost(c) || c is '.' or '_' or '%' or '+';

    private static bool IsOfHost(char c) =>
        char.IsLetterOrDigit(c) || c is '-' or '\\' || (c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
