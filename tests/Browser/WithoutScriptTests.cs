namespace MsqSite.BrowserTests;

/// <summary>Scripts only add: without them the same headings and links are there.</summary>
public sealed class WithoutScriptTests(Rig rig)
{
    // Pages whose work is done by script; without it they explain themselves and lead on.
    private static readonly string[] WorkByScript = ["compare", "search"];

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task The_same_headings_and_links_are_in_sight_without_script(string template)
    {
        foreach (ShownPage page in rig.Pages(template))
        {
            string[] without = await Outline(page, script: false);
            Assert.Single(without, line => line.StartsWith("h1 ", StringComparison.Ordinal));
            Assert.Contains(without, line => line.StartsWith("a ", StringComparison.Ordinal));
            if (!WorkByScript.Contains(template))
            {
                Assert.Equal(await Outline(page, script: true), without);
            }
        }
    }

    private async Task<string[]> Outline(ShownPage page, bool script)
    {
        await using Visit visit = await rig.Visit(page, Screen.Desk with { Script = script });
        return await visit.Ask<string[]>("outline");
    }
}
