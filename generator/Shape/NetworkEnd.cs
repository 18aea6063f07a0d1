using System.Collections.Immutable;

namespace MsqSite.Shape;

/// <summary>Where lines of the picture begin or end, while it is being laid out.</summary>
internal sealed class NetworkEnd(string name, string? count, int tone, double room)
{
    private double taken;

    public string Name => name;

    public int Tone => tone;

    /// <summary>What is written beside it, line by line, each with how it is set.</summary>
    public ImmutableArray<(string Text, string Kind)> Lines { get; } =
        [.. NetworkText.Wrap(name, room).Select(line => (line, "name")), .. count is null ? [] : new[] { (count, "count") }];

    /// <summary>How much room the longest of these takes, in letters of middling width.</summary>
    public double Width => Lines.Max(line => NetworkText.Width(line.Text));

    /// <summary>The thickness of all its lines together.</summary>
    public double Thickness { get; set; }

    public double Middle { get; set; }

    public double Room(double lineHeight) => Math.Max(Thickness, Lines.Length * lineHeight);

    /// <summary>The middle of the next line, from the top down.</summary>
    public double Next(double thickness)
    {
        double middle = Middle - Thickness / 2 + taken + thickness / 2;
        taken += thickness;
        return middle;
    }
}

/// <summary>A line of the picture: how many countries on the left name the partner on the right.</summary>
internal sealed record NetworkLink(NetworkEnd From, NetworkEnd To, int Countries);
