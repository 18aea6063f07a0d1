using MsqSite.Model;

namespace MsqSite.Tests.Probe;

/// <summary>Redirects are followed as a browser follows them, and where they lead is written down.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301, LinkState.Moved)]
    [InlineData(308, LinkState.Moved)]
    [InlineData(302, LinkState.Alive)]
    [InlineData(303, LinkState.Alive)]
    [InlineData(307, LinkState.Alive)]
    public async Task Only_a_redirect_for_good_is_a_move(int status, LinkState state)
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Redirect("a.example/laws", "https://b.example/laws", status).Page("b.example/laws").Probe("https://a.example/laws");
        Assert.Equal((state, "https://b.example/laws"), (health.State, health.LeadsTo));
    }

    [Fact]
    public async Task What_moved_is_told_as_far_as_it_moved_for_good()
    {
        await using Outside outside = await Outside.Open();
        outside.Redirect("a.example/", "https://b.example/laws?id=5", 301).Redirect("b.example/laws?id=5", "/session?visit=77", 302).Page("b.example/session?visit=77");
        Assert.Equal((LinkState.Moved, "https://b.example/laws?id=5"), await Told(outside, "https://a.example/"));
    }

    [Fact]
    public async Task What_a_redirect_for_the_moment_says_of_the_visit_is_not_written_down()
    {
        await using Outside outside = await Outside.Open();
        outside.Redirect("a.example/", "/start;jsessionid=1F?visit=77", 302).Page("a.example/start;jsessionid=1F?visit=77");
        Assert.Equal((LinkState.Alive, "https://a.example/start"), await Told(outside, "https://a.example/"));
    }

    [Fact]
    public async Task From_http_to_https_and_to_a_slash_is_no_move()
    {
        await using Outside outside = await Outside.Open();
        outside.Redirect("http://a.example/laws", "https://a.example/laws/").Page("https://a.example/laws/");
        AddressHealth health = await outside.Probe("http://a.example/laws");
        Assert.Equal((LinkState.Alive, "https://a.example/laws/", true), (health.State, health.LeadsTo, health.AnswersHttps));
        Assert.Equal(2, outside.Requests.Count(one => one.Path != "/msqsite-probe/asks-for-a-page-that-cannot-be-there"));
    }

    [Fact]
    public async Task A_shortened_address_tells_where_it_leads()
    {
        await using Outside outside = await Outside.Open();
        outside.Redirect("bit.ly/abc", "https://a.example/laws?id=5", 302).Page("a.example/laws?id=5");
        Assert.Equal("https://a.example/laws?id=5", (await outside.Probe("https://bit.ly/abc")).LeadsTo);
    }

    [Fact]
    public async Task A_redirect_to_itself_and_one_without_end_are_given_up()
    {
        await using Outside outside = await Outside.Open();
        outside.Redirect("a.example/", "https://a.example/", 302).Redirect("b.example/", "https://c.example/").Redirect("c.example/", "https://b.example/");
        outside.On("d.example/*", context =>
        {
            context.Response.Redirect($"/{context.Request.Path.Value!.Length}{context.Request.Path.Value[1..]}");
            return Task.CompletedTask;
        });
        Assert.All(await outside.ProbeAll("https://a.example/", "https://b.example/", "https://d.example/"), one => Assert.Equal((LinkState.Unreachable, LinkTrouble.RedirectLoop), (one.Value.State, one.Value.Trouble)));
        Assert.InRange(outside.Requests.Count(one => one.Host == "d.example"), 5, 12);
    }

    [Fact]
    public async Task A_server_that_redirects_until_its_cookie_is_kept_is_alive()
    {
        await using Outside outside = await Outside.Open();
        outside.On("a.example/", context =>
        {
            if (context.Request.Cookies.ContainsKey("seen"))
            {
                return Task.CompletedTask;
            }

            context.Response.Cookies.Append("seen", "1");
            context.Response.Redirect("/");
            return Task.CompletedTask;
        });
        Assert.Equal(LinkState.Alive, (await outside.Probe("https://a.example/")).State);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://a.example/")]
    [InlineData("https://user:word@a.example/")]
    [InlineData("https://")]
    [InlineData("http://[::1]/")]
    [InlineData("https://a..example/")]
    [InlineData("")]
    public async Task A_redirect_that_no_browser_would_follow_is_a_bad_answer(string to)
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Redirect("a.example/x", to, 302).Probe("https://a.example/x");
        Assert.Equal((LinkState.Unreachable, true), (health.State, health.Trouble is LinkTrouble.BadAnswer or LinkTrouble.RedirectLoop));
    }

    [Fact]
    public async Task A_redirect_that_is_dead_at_its_end_is_dead_and_says_where_it_led()
    {
        await using Outside outside = await Outside.Open();
        Assert.Equal((LinkState.Dead, "https://b.example/gone"), await Told(outside.Redirect("a.example/", "https://b.example/gone"), "https://a.example/"));
    }

    private static async Task<(LinkState, string?)> Told(Outside outside, string address)
    {
        AddressHealth health = await outside.Probe(address);
        return (health.State, health.LeadsTo);
    }
}
