#:property PublishAot=false
#:property InvariantGlobalization=true
#:property EnforceCodeStyleInBuild=false
#:property RestorePackagesWithLockFile=false
#:property ManagePackageVersionsCentrally=false

// Writes content/countries.yaml - the 193 UN Member States and their M49 regions - from the CSV files beside this script.
//
//   dotnet run content/reference/make-countries.cs                     write content/countries.yaml
//   dotnet run content/reference/make-countries.cs -- --check          exit 1 if that file is not what would be written
//   dotnet run content/reference/make-countries.cs -- --output FILE    write (or, with --check, compare) FILE instead
//
// Names come from UNTERM (country-codes.csv); where it has none, and for regions, from the UNSD files.
// Slugs are parts of published addresses: those already in content/countries.yaml stay, and only a new entry gets a derived one.

using System.Text;
using System.Text.RegularExpressions;
using Microsoft.VisualBasic.FileIO;
using Row = System.Collections.Generic.Dictionary<string, string>;

try
{
    return Countries.Run(args);
}
catch (Exception e) when (e is InvalidDataException or IOException or MalformedLineException)
{
    Console.Error.WriteLine($"make-countries: {e.Message}");
    return 1;
}

internal static class Countries
{
    private const int MemberStates = 193;

    private static readonly string[] Header =
    [
        "# Made by content/reference/make-countries.cs from the CSV files beside it; edit nothing here but slugs.",
        "# A slug is owned by this file: once written it stays (the script keeps what it finds), because addresses are made of it.",
    ];

    // In the order in which names are written, with the articles that UNTERM puts behind a short name and before a formal one.
    // The file name says "cn" where the language code is "zh".
    private static readonly (string Code, string Unterm, string Unsd, string Articles)[] Languages =
    [
        ("ar", "Arabic", "ar", ""), ("en", "English", "en", "the"), ("es", "Spanish", "es", "el|la|los|las"),
        ("fr", "French", "fr", "le|la|les|l'"), ("ru", "Russian", "ru", ""), ("zh", "Chinese", "cn", ""),
    ];

    private static readonly (string Key, string Column)[] Groups =
        [("ldc", "Least Developed Countries (LDC)"), ("lldc", "Land Locked Developing Countries (LLDC)"), ("sids", "Small Island Developing States (SIDS)")];

    // Short names that are plainly damaged, with what proves it. An entry that newer data no longer need is an error.
    private static readonly (string Iso3, string Language, string Was, string Is)[] Corrections =
    [
        // English alone says so: ISO4217-currency_country_name is CÔTE D'IVOIRE, UNSD-es.csv and UNSD-fr.csv have Côte d’Ivoire.
        ("CIV", "en", "Ivory Coast", "Côte d'Ivoire"),
        // UNSD-ar.csv and the formal name have a space on both sides of the dash.
        ("TLS", "ar", "تيمور- ليشتي", "تيمور - ليشتي"),
    ];

    // A table rather than Normalize(FormD): that one silently does nothing where .NET runs without ICU.
    private static readonly Dictionary<char, char> Unaccented = "áàâãäåçéèêëíìîïñóòôõöúùûüý"
        .Zip("aaaaaaceeeeiiiinooooouuuuy").ToDictionary(pair => pair.First, pair => pair.Second);

    private static string Folder => AppContext.GetData("EntryPointFileDirectoryPath") as string
        ?? throw new InvalidDataException("the script does not know its folder; start it with `dotnet run`.");

    public static int Run(string[] arguments)
    {
        var countries = Path.GetFullPath(Path.Combine(Folder, "..", "countries.yaml"));
        var check = arguments.Contains("--check");
        var output = arguments.Where(argument => argument != "--check").ToArray() switch
        {
            [] => countries,
            ["--output", var file] => file,
            _ => throw new InvalidDataException("use [--check] [--output FILE]."),
        };
        var text = string.Concat(Compose(KeptSlugs(countries)).Select(line => line + "\n"));
        if (check)
        {
            return Compare(output, text);
        }

        File.WriteAllText(output, text); // UTF-8 without byte order mark
        return 0;
    }

    private static int Compare(string path, string expected)
    {
        var found = File.Exists(path) ? File.ReadAllText(path).Split('\n') : [];
        var wanted = expected.Split('\n');
        var same = found.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same == found.Length && same == wanted.Length)
        {
            return 0;
        }

        Console.Error.WriteLine($"{path} is not current: line {same + 1} is {Quote(found)} and should be {Quote(wanted)}.");
        return 1;

        string Quote(string[] lines) => same < lines.Length ? $"`{lines[same]}`" : "absent";
    }

    private static IEnumerable<string> Compose(Row slugs)
    {
        var unsd = Languages.ToDictionary(l => l.Code, l => Read($"UNSD-{l.Unsd}.csv").ToDictionary(row => row["ISO-alpha3 Code"]));
        var members = Read("country-codes.csv")
            .Where(row => row["is_independent"] == "Yes" && row["ISO3166-1-Alpha-2"] is not ("TW" or "VA")) // these two are no Member States
            .Select(row => (Row: row, Areas: unsd.ToDictionary(l => l.Key, l => l.Value[row["ISO3166-1-Alpha-3"]])))
            .Select(member => (member.Row, member.Areas, Names: ShortNames(member.Row, member.Areas)))
            .OrderBy(member => Fold(member.Names["en"]), StringComparer.Ordinal).ToList();
        if (members.Count != MemberStates)
        {
            throw new InvalidDataException($"country-codes.csv has {members.Count} Member States; {MemberStates} were expected.");
        }

        var areas = members.Select(member => member.Areas).ToList();
        HashSet<string> taken = [], takenByCountries = []; // the first by the regions of all levels
        return [
            .. Header,
            "regions:", .. Regions("Region", null, areas, slugs, taken),
            "sub-regions:", .. Regions("Sub-region", "Region", areas, slugs, taken),
            "intermediate-regions:", .. Regions("Intermediate Region", "Sub-region", areas, slugs, taken),
            "countries:", .. members.SelectMany(member => Country(member.Row, member.Names, member.Areas["en"], slugs, takenByCountries)),
        ];
    }

    private static IEnumerable<string> Regions(string level, string? parent, List<Dictionary<string, Row>> areas, Row slugs, HashSet<string> taken)
    {
        var regions = areas.Where(area => area["en"][$"{level} Code"] != "").DistinctBy(area => area["en"][$"{level} Code"])
            .OrderBy(area => Fold(area["en"][$"{level} Name"]), StringComparer.Ordinal);
        foreach (var region in regions)
        {
            var code = region["en"][$"{level} Code"];
            var names = Languages.ToDictionary(l => l.Code, l => Clean(region[l.Code][$"{level} Name"]));
            yield return $"  - code: \"{code}\"";
            if (parent is not null)
            {
                yield return $"    {parent.ToLowerInvariant()}: \"{region["en"][$"{parent} Code"]}\"";
            }

            yield return $"    slug: {Slug(code, names["en"], slugs, taken)}";
            yield return $"    names: {Map(names)}";
        }
    }

    private static IEnumerable<string> Country(Row row, Row names, Row area, Row slugs, HashSet<string> taken)
    {
        var iso3 = row["ISO3166-1-Alpha-3"];
        yield return $"  - iso3: \"{iso3}\"";
        yield return $"    iso2: \"{row["ISO3166-1-Alpha-2"]}\"";
        yield return $"    m49: \"{area["M49 Code"]}\""; // country-codes.csv lost the leading zeros, the UNSD files have them
        yield return $"    wikidata: {Wikidata(row["wikidata_id"], iso3)}";
        yield return $"    slug: {Slug(iso3, names["en"], slugs, taken)}";
        yield return $"    names: {Map(names)}";
        yield return $"    official-names: {Map(FormalNames(row))}";
        yield return $"    region: \"{area["Region Code"]}\"";
        yield return $"    sub-region: \"{area["Sub-region Code"]}\"";
        if (area["Intermediate Region Code"] != "")
        {
            yield return $"    intermediate-region: \"{area["Intermediate Region Code"]}\"";
        }

        yield return $"    groups: [{string.Join(", ", Groups.Where(group => row[group.Column] == "x").Select(group => group.Key))}]";
    }

    // The file has no identity of Namibia: its two letters, NA, were read as nothing. Newer data that have one are an error, so that this goes.
    private static string Wikidata(string page, string iso3) =>
        Regex.Match(page, "^https://www[.]wikidata[.]org/wiki/(Q[1-9][0-9]*)$") is { Success: true } known && iso3 != "NAM" ? known.Groups[1].Value
        : iso3 == "NAM" && page == "" ? "Q1030" : throw new InvalidDataException($"the Wikidata identity of {iso3} is `{page}`, which was not expected.");

    private static string Map(Row names) =>
        "{" + string.Join(", ", names.Select(name => $"{name.Key}: \"{name.Value.Replace("\\", @"\\").Replace("\"", "\\\"")}\"")) + "}";

    private static Row ShortNames(Row row, Dictionary<string, Row> areas)
    {
        var iso3 = row["ISO3166-1-Alpha-3"];
        Row names = [];
        foreach (var (code, unterm, _, articles) in Languages)
        {
            var name = Clean(row[$"UNTERM {unterm} Short"]);
            name = name != "" ? name : Clean(areas[code]["Country or Area"]);
            names[code] = articles == "" ? name : Regex.Replace(name, $@" \(({articles})\)$", "");
        }

        foreach (var correction in Corrections.Where(correction => correction.Iso3 == iso3))
        {
            names[correction.Language] = names[correction.Language] == correction.Was
                ? correction.Is
                : throw new InvalidDataException($"the correction of {iso3} ({correction.Language}) no longer fits the data: remove it.");
        }

        return names;
    }

    private static Row FormalNames(Row row)
    {
        Row names = [];
        foreach (var (code, unterm, _, articles) in Languages)
        {
            var name = Clean(row[$"UNTERM {unterm} Formal"]);
            if (name != "")
            {
                name = articles == "" ? name : Regex.Replace(name, $"^({articles})( |(?<='))", "");
                names[code] = char.ToUpperInvariant(name[0]) + name[1..];
            }
        }

        return names;
    }

    // One kind of apostrophe (UNTERM nearly always has the straight one), no stray white space.
    private static string Clean(string value) => Regex.Replace(value.Replace('’', '\''), @"\s+", " ").Trim();

    private static string Fold(string name) => string.Concat(name.ToLowerInvariant().Select(c =>
        char.IsAscii(c) ? c
        : Unaccented.TryGetValue(c, out var plain) ? plain
        : throw new InvalidDataException($"`{c}` in `{name}` has no plain letter: add it to the table.")));

    private static string Slug(string key, string name, Row kept, HashSet<string> taken)
    {
        // A derived slug goes without the part in brackets: Bolivia (Plurinational State of) -> bolivia.
        var slug = kept.GetValueOrDefault(key)
            ?? Regex.Replace(Regex.Replace(Fold(name), @" \(.*\)|'", ""), "[^a-z0-9]+", "-").Trim('-');
        return taken.Add(slug) ? slug : throw new InvalidDataException($"the slug `{slug}` of {key} is taken: write another by hand.");
    }

    // By M49 code (regions of all levels) or ISO 3166-1 alpha-3 code (countries): no two entries share one.
    private static Row KeptSlugs(string path)
    {
        var yaml = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var entries = Regex.Matches(yaml, "^  - (?:code|iso3): \"(\\w+)\"\n(?:    [a-z].*\n)*?    slug: *(.*)$", RegexOptions.Multiline);
        var slugs = entries.ToDictionary(entry => entry.Groups[1].Value, entry => entry.Groups[2].Value);
        var bad = slugs.Values.FirstOrDefault(slug => !Regex.IsMatch(slug, "^[a-z0-9]+(-[a-z0-9]+)*$"));
        return bad is null ? slugs : throw new InvalidDataException($"the slug `{bad}` is not in small ASCII letters, digits and hyphens.");
    }

    private static List<Row> Read(string file)
    {
        using var parser = new TextFieldParser(Path.Combine(Folder, file), Encoding.UTF8) { Delimiters = [","] };
        var columns = parser.ReadFields() ?? throw new InvalidDataException($"{file} is empty.");
        List<Row> rows = [];
        while (parser.ReadFields() is { } fields)
        {
            rows.Add(columns.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }
}
