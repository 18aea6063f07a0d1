using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MsqSite.Tests.RealContent;

/// <summary>The picture that other sites show beside a link was drawn from the drawing beside it, and has the size that pages say.</summary>
public sealed class PreviewPictureTests
{
    private static string PathTo(string name) => Path.Combine(Repository.Templates, "assets", "preview", name);

    [Fact]
    public void The_picture_and_its_drawing_are_those_that_were_noted_when_it_was_drawn() => Assert.Equal(
        File.ReadAllText(PathTo("preview.sha256")),
        string.Concat(new[] { "preview.svg", "preview.png" }.Select(name => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathTo(name))))}  {name}\n")));

    [Fact]
    public void It_is_as_large_as_pages_say_and_light_enough_for_those_who_refuse_heavy_ones()
    {
        byte[] png = File.ReadAllBytes(PathTo("preview.png"));
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.InRange(png.Length, 10_000, 200_000);
    }

    [Fact]
    public void It_bears_the_name_of_the_site() =>
        Assert.Contains(Real.Content.Settings.Title.Value.Replace(" ", "", StringComparison.Ordinal), System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(PathTo("preview.svg")), "<[^>]*>|\\s", ""), StringComparison.Ordinal);
}
