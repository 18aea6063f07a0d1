using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Read;

/// <summary>Reads the entries that answers are lists of: links, legal instruments, figures, cooperation and partnerships.</summary>
internal static class EntryReader
{
    private static readonly Dictionary<string, InstrumentKind> InstrumentKinds = new(StringComparer.Ordinal)
    {
        ["constitution"] = InstrumentKind.Constitution,
        ["law"] = InstrumentKind.Law,
        ["code"] = InstrumentKind.Code,
        ["decree"] = InstrumentKind.Decree,
        ["order"] = InstrumentKind.Order,
        ["resolution"] = InstrumentKind.Resolution,
        ["regulation"] = InstrumentKind.Regulation,
        ["directive"] = InstrumentKind.Directive,
        ["policy"] = InstrumentKind.Policy,
        ["other"] = InstrumentKind.Other,
    };

    internal static readonly Dictionary<string, FigureUnit> Units = new(StringComparer.Ordinal)
    {
        ["percent"] = FigureUnit.Percent,
        ["number"] = FigureUnit.Number,
    };

    internal static IReadOnlyCollection<string> KindsOfInstrument => InstrumentKinds.Keys;

    internal static IReadOnlyCollection<string> UnitsOfFigures => Units.Keys;

    public static ImmutableArray<NamedLink> Links(YamlNode node, DiagnosticBag findings)
    {
        if (node is not YamlSequence list)
        {
            findings.Add(ReadRules.WrongShape, node.At, $"links are a list; this is {NodeWords.Described(node)}", $"begin each link with a hyphen: - {LinkExample(node)}");
            return [];
        }

        return [.. list.Items.Select(item => Link(item, findings))];
    }

    public static LegalInstrument Instrument(YamlNode node, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(node, "a legal instrument", findings);
        LegalInstrument instrument = new(
            keys.NeedText("title"),
            keys.Need("kind") is null ? InstrumentKind.Other : keys.Word("kind", InstrumentKinds) ?? InstrumentKind.Other,
            keys.Text("number")?.Value,
            keys.Date("date"),
            keys.Need("topics") is null ? [] : keys.SomeTexts("topics"),
            Addresses(keys));
        keys.Finish();
        return instrument;
    }

    public static Figure Figure(YamlNode node, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(node, "a figure", findings);
        Figure figure = new(keys.NeedText("label"), keys.NeedText("given"), keys.Number("value"), keys.Word("unit", Units), keys.Whole("year", 1900, 2999));
        keys.Finish();
        return figure;
    }

    public static CooperationEntry Cooperation(YamlNode node, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(node, "a cooperation entry", findings);
        CooperationEntry entry = new(Partners(keys, need: true), keys.Flag("and-others"), keys.Text("subject"), Addresses(keys));
        keys.Finish();
        return entry;
    }

    public static PartnershipEntry Partnership(YamlNode node, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(node, "a partnership", findings);
        PartnershipEntry entry = new(keys.NeedText("name"), Partners(keys, need: false), Addresses(keys));
        keys.Finish();
        return entry;
    }

    private static NamedLink Link(YamlNode node, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(node, "a link", findings, $"write {LinkExample(node)}");
        SourceText? name = keys.Text("name");
        ImmutableArray<WrittenAddress> addresses = Addresses(keys);
        keys.Finish();
        if (name is null && addresses.Length == 0 && node is YamlMapping)
        {
            findings.Add(ReadRules.MissingKey, node.At, "a link has neither \"name\" nor \"url\"", "add what the country gave");
        }

        return new NamedLink(name, addresses);
    }

    // Most often somebody gave an address alone.
    private static string LinkExample(YamlNode node) =>
        $"{{name: ..., url: {(node is YamlScalar { Value: var written } && written.Contains('.', StringComparison.Ordinal) ? NodeWords.Quoted(written) : "\"https://...\"")}}}";

    // `url: x` for one address, `urls: [x, y]` for several.
    private static ImmutableArray<WrittenAddress> Addresses(KeyReader keys)
    {
        SourceText? one = keys.Text("url");
        ImmutableArray<SourceText> several = keys.Texts("urls");
        return [.. (one is null ? several : several.Insert(0, one)).Select(text => new WrittenAddress(text.Value, text.At))];
    }

    // `partner: x` for one, `partners: [x, y]` for several.
    private static ImmutableArray<SourceText> Partners(KeyReader keys, bool need)
    {
        SourceText? one = keys.Text("partner");
        ImmutableArray<SourceText> several = need && keys.Has("partners") ? keys.SomeTexts("partners") : keys.Texts("partners");
        if (need && one is null && several.Length == 0 && !keys.Has("partner") && !keys.Has("partners"))
        {
            keys.Need("partner");
        }

        return one is null ? several : several.Insert(0, one);
    }
}
