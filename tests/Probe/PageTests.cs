using MsqSite.Model;
using MsqSite.Probe;

namespace MsqSite.Tests.Probe;

/// <summary>Pages are looked at only as far as an address needs it: for its fragment, and where a server has a page for everything.</summary>
public sealed class PageTests
{
    private const string Title = "<!doctype html><html lang=en><title>Laws</title>";

    [Theory]
    [InlineData("act-5", "<h2 id=act-5>Act</h2>", false)]
    [InlineData("act-5", "<h2 ID = 'act-5'>Act</h2>", false)]
    [InlineData("act-5", "<a name=\"act-5\"></a>", false)]
    [InlineData("act-5", "<p name=\"act-5\">", true)]
    [InlineData("act-5", "<h2 id=act-6>Act</h2>", true)]
    [InlineData("act-5", "<!-- <h2 id=act-5> -->", true)]
    [InlineData("act-5", "<script>'<h2 id=act-5>'</script>", true)]
    [InlineData("%D0%BF5", "<h2 id=\"п5\">", false)]
    [InlineData("a&b", "<h2 id=\"a&amp;b\">", false)]
    [InlineData("top", "", false)]
    [InlineData("/laws/5", "", false)]
    [InlineData("!laws", "", false)]
    [InlineData(":~:text=laws", "", false)]
    [InlineData("page=3", "", false)]
    public async Task A_fragment_is_looked_up_in_the_page(string fragment, string html, bool missing)
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Page("a.example/laws", Title + html).Probe($"https://a.example/laws#{fragment}");
        Assert.Equal((LinkState.Alive, missing), (health.State, health.FragmentMissing));
        Assert.StartsWith("GET", outside.Asked("a.example")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_what_is_no_page_no_fragment_is_missed()
    {
        await using Outside outside = await Outside.Open();
        outside.On("a.example/law.pdf", context =>
        {
            context.Response.ContentType = "application/pdf";
            return Task.CompletedTask;
        });
        Assert.False((await outside.Probe("https://a.example/law.pdf#chapter")).FragmentMissing);
    }

    [Fact]
    public async Task A_page_that_says_not_found_with_the_status_of_one_that_is_there_is_suspected()
    {
        await using Outside outside = await Outside.Open();
        outside.Page("a.example/*", "<title>We have no such thing</title>").Page("a.example/", "<title>Portal</title>").Page("a.example/laws/5", Title);
        IReadOnlyDictionary<string, AddressHealth> health = await outside.ProbeAll("https://a.example/", "https://a.example/laws/5", "https://a.example/laws/6");
        Assert.Equal([LinkState.Alive, LinkState.Alive, LinkState.SoftNotFound], health.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value.State));
        Assert.Single(outside.Requests, one => one.Path.StartsWith("/msqsite-probe/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Error 404", true)]
    [InlineData("Страница не найдена", true)]
    [InlineData("Page introuvable", true)]
    [InlineData("الصفحة غير موجودة", true)]
    [InlineData("Law 4040 on waste", false)]
    public async Task On_a_server_that_has_a_page_for_everything_the_title_tells(string title, bool suspected)
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Page("a.example/*", "<title>Portal</title>").Page("a.example/laws/5", $"<title>{title}</title>").Probe("https://a.example/laws/5");
        Assert.Equal(suspected ? LinkState.SoftNotFound : LinkState.Alive, health.State);
    }

    [Fact]
    public async Task An_application_that_draws_each_page_by_script_is_not_suspected()
    {
        await using Outside outside = await Outside.Open();
        Assert.Equal(LinkState.Alive, (await outside.Page("a.example/*", "<title>Portal</title><div id=app></div>").Probe("https://a.example/laws/5")).State);
    }

    [Fact]
    public async Task A_server_that_knows_what_it_has_not_is_believed_and_no_page_of_it_is_read()
    {
        await using Outside outside = await Outside.Open();
        await outside.Page("a.example/laws/5", "<title>404</title>").Page("a.example/laws/6").ProbeAll("https://a.example/laws/5", "https://a.example/laws/6");
        Assert.Equal(["HEAD /laws/5", "GET /msqsite-probe/asks-for-a-page-that-cannot-be-there", "HEAD /laws/6"], outside.Asked("a.example"));
    }

    [Theory]
    [InlineData("laws?id=5", true)]
    [InlineData("laws/5", true)]
    [InlineData("en/laws", true)]
    [InlineData("en", false)]
    [InlineData("index.php", false)]
    [InlineData("en/default.aspx", false)]
    public async Task A_page_that_leads_to_the_front_page_is_suspected(string path, bool suspected)
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Redirect($"a.example/{path}", "/", 302).Page("a.example/").Probe($"https://a.example/{path}");
        Assert.Equal(suspected ? LinkState.SoftNotFound : LinkState.Alive, health.State);
    }

    [Fact]
    public async Task A_page_that_leads_where_everything_leads_is_suspected()
    {
        await using Outside outside = await Outside.Open();
        outside.Redirect("a.example/*", "/start/welcome", 302).Page("a.example/start/welcome");
        Assert.Equal(LinkState.SoftNotFound, (await outside.Probe("https://a.example/laws/5")).State);
    }

    [Fact]
    public void Of_a_page_the_title_and_the_ids_are_read()
    {
        HtmlPage page = HtmlPage.Read("<!doctype html><title>Laws &amp; acts</title><svg><title>No</title></svg><p id=a><input id='b'/><h1 class=x id=\"c\">", whole: true);
        Assert.Equal("Laws & acts", page.Title);
        Assert.Equal(["a", "b", "c"], page.Ids.Order());
    }
}
