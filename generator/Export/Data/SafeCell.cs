using System.Buffers;

namespace MsqSite.Export.Data;

/// <summary>
/// Keeps spreadsheets from taking a country's words for a formula: an apostrophe is put before what begins like one. To have the words back,
/// one apostrophe is dropped from every cell that begins with one and in which such a sign follows after apostrophes and spaces alone.
/// </summary>
internal static class SafeCell
{
    /// <summary>What formulas begin with; a spreadsheet may skip a tab or a line break before them, and reads full-width signs as the plain ones.</summary>
    public const string Signs = "=+@\t\r\n＝＋－＠-";

    /// <summary>What may stand before a sign: some spreadsheets, and people who tidy a table, cut spaces off.</summary>
    public const string Before = "' \u00A0\u3000";

    private static readonly SearchValues<char> Skipped = SearchValues.Create(Before);
    private static readonly SearchValues<char> Dangerous = SearchValues.Create(Signs);
    private static readonly SearchValues<char> OfFigures = SearchValues.Create("0123456789 .,%\u00A0\u202F");
    private static readonly SearchValues<char> OfTelephones = SearchValues.Create("0123456789 ().-/\u00A0");

    public static string? Of(CellKind kind, string? text) => (kind, text) switch
    {
        (_, null) => null,
        (CellKind.Words, _) => Words(text),
        (CellKind.Figure, _) => IsSigned(text, OfFigures) ? text : Words(text),
        (CellKind.Telephone, _) => IsSigned(text, OfTelephones) ? text : Words(text),
        _ => text, // ours: codes, dates, numbers, and addresses, which begin with their scheme
    };

    private static string Words(string text)
    {
        int first = text.AsSpan().IndexOfAnyExcept(Skipped);
        return first >= 0 && Dangerous.Contains(text[first]) ? "'" + text : text;
    }

    // "-3,2 %" is a figure and "+375 17 287 87 06" a telephone number; with a letter, or a second sign that reckons, it may be more.
    private static bool IsSigned(string text, SearchValues<char> allowed) =>
        text.Length > 1 && text[0] is '+' or '-' && char.IsAsciiDigit(text[1]) && text.AsSpan(1).IndexOfAnyExcept(allowed) < 0;
}
