using System.Globalization;
using System.Runtime.CompilerServices;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>The site's words with what they speak of put in: numbers, dates, names. A word that is missing is a finding and shows as its key.</summary>
public sealed class Phrases(Words words, DiagnosticBag findings)
{
    public Words Words { get; } = words;

    public string Language => Words.Language;

    public string Text(string key)
    {
        if (Words.Find(key) is WordNode.Text text)
        {
            return text.Value;
        }

        findings.Add(RenderRules.MissingWord, Words.Root.At, $"there are no words for \"{key}\"", $"add them to text/{Language}.yaml");
        return key;
    }

    /// <summary>The words with each <c>{name}</c> replaced. What is put in is not looked at again: a name may hold braces itself.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        DefaultInterpolatedStringHandler text = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        ReadOnlySpan<char> rest = Text(key);
        for (int open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            int close = rest[open..].IndexOf('}');
            string? value = close < 0 ? null : Value(rest.Slice(open + 1, close - 1), values);
            text.AppendFormatted(rest[..open]);
            text.AppendLiteral(value ?? "{");
            rest = rest[(open + (value is null ? 1 : close + 1))..];
        }

        text.AppendFormatted(rest);
        return text.ToStringAndClear();
    }

    private static string? Value(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach ((string known, string value) in values)
        {
            if (name.SequenceEqual(known))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The words for a number of things: <c>key.one</c> or <c>key.other</c>, with <c>{n}</c> replaced. English needs no other form.</summary>
    public string Count(string key, int count) => Format($"{key}.{(count == 1 ? "one" : "other")}", ("n", Number(count)));

    public string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", Text("numbers.thousands"), StringComparison.Ordinal);

    /// <summary>28 March 2019.</summary>
    public string Date(DateOnly date) => Format("dates.long",
        ("day", date.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", Month(date.Month)),
        ("year", date.Year.ToString(CultureInfo.InvariantCulture)));

    private string Month(int month)
    {
        if (Words.Find("dates.months") is WordNode.List { Values.Length: 12 } months)
        {
            return months.Values[month - 1];
        }

        findings.Add(RenderRules.MissingWord, Words.Root.At, "the words \"dates.months\" are not a list of twelve", $"name the twelve months in text/{Language}.yaml");
        return month.ToString(CultureInfo.InvariantCulture);
    }

    public string State(AnswerState state) => Text($"states.{StateKey(state)}");

    /// <summary>The state as templates and style sheet name it.</summary>
    public static string StateKey(AnswerState state) => state switch
    {
        AnswerState.Answered => "answered",
        AnswerState.AnsweredNo => "no",
        AnswerState.NotAnswered => "not-answered",
        AnswerState.NotAsked => "not-asked",
        _ => "not-recoverable",
    };
}
