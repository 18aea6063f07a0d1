using System.Text;
using System.Text.Json;
using MsqSite.Diagnostics;

namespace MsqSite.Read;

/// <summary>Goes through a JSON file that a program wrote, value by value. What is wrong is a finding with its place and reads as nothing.</summary>
internal ref struct JsonWalk(string shown, ReadOnlySpan<byte> bytes, string remedy, DiagnosticBag findings)
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 4 };

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private Utf8JsonReader json = new(bytes, Strict);

    /// <summary>Where the value begins, in bytes.</summary>
    public readonly int Offset => (int)json.TokenStartIndex;

    public readonly string Remedy => remedy;

    /// <summary>Goes on to the first value, or past the last: then throws if something follows.</summary>
    public void Move() => json.Read();

    /// <summary>The next key of a group, its value in reach; null at the group's end.</summary>
    /// <exception cref="InvalidOperationException">Half of a character is escaped.</exception>
    public string? NextKey(HashSet<string> seen)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        string key = json.GetString()!;
        if (!seen.Add(key))
        {
            findings.Add(ReadRules.DuplicateKey, Place(Offset), $"\"{key}\" stands twice", remedy);
        }

        json.Read();
        return key;
    }

    public bool IsGroup(string owner)
    {
        bool isGroup = json.TokenType == JsonTokenType.StartObject;
        if (!isGroup)
        {
            Wrong($"{owner} is a group of keys");
        }

        return isGroup;
    }

    public void Unknown(string key, IReadOnlyCollection<string> known)
    {
        findings.Add(ReadRules.UnknownKey, Place(Offset), $"unknown key \"{key}\"", NearestWord.DidYouMean(key, known) ?? remedy);
        json.Skip();
    }

    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(key) is not { } word)
        {
            return null;
        }

        if (words.TryGetValue(word, out T value))
        {
            return value;
        }

        findings.Add(ReadRules.UnknownWord, Place(Offset), $"\"{key}\" cannot be \"{word}\"", NearestWord.DidYouMean(word, words.Keys) ?? remedy);
        return null;
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out DateOnly date))
        {
            return date;
        }

        findings.Add(ReadRules.BadDate, Place(Offset), $"\"{text}\" is not a date", "write year-month-day, for example 2019-03-28");
        return null;
    }

    public int? Whole(string key, int least, int most)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt32(out int number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong($"\"{key}\" is a number from {least} to {most}");
        return null;
    }

    public bool? Flag(string key)
    {
        if (json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return json.GetBoolean();
        }

        Wrong($"\"{key}\" is true or false");
        return null;
    }

    public string? Text(string key)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            return json.GetString();
        }

        Wrong($"\"{key}\" is a text");
        return null;
    }

    /// <summary>The value is not what it should be: it is passed over.</summary>
    public void Wrong(string message)
    {
        findings.Add(ReadRules.WrongShape, Place(Offset), message, remedy);
        json.Skip();
    }

    public readonly SourceSpan Place(int offset)
    {
        int start = bytes[..offset].LastIndexOf((byte)'\n') + 1;
        return new SourceSpan(shown, bytes[..offset].Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(bytes[start..offset]) + 1, 1);
    }

    /// <summary>The place that a fault of the syntax names.</summary>
    public readonly SourceSpan Place(JsonException fault)
    {
        int start = 0;
        for (long line = fault.LineNumber ?? 0; line > 0; line--)
        {
            start += bytes[start..].IndexOf((byte)'\n') + 1;
        }

        return Place((int)Math.Min(start + (fault.BytePositionInLine ?? 0), bytes.Length));
    }
}
