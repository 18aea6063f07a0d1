namespace MsqSite.BrowserTests;

/// <summary>The page is never wider than the window, whatever the window and the reader's text.</summary>
public sealed class WidthTests(Rig rig)
{
    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task No_page_scrolls_sideways_on_a_phone_even_unfolded_and_with_the_readers_spacing(string template)
    {
        List<string> found = [];
        foreach (ShownPage page in rig.Pages(template))
        {
            await using Visit visit = await rig.Visit(page, Screen.Phone);
            found.AddRange((await visit.Ask<string[]>("overflow")).Select(one => $"{page}: {one}"));
            await visit.Ask<int>("unfold");
            found.AddRange((await visit.Ask<string[]>("overflow")).Select(one => $"{page}, unfolded: {one}"));
            found.AddRange((await visit.Ask<string[]>("text-spacing")).Select(one => $"{page}, with spacing: {one}"));
            found.AddRange((await visit.Ask<string[]>("overflow")).Select(one => $"{page}, with spacing: {one}"));
        }

        Faults.None(found);
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task No_page_scrolls_sideways_on_a_desk_or_at_400_percent_of_it(string template)
    {
        List<string> found = [];
        foreach (ShownPage page in rig.Pages(template))
        {
            foreach (Screen screen in new[] { Screen.Desk, Screen.Zoomed })
            {
                await using Visit visit = await rig.Visit(page, screen);
                found.AddRange((await visit.Ask<string[]>("overflow")).Select(one => $"{page}, {screen.Width} px: {one}"));
            }
        }

        Faults.None(found);
    }
}
