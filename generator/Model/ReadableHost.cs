using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MsqSite.Model;

/// <summary>
/// A host as people read it: in its own letters, as far as these cannot be taken for other ones. As browsers do, after Unicode's report 39: the letters
/// of a label are of one script, or of those that Japanese, Chinese and Korean are written in together with Latin; and a label that looks Latin from
/// end to end ("сосо") belongs under a domain of its own script. Any other label stays in the ASCII that is followed ("xn--…").
/// </summary>
internal static class ReadableHost
{
    private const string Latin = "Latin";
    private const string Han = "Han";

    // Letters and marks of scripts that are written today. What stands in no row is not shown: rare letters are what nobody recognises.
    private static readonly ImmutableArray<(int First, int Last, string Script)> Scripts =
    [
        ('a', 'z', Latin), (0xDF, 0xF6, Latin), (0xF8, 0x17F, Latin), (0x1A0, 0x1A1, Latin), (0x1AF, 0x1B0, Latin), (0x1CD, 0x1DC, Latin), (0x1DE, 0x1EF, Latin),
        (0x1F4, 0x1F5, Latin), (0x1F8, 0x21B, Latin), (0x21E, 0x21F, Latin), (0x226, 0x233, Latin), (0x253, 0x25B, Latin), (0x1E00, 0x1EFF, Latin),
        (0x370, 0x3FF, "Greek"), (0x1F00, 0x1FFF, "Greek"), (0x400, 0x52F, "Cyrillic"), (0x531, 0x58F, "Armenian"), (0x591, 0x5F4, "Hebrew"),
        (0x600, 0x6FF, "Arabic"), (0x750, 0x77F, "Arabic"), (0x780, 0x7B1, "Thaana"), (0x900, 0x963, "Devanagari"), (0x966, 0x97F, "Devanagari"),
        (0x980, 0x9FF, "Bengali"), (0xA00, 0xA7F, "Gurmukhi"), (0xA80, 0xAFF, "Gujarati"), (0xB00, 0xB7F, "Oriya"), (0xB80, 0xBFF, "Tamil"),
        (0xC00, 0xC7F, "Telugu"), (0xC80, 0xCFF, "Kannada"), (0xD00, 0xD7F, "Malayalam"), (0xD80, 0xDFF, "Sinhala"), (0xE01, 0xE5B, "Thai"),
        (0xE80, 0xEFF, "Lao"), (0xF00, 0xFDA, "Tibetan"), (0x1000, 0x109F, "Myanmar"), (0x10D0, 0x10FF, "Georgian"), (0x1200, 0x137F, "Ethiopic"),
        (0x1780, 0x17F9, "Khmer"), (0x1820, 0x18AA, "Mongolian"), (0xAC00, 0xD7A3, "Hangul"), (0x3105, 0x312F, "Bopomofo"),
        (0x3041, 0x3096, "Hiragana"), (0x309D, 0x309E, "Hiragana"), (0x30A1, 0x30FA, "Katakana"), (0x30FC, 0x30FE, "Katakana"),
        (0x3005, 0x3007, Han), (0x3400, 0x4DBF, Han), (0x4E00, 0x9FFF, Han), (0x20000, 0x3FFFF, Han),
    ];

    private static readonly ImmutableArray<ImmutableArray<string>> Together = [[Latin, Han, "Hiragana", "Katakana"], [Latin, Han, "Bopomofo"], [Latin, Han, "Hangul"]];

    // Letters that look like Latin ones: those that Chromium (BSD licence) takes for such.
    private static readonly ImmutableArray<(string Script, SearchValues<char> Letters)> Lookalikes =
    [
        ("Cyrillic", SearchValues.Create("аысԁеԍһіюјӏорԗԛѕԝхуъьҽпгѵѡ0123456789-")),
        ("Greek", SearchValues.Create("αικνρυωηοτ0123456789-")),
        ("Armenian", SearchValues.Create("ագզէլհյոսւօ0123456789-")),
    ];

    /// <param name="ascii">As it stands in <c>href</c>.</param>
    /// <param name="unicode">The same in its own letters.</param>
    public static string Of(string ascii, string unicode)
    {
        if (ascii == unicode)
        {
            return ascii;
        }

        (string[] followed, string[] read) = (ascii.Split('.'), unicode.Split('.'));
        string? domain = followed.Length == read.Length ? ScriptOf(read[^1].Length == 0 && read.Length > 1 ? read[^2] : read[^1]) : null;
        return followed.Length != read.Length ? ascii : string.Join('.', followed.Zip(read, (label, letters) => IsClear(letters, domain) ? letters : label));
    }

    private static bool IsClear(string label, string? domain)
    {
        HashSet<string> scripts = [];
        foreach (Rune rune in label.EnumerateRunes())
        {
            if (rune is { IsAscii: true } && !Rune.IsLetter(rune))
            {
                continue; // figures, hyphens and underscores go with any script
            }

            if (!IsOfWord(rune) || Script(rune.Value) is not { } script)
            {
                return false;
            }

            scripts.Add(script);
        }

        bool agree = scripts.Count <= 1 || Together.Any(some => scripts.IsSubsetOf(some));
        return agree && !Lookalikes.Any(one => scripts.Contains(one.Script) && domain != one.Script && !label.AsSpan().ContainsAnyExcept(one.Letters));
    }

    private static string? ScriptOf(string label) => label.EnumerateRunes().Select(rune => Script(rune.Value)).FirstOrDefault(script => script is not null);

    private static string? Script(int code) => Scripts.FirstOrDefault(row => code >= row.First && code <= row.Last).Script;

    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;
}
