using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>What became of an address is told by a colour and a pattern of its own.</summary>
public sealed class BarTests(Rig rig)
{
    private const string Draw = """
        () => {
          const svg = document.querySelector("main").appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
          svg.setAttribute("class", "bar-of");
          const light = (colour) => {
            const [r, g, b] = colour.match(/\d+/g).map((one) => one / 255).map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
          };
          const paper = light(getComputedStyle(document.body).backgroundColor);
          return ["reached", "moved", "in-doubt", "lost"].map((key) => {
            const [rect, path] = ["rect", "path"].map((name) => {
              const made = svg.appendChild(document.createElementNS(svg.namespaceURI, name));
              made.setAttribute("class", key);
              return getComputedStyle(made);
            });
            const own = light(rect.fill);
            return [rect.fill, `${path.strokeWidth} ${path.strokeDasharray}`, Math.max(own, paper) / Math.min(own, paper) >= 3 ? "" : `${key} ${rect.fill}`];
          });
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Each_state_of_an_address_has_a_shade_and_a_pattern_that_no_other_has(ColorScheme scheme)
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.At("links/"), Screen.Desk);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        string[][] states = await visit.Page.EvaluateAsync<string[][]>(Draw);
        Assert.Equal(states.Length, states.Select(state => state[0]).Distinct().Count());
        Assert.Equal(states.Length - 1, states[1..].Select(state => state[1]).Distinct().Count()); // what is reached is plain
        Assert.All(states, state => Assert.Empty(state[2]));
    }
}
