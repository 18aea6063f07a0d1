using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;

namespace MsqSite.Read;

/// <summary>Reads a text file the safe way: bytes capped, strictly UTF-8, no control or direction-override characters.</summary>
public static class SafeText
{
    /// <summary>No response comes near it; the largest known is 25 KB.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    // A link may lead out of the folder, to what was never meant to be published, or to a device that never ends.
    internal const string LinkMessage = "this is a link, and links are not followed";
    internal const string LinkRemedy = "put what it leads to in its place";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Control characters; Unicode's line ends and bidirectional controls, which make a text look other than it is, in a page and in a code review; and
    // noncharacters. As ranges, because a search for each is many times quicker than one for a set that goes beyond Latin.
    private static readonly ImmutableArray<(char First, char Last)> Unwanted =
        [('\0', '\u0008'), ('\u000B', '\u001F'), ('\u007F', '\u009F'), ('\u2028', '\u202E'), ('\u2066', '\u2069'), ('\uFEFF', '\uFEFF'), ('\uFFFE', '\uFFFF')];

    /// <summary>The file's text with line ends as <c>\n</c>, or null after a finding.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="shown">Its path as people see it in findings.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <param name="most">The bytes that are read at most.</param>
    public static string? Read(string path, string shown, DiagnosticBag findings, int most = MaxBytes)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                findings.Add(ReadRules.Unreadable, SourceSpan.WholeFile(shown), LinkMessage, LinkRemedy);
                return null;
            }

            bytes = ReadAtMost(path, most + 1);
            if (bytes.Length > most)
            {
                long length = Math.Max(bytes.Length, new FileInfo(path).Length);
                ReportTooLarge($"the file has {length:N0} bytes; at most {most:N0} are read", shown, findings);
                return null;
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(ReadRules.Unreadable, SourceSpan.WholeFile(shown), "the file cannot be read", "look at its rights, and whether another program holds it");
            return null;
        }

        return Decode(WithoutMark(bytes), shown, findings);
    }

    /// <summary>The text of bytes that come from elsewhere than a file, or null after a finding.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes, string shown, DiagnosticBag findings)
    {
        if (bytes.Length > MaxBytes)
        {
            ReportTooLarge($"there are more than {MaxBytes:N0} bytes", shown, findings);
            return null;
        }

        return Decode(WithoutMark(bytes), shown, findings);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;

    private static void ReportTooLarge(string message, string shown, DiagnosticBag findings) =>
        findings.Add(ReadRules.TooLarge, SourceSpan.WholeFile(shown), message, "look whether a picture or a document was saved under this name");

    // What a file says of its length cannot be trusted: it may grow while it is read.
    private static byte[] ReadAtMost(string path, int most)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        byte[] bytes = new byte[Math.Clamp((int)Math.Min(file.Length, most) + 1, 4096, most)];
        int length = 0;
        for (int read = file.Read(bytes); read > 0; read = length < most ? file.Read(bytes, length, bytes.Length - length) : 0)
        {
            length += read;
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, Math.Min(length * 2, most));
            }
        }

        Array.Resize(ref bytes, length);
        return bytes;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, string shown, DiagnosticBag findings)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            int good = ValidUtf8Length(bytes);
            int line = bytes[..good].Count((byte)'\n') + 1;
            int column = Encoding.UTF8.GetCharCount(bytes[(bytes[..good].LastIndexOf((byte)'\n') + 1)..good]) + 1;
            findings.Add(ReadRules.NotUtf8, new SourceSpan(shown, line, column, 1),
                $"byte 0x{bad.BytesUnknown?[0] ?? 0:X2} is not UTF-8", "save the file as UTF-8");
            return null;
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        if (IndexOfUnwanted(text) >= 0)
        {
            ReportUnwanted(text, shown, findings);
            return null;
        }

        return text;
    }

    private static void ReportUnwanted(string text, string shown, DiagnosticBag findings)
    {
        string[] lines = text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            if (IndexOfUnwanted(lines[line]) is int column and >= 0)
            {
                char unwanted = lines[line][column];
                findings.Add(ReadRules.UnwantedCharacter, new SourceSpan(shown, line + 1, column + 1, 1), Named(unwanted), "delete it");
            }
        }
    }

    /// <summary>The character in the words of a finding.</summary>
    internal static string Named(char unwanted) => $"U+{(int)unwanted:X4} is an invisible character: {unwanted switch
    {
        < '\u00A0' => "it controls a terminal or printer",
        '\u2028' or '\u2029' => "it ends a line for some programs and not for others",
        '\uFEFF' => "a byte-order mark, which has its place only at the beginning of a file",
        >= '\uFFFE' => "it stands for nothing",
        _ => "it turns the direction of writing",
    }}";

    internal static int IndexOfUnwanted(ReadOnlySpan<char> text)
    {
        int first = -1;
        foreach ((char low, char high) in Unwanted)
        {
            int at = text.IndexOfAnyInRange(low, high);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        return first;
    }

    private static int ValidUtf8Length(ReadOnlySpan<byte> bytes)
    {
        int length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }
}
