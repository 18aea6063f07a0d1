namespace MsqSite.Export.Search;

/// <summary>
/// A word whose parts hyphens hold together, as somebody writes it who leaves them out: "egovernment" for "e-government". Figures alone ("2019-03-28")
/// are no such word. The browser reads it likewise (<c>templates/assets/modules/fold.js</c>).
/// </summary>
/// <param name="letters">Room for the longest word.</param>
internal ref struct HyphenatedWord(Span<char> letters)
{
    private readonly Span<char> letters = letters;
    private int length;
    private int parts;

    /// <summary>The hyphen of a keyboard, that of Unicode, and the one where no line is broken; a dash parts words.</summary>
    public static bool IsHyphen(int code) => code is '-' or 0x2010 or 0x2011;

    /// <summary>Takes the next letter of a part.</summary>
    public void Add(ReadOnlySpan<char> letter)
    {
        if (length + letter.Length <= letters.Length)
        {
            letter.CopyTo(letters[length..]);
            length += letter.Length;
        }
    }

    /// <summary>A part is complete.</summary>
    public void EndPart() => parts++;

    /// <summary>The word is complete, and gone: its letters, or nothing where it had one part only.</summary>
    public ReadOnlySpan<char> End()
    {
        ReadOnlySpan<char> joined = parts > 1 && letters[..length].ContainsAnyExceptInRange('0', '9') ? letters[..length] : [];
        (length, parts) = (0, 0);
        return joined;
    }
}
