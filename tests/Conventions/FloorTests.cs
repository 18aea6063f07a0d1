namespace MsqSite.Tests.Conventions;

/// <summary>The house: a room uses rooms on floors below it, and each library is known to few rooms.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<string, int> Floors = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = 0,
        ["Model"] = 1,
        ["Markup"] = 1,
        ["Pack"] = 1,
        ["Read"] = 2,
        ["Check"] = 2,
        ["Shape"] = 2,
        ["Render"] = 3,
        ["Export"] = 3,
        ["Sample"] = 3,
        ["Verify"] = 4,
        ["Probe"] = 4,
        ["Write"] = 4,
        ["Watch"] = 4,
        ["Serve"] = 5,
        ["Commands"] = 6,
        [""] = 6,
    };

    // Rooms of one floor that may know each other, and why.
    private static readonly HashSet<(string Room, string Uses)> Licences =
    [
        ("Markup", "Model"), // an answer's links are addresses, which are the field's noun
        ("Pack", "Model"), // it writes the field's nouns as bytes
    ];

    // What a room must not know although it is on a floor below: Verify knows HTML, not countries; Write and Watch know files, not pages.
    private static readonly HashSet<(string Room, string Uses)> Strangers =
    [
        .. from room in new[] { "Verify", "Write", "Watch" } from uses in new[] { "Model", "Markup", "Read", "Check", "Shape", "Render", "Export" } select (room, uses),
        .. from uses in new[] { "Read", "Shape", "Render", "Export" } select ("Probe", uses), // it knows addresses and where they stand, not pages and files
    ];

    private static readonly Dictionary<string, string[]> Libraries = new(StringComparer.Ordinal)
    {
        ["YamlDotNet"] = ["Read", "Sample"],
        ["DiffPlex"] = ["Shape"],
        ["Markdig"] = ["Markup"],
        ["Scriban"] = ["Render"],
        ["AngleSharp"] = ["Verify"],
        ["System.CommandLine"] = ["Commands", ""],
    };

    [Fact]
    public void Every_room_has_its_floor()
    {
        Assert.Equal(Floors.Keys.Order(StringComparer.Ordinal), Sources.Generator.Select(file => file.Room).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_room_uses_only_rooms_on_floors_below_it()
    {
        IEnumerable<string> wrong =
            from file in Sources.Generator
            from room in Uses(file)
            where room != file.Room && !Licences.Contains((file.Room, room)) && (Floors[room] >= Floors[file.Room] || Strangers.Contains((file.Room, room)))
            where file.Room.Length > 0
            select $"{file.Path} uses {room}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_the_licensed_rooms_know_a_library()
    {
        IEnumerable<string> wrong =
            from file in Sources.Generator
            from library in Libraries
            where file.Code.Contains($"using {library.Key}", StringComparison.Ordinal) && !library.Value.Contains(file.Room)
            select $"{file.Path} knows {library.Key}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_licence_is_needed()
    {
        Assert.All(Licences, licence => Assert.Contains(Sources.Generator, file => file.Room == licence.Room && Uses(file).Contains(licence.Uses)));
    }

    private static IEnumerable<string> Uses(SourceFile file) => file.Lines
        .Select(line => line.Trim())
        .Where(line => line.StartsWith("using MsqSite.", StringComparison.Ordinal))
        .Select(line => line["using MsqSite.".Length..].TrimEnd(';').Split('.')[0])
        .Distinct();
}
