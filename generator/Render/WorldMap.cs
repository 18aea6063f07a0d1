using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Render;

/// <summary>The shapes of the map on home, read from <c>map/world.txt</c> of the templates: made once by the script beside it, without states, names or links.</summary>
/// <param name="View">The part of the plane that is shown: an SVG <c>viewBox</c>.</param>
internal sealed record WorldMap(string View, ImmutableArray<MapShape> Shapes)
{
    public static WorldMap Load(string templateFolder, DiagnosticBag findings)
    {
        string file = Path.Combine(templateFolder, "map", "world.txt");
        if (!File.Exists(file))
        {
            HashedFiles.Missing(file, findings);
            return new WorldMap("", []);
        }

        string view = "";
        ImmutableArray<MapShape>.Builder shapes = ImmutableArray.CreateBuilder<MapShape>();
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Split(' ', 2) is not [{ Length: > 0 } code, { Length: > 0 } data] || Shape(code, data) is not { } shape)
            {
                findings.Add(RenderRules.TemplateSyntax, new SourceSpan(file.Replace('\\', '/'), number, 1, 1), "this is no line of the map", "make the file again with map/make-map.mjs");
            }
            else if (code == "view")
            {
                view = data;
            }
            else
            {
                shapes.Add(shape);
            }
        }

        return new WorldMap(view, shapes.ToImmutable());
    }

    private static MapShape? Shape(string code, string data)
    {
        bool isDot = data.StartsWith(". ", StringComparison.Ordinal);
        bool isGood = data.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or 'm' or 'z' or '.');
        return !isGood ? null
            : !isDot ? new MapShape(code, data, null, null)
            : data.Split(' ') is [_, var x, var y] ? new MapShape(code, null, x, y)
            : null;
    }
}

/// <summary>A piece of the map: land as path data, or a dot where the land is too small to be seen.</summary>
/// <param name="Code">The Member State's three letters; <c>land</c> for all other land.</param>
internal sealed record MapShape(string Code, string? Path, string? X, string? Y);
