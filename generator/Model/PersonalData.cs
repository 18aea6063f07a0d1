using System.Text.RegularExpressions;

namespace MsqSite.Model;

/// <summary>Finds mail addresses and telephone numbers in a text: they may be a private person's.</summary>
public static partial class PersonalData
{
    /// <summary>The first one from a place on, or null.</summary>
    public static (int Offset, int Length)? Find(string text, int from = 0)
    {
        // Nearly no answer holds either sign: look for it before the pattern is tried.
        if (text.AsSpan(from).IndexOfAny('@', '+') < 0)
        {
            return null;
        }

        Match match = Pattern.Match(text, from);
        return match.Success ? (match.Index, match.Length) : null;
    }

    /// <summary>The text with a mark in the place of each.</summary>
    public static string Mask(string text, string mark) => text.AsSpan().IndexOfAny('@', '+') < 0 ? text : Pattern.Replace(text, mark.Replace("$", "$$", StringComparison.Ordinal));

    // A mail address; or an international telephone number: a plus sign and at least seven digits with the usual signs between them.
    [GeneratedRegex(@"(mailto:)?[\p{L}\p{N}._%+\-]{1,64}@[\p{L}\p{N}\-]{1,63}(\.[\p{L}\p{N}\-]{1,63}){1,8}|\+\d([ ().\-/]{0,2}\d){6,14}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern { get; }
}
