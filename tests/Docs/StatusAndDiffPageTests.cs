using System.Text.Json;
using MsqSite.Tests.Commands;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Docs;

/// <summary>The page on what <c>status</c> and <c>diff</c> write names every key that they write, and no other.</summary>
public sealed class StatusAndDiffPageTests
{
    [Theory]
    [InlineData(0, "status")]
    [InlineData(1, "diff", "NOR@2020", "NOR@2022")]
    public void The_sample_has_the_shape_of_what_is_written(int sample, params string[] command)
    {
        using TemporaryContent content = TemporaryContent.OfTwoEditions();
        string page = File.ReadAllText(Repository.PathTo("docs/status-and-diff.md")).ReplaceLineEndings("\n");
        using JsonDocument described = JsonDocument.Parse(page.Split("```json\n")[sample + 1].Split("```")[0]);
        using JsonDocument written = JsonDocument.Parse(Msqsite.Run([.. command, "--content", content.Root, "--format", "json"]).Output);
        Assert.Equal(Shape(described.RootElement).Distinct().Order(StringComparer.Ordinal), Shape(written.RootElement).Distinct().Order(StringComparer.Ordinal));
    }

    // Every path of keys; the keys of questions are content.
    private static IEnumerable<string> Shape(JsonElement element, string path = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Shape(one.Value, $"{path}/{(path == "/countries/answers" ? "*" : one.Name)}").Prepend($"{path}/{(path == "/countries/answers" ? "*" : one.Name)}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => Shape(one, path)),
        _ => [],
    };
}
