using System.Globalization;
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

    /// <summary>The words with each <c>{name}</c> replaced.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        string text = Text(key);
        foreach ((string name, string value) in values)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The words for a number of things: <c>key.one</c> or <c>key.other</c>, with <c>{n}</c> replaced. English needs no other form.</summary>
    public string Count(string key, int count) => Format($"{key}.{(count == 1 ? "one" : "other")}", ("n", Number(count)));

    public string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", Text("numbers.thousands"), StringComparison.Ordinal);

    /// <summary>28 March 2019.</summary>
    public string Date(DateOnly date) => Format("dates.long",
        ("day", date.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", Words.Find("dates.months") is WordNode.List { Values.Length: 12 } months ? months.Values[date.Month - 1] : date.ToString("MM", CultureInfo.InvariantCulture)),
        ("year", date.Year.ToString(CultureInfo.InvariantCulture)));

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
