using AngleSharp.Html.Parser;

namespace MsqSite.Tests.Verify;

public class TreeAgreementTests
{
    private const string Sample = """
        <h4 id="a&amp;b">A</h4>
        <ul><li id=one><a href="../one/?x=1&amp;y=2#z">One</a></li><li id='two'><a HREF='../two/'>Two</a></li></ul>
        <!-- <a href="../comment/" id="comment">no</a> -->
        <script type="application/ld+json">{"a": "<a href='../script/' id='script'>"}</script>
        <textarea id="area"><a href="../textarea/" id="textarea"></textarea>
        <svg role="img" aria-label="Map"><title id="name"><b id="bold">Map</b></title><a href="../svg/"><path id="path"/></a>
        <![CDATA[<a href="../cdata/" id="cdata">]]><foreignObject><p id="inner"><a href="../inner/">Inner</a><br></p></foreignObject></svg>
        <table><tr><td id="cell"><a href=" ../cell/ ">Cell</a></td></tr></table>
        <a href="https://example.com/&#x2F;x">Host</a> <a href="../&eacute;/">É</a> <a href="../tab&Tab;/">T</a>
        """;

    [Fact]
    public void The_ids_are_those_of_the_tree_that_a_browser_would_build()
    {
        string html = SamplePage.WithAnswer(Sample);
        IEnumerable<string> ofTree = new HtmlParser().ParseDocument(html).All
            .Where(element => element.HasAttribute("id")).Select(element => element.Id!);

        Assert.Equal(ofTree.Order(StringComparer.Ordinal), SamplePage.Facts(html).Ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_links_are_those_of_the_tree_that_a_browser_would_build()
    {
        string html = SamplePage.WithAnswer(Sample);
        IEnumerable<string> ofTree = new HtmlParser().ParseDocument(html).All.Where(element => element.HasAttribute("href"))
            .Select(element => element.GetAttribute("href")!.Trim()).Where(address => !address.StartsWith('#'));

        Assert.Equal(ofTree, SamplePage.Facts(html).Links.Select(link => link.Target));
    }
}
