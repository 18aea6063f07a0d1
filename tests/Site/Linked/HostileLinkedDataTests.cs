using System.Text.Json;
using AngleSharp.Dom;

namespace MsqSite.Tests.Site.Linked;

/// <summary>Answers that would break out of what pages tell machines, and words that may not be told.</summary>
public sealed class HostileLinkedDataTests
{
    private const string Page = "countries/belarus/2020/index.html";
    private const string Hostile = "</script><script>alert(1)</script><!-- <script> \\\" ' & {{ 1 }} $& \u0645 \U0001F600";

    [Fact]
    public void No_answer_ends_the_block_and_each_is_read_back_as_it_was_written()
    {
        using Workshop workshop = new();
        workshop.Answer($$"""
            national-portals:
              - {name: "{{Hostile}}", url: "https://portal.example/?a=</script>&b='\"<!--"}
            egovernment-authority:
              - {name: "{{Hostile}}"}
            legal-framework:
              instruments:
                - {title: "{{Hostile}}", kind: law, number: "</script>", topics: [personal-data]}
            """);
        workshop.MustBuild();
        IDocument page = workshop.Page(Page);
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
        string block = page.QuerySelectorAll("script[type='application/ld+json']")[1].TextContent;
        Assert.DoesNotContain(block, c => c is '<' or '>' or '&' or '\u2028' or '\u2029');
        using JsonDocument json = JsonDocument.Parse(block);
        JsonElement[] named = [.. json.RootElement.GetProperty("@graph")[1].GetProperty("mentions").EnumerateArray()];
        string written = Hostile.Replace("\\\"", "\"", StringComparison.Ordinal);
        Assert.Equal([written, written, written], named.Select(one => one.GetProperty("name").GetString()));
        Assert.Equal("</script>", named[2].GetProperty("legislationIdentifier").GetString());
        Assert.Equal("https://portal.example/?a=%3C/script%3E&b='%22%3C!--", named[0].GetProperty("url").GetString());
    }

    [Fact]
    public void Mail_addresses_and_telephone_numbers_are_withheld_from_machines_too()
    {
        using Workshop workshop = new();
        workshop.Answer("""
            national-portals:
              - {name: "Portal of private.person@host.example", url: "https://www.host.example/?to=private.person@host.example"}
              - {name: "Call +47 99 88 77 66", url: "mailto:private.person@host.example"}
              - {name: "Of private.person@host.example", url: "https://good.example/"}
            egovernment-authority:
              - {name: "Ministry, +47 99 88 77 66", url: "https://ministry.example/"}
            legal-framework:
              instruments:
                - {title: "Act of private.person@host.example", kind: law, number: "+47 99 88 77 66", topics: [personal-data], url: "https://law.example/private.person@host.example"}
            """);
        workshop.Replace(Workshop.ResponseFile, "answers:\n", "respondent:\n  organisation: Office of private.person@host.example\n  officers: withheld\nanswers:\n");
        workshop.MustBuild();
        string[] blocks = [.. workshop.Page(Page).QuerySelectorAll("script[type='application/ld+json']").Select(one => one.TextContent)];
        Assert.All(blocks, block => Assert.DoesNotContain("private.person", block, StringComparison.Ordinal));
        Assert.All(blocks, block => Assert.DoesNotContain("99 88 77", block, StringComparison.Ordinal));
        Triples page = Triples.Of(workshop.Output, Page).Single();
        Assert.Equal(["Of [withheld]"], page.Things("WebSite").SelectMany(one => page.Of(one, "name")));
        Assert.Equal(["[withheld]"], page.Of(page.Things("Legislation").Single(), "legislationIdentifier"));
        Assert.Empty(page.Of(page.Things("Legislation").Single(), "url"));
    }

    [Fact]
    public void Nothing_is_told_of_a_response_that_was_withdrawn()
    {
        using TwoEditionSite site = new();
        Assert.Contains("withdrew", site.Page("countries/denmark/2022/").One("main").Seen(), StringComparison.Ordinal);
        string block = site.Page("countries/denmark/2022/").One("script[type='application/ld+json']").TextContent;
        using JsonDocument json = JsonDocument.Parse(block);
        Assert.Equal("BreadcrumbList", json.RootElement.GetProperty("@type").GetString());
        Assert.DoesNotContain("took back", block, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_was_not_said_nothing_is_told()
    {
        using Workshop workshop = new();
        workshop.Answer("development-strategy: Words.");
        workshop.Replace(Workshop.ResponseFile, "submitted: 2019-03-28\n", "");
        workshop.MustBuild();
        Triples page = Triples.Of(workshop.Output, Page).Single();
        string response = page.Things("Dataset").Single();
        Assert.All(new[] { "mentions", "creator", "dateCreated", "dateModified", "isBasedOn" }, property => Assert.Empty(page.Of(response, property)));
    }
}
