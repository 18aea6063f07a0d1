using MsqSite.Markup;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>What a reader is told of how an address fares; without a health file, nothing.</summary>
public sealed class HealthTests
{
    private const string Portal = "https://portal.example/";

    [Fact]
    public void Without_a_health_file_nothing_is_claimed()
    {
        ShapedSite site = ShapedSite.WithAnswers($"  national-portals: [{{name: Portal, url: \"{Portal}\"}}]");
        Assert.Equal(LinkNote.None, Address(site).Note);
        LinksPage page = site.At<LinksPage>("links/");
        Assert.Null(page.Fates);
        Assert.Empty(page.Legend);
        Assert.Equal("They have not been asked yet. Nothing is known of which of them answer.", page.Probed);
        Assert.Empty(page.Regions.SelectMany(region => region.Countries).SelectMany(country => country.Troubled));
    }

    [Fact]
    public void An_address_that_answers_is_shown_as_if_nothing_were_known() => Assert.Equal(LinkNote.None, NoteOf("\"state\": \"alive\", \"since\": \"2026-05-03\""));

    [Theory]
    [InlineData("dead", "gone since 3 May 2026")]
    [InlineData("unreachable", "not reached since 3 May 2026")]
    [InlineData("certificate", "certificate not accepted since 3 May 2026")]
    [InlineData("soft-404", "perhaps gone since 3 May 2026")]
    [InlineData("private", "leads into a private network")]
    [InlineData("refused", null)]
    [InlineData("not-probed", null)]
    public void An_address_that_is_not_reached_says_since_when(string state, string? words) =>
        Assert.Equal(words, NoteOf($"\"state\": \"{state}\", \"since\": \"2026-05-03\"").Fate);

    [Fact]
    public void What_only_the_last_probe_saw_is_said_of_its_day() =>
        Assert.Equal("not reached on 26 November 2026", NoteOf("\"state\": \"unreachable\", \"since\": \"2026-11-26\"").Fate);

    [Fact]
    public void A_lost_page_is_looked_for_in_the_web_archive_near_the_day_on_which_it_was_last_reached()
    {
        LinkWay way = Assert.Single(NoteOf("\"state\": \"dead\", \"since\": \"2026-05-03\", \"last-reached\": \"2026-04-26\"").Ways);
        Assert.Equal(new LinkWay("", "Web Archive, 26 April 2026", "https://web.archive.org/web/20260426/https://portal.example/"), way);
    }

    [Fact]
    public void A_page_that_was_never_reached_is_looked_for_near_the_day_of_the_response()
    {
        const string Lost = "\"state\": \"dead\", \"since\": \"2026-05-03\"";
        Assert.Equal(["https://web.archive.org/web/20190328/https://portal.example/"], NoteOf(Lost, submitted: "2019-03-28").Ways.Select(way => way.Href));
        Assert.Equal([new LinkWay("", "Web Archive", "https://web.archive.org/web/*/https://portal.example/")], NoteOf(Lost).Ways);
    }

    [Fact]
    public void A_moved_page_says_where_it_is_now()
    {
        LinkNote note = NoteOf("\"state\": \"moved\", \"since\": \"2026-05-03\", \"leads-to\": \"https://new.example/services/\"");
        Assert.Equal("moved", note.Fate);
        Assert.Equal([new LinkWay("leads to", "new.example/services/", "https://new.example/services/")], note.Ways);
    }

    [Fact]
    public void A_shortened_address_says_where_it_leads_and_another_redirect_says_nothing()
    {
        const string Health = "\"state\": \"alive\", \"since\": \"2026-05-03\", \"leads-to\": \"https://law.example/act\"";
        Assert.Equal(["law.example/act"], NoteOf(Health, "https://bit.ly/abc").Ways.Select(way => way.Words));
        Assert.Empty(NoteOf(Health).Ways);
    }

    [Theory]
    [InlineData("http://portal.example/a", "\"state\": \"alive\", \"answers-https\": true", true)]
    [InlineData("http://portal.example/a", "\"state\": \"alive\", \"answers-https\": false", false)]
    [InlineData("http://portal.example/a", "\"state\": \"alive\"", false)]
    [InlineData("http://portal.example/a", "\"state\": \"unreachable\", \"answers-https\": true", false)]
    [InlineData("http://portal.example/a", "\"state\": \"moved\", \"leads-to\": \"https://new.example/\", \"answers-https\": true", false)]
    [InlineData("https://portal.example/a", "\"state\": \"alive\", \"answers-https\": true", false)]
    public void An_http_address_that_answers_with_https_too_leads_there_beside_it(string address, string health, bool said)
    {
        LinkWay way = new("", "answers with https too", "https://portal.example/a");
        Assert.Equal(said, NoteOf($"{health}, \"since\": \"2026-05-03\"", address).Ways.Contains(way));
    }

    [Fact]
    public void The_page_of_addresses_lists_those_that_answer_with_https_too()
    {
        ShapedSite site = Probed("  national-portals: [{name: Portal, url: \"http://portal.example/\"}]", "http://portal.example/", "\"state\": \"alive\", \"since\": \"2026-05-03\", \"answers-https\": true");
        CountryLinksView denmark = site.At<LinksPage>("links/").Regions.SelectMany(region => region.Countries).Single(one => one.Name == "Denmark");
        Assert.Equal(["https://portal.example/"], Assert.Single(denmark.Troubled).Address.Note.Ways.Select(way => way.Href));
        Assert.Equal(["1 answer"], denmark.Bar.Parts.Select(part => part.Words));
    }

    [Fact]
    public void A_link_in_a_text_says_the_same()
    {
        ShapedSite site = Probed("  strategy: \"See [the plan](https://portal.example/).\"", Portal, "\"state\": \"dead\", \"since\": \"2026-05-03\", \"last-reached\": \"2026-04-26\"");
        string html = site.Only<Block.Text>("strategy").Html.Value;
        Assert.Contains("gone since 3 May 2026</span> · <a href=\"https://web.archive.org/web/20260426/https://portal.example/\">Web Archive, 26 April 2026</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_addresses_counts_each_once_and_lists_those_of_which_there_is_something_to_say()
    {
        ShapedSite site = Probed(
            $"  national-portals: [{{name: Portal, url: \"{Portal}\"}}, {{name: Other, url: \"http://other.example/\"}}]\n  strategy: \"Again: {Portal}\"", Portal, "\"state\": \"dead\", \"since\": \"2026-05-03\"");
        LinksPage page = site.At<LinksPage>("links/");
        CountryLinksView denmark = page.Regions.SelectMany(region => region.Countries).Single(one => one.Name == "Denmark");
        Assert.Equal(["1 gone or not reached", "1 not known"], denmark.Bar.Parts.Select(part => part.Words));
        Assert.Equal(["countries/denmark/2020/#national-portals", "countries/denmark/2020/#strategy"], denmark.Troubled.Select(one => one.Question.Path).Order(StringComparer.Ordinal));
        Assert.Equal(("2 addresses on 2 hosts", "1 address of which there is something to say"), (denmark.Line, denmark.TroubledLine));
        Assert.StartsWith("They were last asked on 26 November 2026", page.Probed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alive", false)]
    [InlineData("refused", false)]
    [InlineData("moved", true)]
    [InlineData("certificate", true)]
    [InlineData("dead", true)]
    public void A_bar_tells_what_became_of_addresses_by_patterns_too(string state, bool patterned)
    {
        ShapedSite site = Probed($"  national-portals: [{{name: Portal, url: \"{Portal}\"}}]", Portal, $"\"state\": \"{state}\", \"since\": \"2026-05-03\"");
        CountryLinksView denmark = site.At<LinksPage>("links/").Regions.SelectMany(region => region.Countries).Single(one => one.Name == "Denmark");
        Assert.Equal(patterned, Assert.Single(denmark.Bar.Parts).Patterned);
    }

    private static LinkNote NoteOf(string health, string address = Portal, string? submitted = null) =>
        Address(Probed($"  national-portals: [{{name: Portal, url: \"{address}\"}}]", address, health, submitted)).Note;

    private static ShapedSite Probed(string answers, string address, string health, string? submitted = null)
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers(answers);
        if (submitted is not null)
        {
            folder.Change("responses/2020/DNK.yaml", "edition: 2020\n", $"edition: 2020\nsubmitted: {submitted}\n");
        }

        return ShapedSite.Of(folder.Put("link-health.json", "{\"probed\": \"2026-11-26\", \"addresses\": {\"" + address + "\": {" + health + "}}}"));
    }

    private static AddressView Address(ShapedSite site) => site.Only<Block.Links>("national-portals").Groups[0].Links[0].Addresses[0];

    [Theory]
    [InlineData("http://maps.ken.example:8443/login", "maps.ken.example:8443/login")]
    [InlineData("https://maps.ken.example:443/", "maps.ken.example")]
    [InlineData("http://xn----7sbgfh2alwzdhpc0c.xn--90ais:81/", "качество-услуг.бел:81")]
    public void A_port_is_part_of_an_address_that_is_shown(string written, string shown) => Assert.Equal(shown, HealthShaper.Shown(WebAddress.Read(written, out _)!, 80));
}
