using System.IO.Compression;

namespace MsqSite.Tests.RealContent;

/// <summary>The shapes of the map, which a script made once: every Member State of the real list, and nothing but shapes.</summary>
public sealed class WorldMapTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathTo("templates/map/world.txt"));

    [Fact]
    public void Every_Member_State_is_on_the_map_exactly_once()
    {
        IEnumerable<string> codes = Lines.Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]).Where(code => code is not ("view" or "land"));
        Assert.Equal(Real.Content.Countries.Select(one => one.Iso3.Value).Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_Member_State_too_small_to_see_is_a_dot_inside_the_picture_and_no_dot_covers_another()
    {
        int[] view = [.. Lines[0].Split(' ')[1..].Select(int.Parse)];
        (int X, int Y)[] dots = [.. Lines.Where(line => line[3..].StartsWith(" . ", StringComparison.Ordinal)).Select(line => line.Split(' ')).Select(parts => (int.Parse(parts[2]), int.Parse(parts[3])))];
        Assert.Contains(Lines, line => line.StartsWith("TUV . ", StringComparison.Ordinal));
        Assert.InRange(dots.Length, 25, 45);
        Assert.All(dots, dot => Assert.True(dot.X - 7 > view[0] && dot.X + 7 < view[0] + view[2] && dot.Y - 7 > view[1] && dot.Y + 7 < view[1] + view[3], $"{dot}"));
        Assert.All(from one in dots from other in dots where one != other select (one, other), pair => Assert.True(Math.Pow(pair.one.X - pair.other.X, 2) + Math.Pow(pair.one.Y - pair.other.Y, 2) > 14 * 14, $"{pair}"));
    }

    [Fact]
    public void The_shapes_weigh_less_than_35_kilobytes_compressed()
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(File.ReadAllBytes(Repository.PathTo("templates/map/world.txt")));
        }

        Assert.InRange(packed.Length, 10_000, 35_000);
    }

    [Fact]
    public void What_the_map_was_made_with_is_locked_without_the_address_of_a_registry()
    {
        string locked = File.ReadAllText(Repository.PathTo("templates/map/package-lock.json"));
        Assert.Contains("\"node_modules/world-atlas\"", locked, StringComparison.Ordinal);
        Assert.DoesNotContain("\"resolved\"", locked, StringComparison.Ordinal);
        Assert.DoesNotContain("://", locked, StringComparison.Ordinal);
    }
}
