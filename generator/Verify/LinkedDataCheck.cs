using System.Buffers;
using System.Text;
using System.Text.Json;
using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds that what a page tells machines is one whole JSON object. Browsers do not run it, so nobody would see that it is broken.</summary>
internal sealed class LinkedDataCheck(PageFindings page)
{
    private int? start;
    private int end;

    public static bool IsOf(StartTag tag) => tag.Kind == ElementKind.Script && tag.Value("type").Equals("application/ld+json", StringComparison.OrdinalIgnoreCase);

    public void Started(StartTag tag)
    {
        if (IsOf(tag))
        {
            start = end = tag.Offset;
        }
    }

    /// <summary>What stands in a script element may come in several pieces.</summary>
    public void Text(int offset, int length)
    {
        if (start is not null)
        {
            start = end == start ? offset : start;
            end = offset + length;
        }
    }

    /// <summary>The element has ended.</summary>
    /// <param name="characters">The page, as it is read.</param>
    public void Ended(ReadOnlySpan<char> characters)
    {
        if (start is not { } from)
        {
            return;
        }

        start = null;
        ReadOnlySpan<char> text = characters[from..end];
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Utf8JsonReader json = new(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        try
        {
            if (json.Read() && json.TokenType != JsonTokenType.StartObject)
            {
                page.Add(VerifyRules.BrokenLinkedData, from, null, "the JSON-LD is no object");
            }

            while (json.Read())
            {
            }
        }
        catch (JsonException)
        {
            int at = Encoding.UTF8.GetCharCount(bytes, 0, (int)json.BytesConsumed);
            string message = text[at..].IsWhiteSpace() ? "the JSON-LD breaks off: it is no whole JSON" : $"the JSON-LD is no JSON from {Quoted.Text(text[at..])} on";
            page.Add(VerifyRules.BrokenLinkedData, from + at, null, message);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
