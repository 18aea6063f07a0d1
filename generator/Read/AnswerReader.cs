using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Read;

/// <summary>Reads one answer by its question's kind. Any answer may instead be one bare state.</summary>
internal static class AnswerReader
{
    // What a whole answer, or one part of it, may say instead of a value.
    private static readonly Dictionary<string, AnswerState> StateWords = new(StringComparer.Ordinal)
    {
        ["no"] = AnswerState.AnsweredNo,
        ["not-answered"] = AnswerState.NotAnswered,
        ["not-recoverable"] = AnswerState.NotRecoverable,
    };

    // What one box of a form may say.
    private static readonly Dictionary<string, AnswerState> BoxWords = new(StateWords, StringComparer.Ordinal) { ["yes"] = AnswerState.Answered };

    /// <summary>What any answer may say instead of a value.</summary>
    internal static IReadOnlyCollection<string> States => StateWords.Keys;

    /// <summary>What one box of a form may say, and a question of yes or no.</summary>
    internal static IReadOnlyCollection<string> BoxStates => ["yes", .. StateWords.Keys];

    public static Answer Read(Question question, YamlEntry entry, DiagnosticBag findings)
    {
        if (StateOf(entry.Value) is { } state)
        {
            return new Answer.OnlyState(state, entry.At);
        }

        return question.Kind switch
        {
            AnswerKind.Links => ReadLinks(question, entry, findings),
            AnswerKind.Official => ReadOfficial(entry, findings),
            AnswerKind.Text => ReadText(entry, findings),
            AnswerKind.Options => ReadOptions(entry, findings),
            AnswerKind.LegalInstruments => ReadLegalInstruments(entry, findings),
            AnswerKind.YesNo => ReadYes(entry, findings),
            AnswerKind.Indicators => ReadIndicators(entry, findings),
            AnswerKind.Cooperation => ReadCooperation(entry, findings),
            AnswerKind.Partnerships => ReadPartnerships(entry, findings),
            _ => throw new InvalidOperationException($"no reader for answers of the kind {question.Kind}"),
        };
    }

    private static AnswerState? StateOf(YamlNode node) =>
        node is YamlScalar { Plain: true } scalar && StateWords.TryGetValue(scalar.Value, out AnswerState state) ? state : null;

    private static Answer.Links ReadLinks(Question question, YamlEntry entry, DiagnosticBag findings)
    {
        if (entry.Value is YamlSequence list && question.Parts.Length == 0)
        {
            return new Answer.Links([Group(null, list, entry.At, findings)], null, entry.At);
        }

        if (entry.Value is YamlScalar && question.Parts.Length == 0)
        {
            return new Answer.Links([Group(null, entry.Value, entry.At, findings)], null, entry.At);
        }

        KeyReader keys = KeyReader.Open(entry.Value, $"the answer to {question.Key}", findings,
            $"write one key for each part, with its list of links: {string.Join(", ", question.Parts.Select(part => part.Key))}");
        SourceText? text = keys.Text("text");
        ImmutableArray<LinkGroup> groups = question.Parts.Length == 0
            ? keys.Take("links") is { } links ? [Group(null, links, entry.At, findings)] : []
            : [.. question.Parts.Select(part => keys.Take(part.Key) is { } node ? Group(part.Key, node, node.At, findings) : new LinkGroup(part.Key, AnswerState.NotAnswered, [], entry.At))];
        keys.Finish();
        return new Answer.Links(groups, text, entry.At);
    }

    private static LinkGroup Group(string? part, YamlNode node, SourceSpan at, DiagnosticBag findings)
    {
        if (StateOf(node) is { } state)
        {
            return new LinkGroup(part, state, [], at);
        }

        ImmutableArray<NamedLink> links = EntryReader.Links(node, findings);
        return new LinkGroup(part, links.Length == 0 ? AnswerState.NotAnswered : AnswerState.Answered, links, at);
    }

    private static Answer.Official ReadOfficial(YamlEntry entry, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(entry.Value, "an official", findings);
        Answer.Official official = new(
            keys.Text("name"), keys.Text("title"), keys.Text("organisation"), keys.Text("email"), keys.Text("phone"), keys.Text("text"), entry.At);
        keys.Finish();
        return official;
    }

    private static Answer ReadText(YamlEntry entry, DiagnosticBag findings)
    {
        if (entry.Value is YamlScalar { Value: var value } scalar && !string.IsNullOrWhiteSpace(value))
        {
            return new Answer.FreeText(new SourceText(value.TrimEnd('\n'), scalar.At, scalar.BlockIndent), entry.At);
        }

        Rule rule = entry.Value is YamlScalar ? ReadRules.EmptyValue : ReadRules.WrongShape;
        findings.Add(rule, entry.Value.At, $"the answer to {entry.Key} is a text; this is {NodeWords.Described(entry.Value)}", "write the text, or leave the question out");
        return new Answer.OnlyState(AnswerState.NotAnswered, entry.At);
    }

    private static Answer.Options ReadOptions(YamlEntry entry, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(entry.Value, $"the answer to {entry.Key}", findings, "write \"selected:\" with a list of options, \"explanation:\" with a text, or both");
        Answer.Options options = new(ReadTicks(keys), keys.Text("other"), keys.Text("explanation"), entry.At);
        keys.Finish();
        return options;
    }

    private static Answer.LegalInstruments ReadLegalInstruments(YamlEntry entry, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(entry.Value, $"the answer to {entry.Key}", findings, "write \"instruments:\" with a list, \"explanation:\" with a text, or both");
        Answer.LegalInstruments instruments = new(
            ReadTicks(keys), [.. keys.List("instruments").Select(node => EntryReader.Instrument(node, findings))], keys.Text("explanation"), entry.At);
        keys.Finish();
        return instruments;
    }

    // A list names the ticked boxes; a group of keys gives the state of each box that it names; a bare state speaks for all.
    private static Ticks ReadTicks(KeyReader keys)
    {
        switch (keys.Take("selected"))
        {
            case null:
                return Ticks.None;
            case YamlScalar scalar when StateOf(scalar) is { } state:
                return new Ticks(state, []);
            case YamlMapping mapping:
                return new Ticks(AnswerState.Answered, [.. mapping.Entries.Select(box => new Tick(new SourceText(box.Key, box.At), BoxState(box, keys)))], AnswerState.NotAnswered);
            case var node:
                ImmutableArray<SourceText> ticked = [.. keys.AsList(node!, "selected").Select(item => keys.AsText(item, "selected")).OfType<SourceText>()];
                return new Ticks(AnswerState.Answered, [.. ticked.Select(option => new Tick(option, AnswerState.Answered))]);
        }
    }

    private static AnswerState BoxState(YamlEntry box, KeyReader keys) => box.Value switch
    {
        YamlScalar scalar => keys.AsWord(new SourceText(scalar.Value, scalar.At), box.Key, BoxWords) ?? AnswerState.NotAnswered,
        _ => keys.AsText(box.Value, box.Key) is null ? AnswerState.NotAnswered : AnswerState.Answered,
    };

    private static Answer ReadYes(YamlEntry entry, DiagnosticBag findings)
    {
        if (entry.Value is YamlScalar { Value: "yes" })
        {
            return new Answer.Yes(entry.At);
        }

        findings.Add(ReadRules.UnknownWord, entry.Value.At, $"the answer to {entry.Key} is one word; this is {NodeWords.Described(entry.Value)}",
            entry.Value is YamlScalar { Value: var written } && KeyReader.InSmallLetters(written, BoxWords.Keys) is { } remedy ? remedy : "write yes, no, not-answered or not-recoverable");
        return new Answer.OnlyState(AnswerState.NotAnswered, entry.At);
    }

    private static Answer.Indicators ReadIndicators(YamlEntry entry, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(entry.Value, $"the answer to {entry.Key}", findings, "write \"text:\" before it, or \"figures:\" with a list: - {label: ..., given: \"3,2 percent\", value: 3.2}");
        Answer.Indicators indicators = new(
            [.. keys.List("figures").Select(node => EntryReader.Figure(node, findings))],
            keys.Take("links") is { } links ? EntryReader.Links(links, findings) : [],
            keys.Text("text"),
            entry.At);
        keys.Finish();
        return indicators;
    }

    private static Answer.Cooperation ReadCooperation(YamlEntry entry, DiagnosticBag findings)
    {
        (ImmutableArray<YamlNode> entries, SourceText? text) = EntriesAndText(entry, findings);
        return new Answer.Cooperation([.. entries.Select(node => EntryReader.Cooperation(node, findings))], text, entry.At);
    }

    private static Answer.Partnerships ReadPartnerships(YamlEntry entry, DiagnosticBag findings)
    {
        (ImmutableArray<YamlNode> entries, SourceText? text) = EntriesAndText(entry, findings);
        return new Answer.Partnerships([.. entries.Select(node => EntryReader.Partnership(node, findings))], text, entry.At);
    }

    // Either a list of entries, or entries beside a text.
    private static (ImmutableArray<YamlNode> Entries, SourceText? Text) EntriesAndText(YamlEntry entry, DiagnosticBag findings)
    {
        if (entry.Value is YamlSequence list)
        {
            return ([.. list.Items], null);
        }

        if (entry.Value is not YamlMapping)
        {
            findings.Add(ReadRules.WrongShape, entry.Value.At, $"the answer to {entry.Key} is a list of entries; this is {NodeWords.Described(entry.Value)}",
                "begin each entry with a hyphen, or write \"text:\" before a text");
            return ([], null);
        }

        KeyReader keys = KeyReader.Open(entry.Value, $"the answer to {entry.Key}", findings);
        (ImmutableArray<YamlNode>, SourceText?) both = (keys.List("entries"), keys.Text("text"));
        keys.Finish();
        return both;
    }
}
