using MsqSite.Export;
using MsqSite.Model;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Read;

/// <summary>The file of addresses' states: read whole, or refused at the place that is wrong.</summary>
public sealed class LinkHealthReaderTests
{
    private const string Good = "{\n \"probed\": \"2026-11-26\",\n \"addresses\": {\n  \"http://a.example/\": {\"state\": \"dead\", \"trouble\": \"no-such-host\", \"since\": \"2026-01-02\"}\n }\n}";

    [Fact]
    public void Where_there_is_no_file_nothing_is_known()
    {
        using TemporaryContent content = new();
        Assert.Same(LinkHealth.Empty, content.Read().LinkHealth);
    }

    [Fact]
    public void Everything_that_is_written_is_read_again()
    {
        DateOnly day = new(2026, 11, 26);
        Dictionary<string, AddressHealth> all = LinkWords.States.Values.Select((state, number) => (state, number)).ToDictionary(one => $"http://a{one.number}.example/?a=1&b='\"%22", one => new AddressHealth(one.state, day.AddDays(-one.number))
        {
            Trouble = LinkWords.Troubles.Values[one.number],
            Status = 200 + one.number,
            LastReached = one.number % 2 == 0 ? day : day.AddDays(-40),
            LeadsTo = "https://b.example/x?y=<z>".Replace("<z>", "%3Cz%3E", StringComparison.Ordinal),
            AnswersHttps = one.number % 2 == 0,
            FragmentMissing = one.number % 3 == 0,
        });
        all = all.ToDictionary(one => WebAddress.Read(one.Key, out _)!.Href, one => one.Value);
        LinkHealth health = new(day, System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(all));
        byte[] file = LinkHealthFile.Write(health);
        using TemporaryContent content = new TemporaryContent().Put("link-health.json", file);
        LinkHealth read = content.Read().LinkHealth;
        Assert.Equal("", content.Report());
        Assert.Equal(day, read.Probed);
        Assert.Equal(all.OrderBy(one => one.Key, StringComparer.Ordinal), read.Addresses.OrderBy(one => one.Key, StringComparer.Ordinal));
        Assert.Equal(file, LinkHealthFile.Write(read));
    }

    [Fact]
    public void An_address_stands_in_the_file_as_pages_link_it()
    {
        using TemporaryContent content = new TemporaryContent().Put("link-health.json", Good.Replace("http://a.example/", "http://115.xn--90ais/%D0%B7", StringComparison.Ordinal));
        Assert.Empty(content.Findings());
        Assert.NotNull(content.Read().LinkHealth.Of(WebAddress.Read("115.бел/з", out _)!.Href));
    }

    [Fact]
    public void A_file_of_no_address_is_written_and_read()
    {
        using TemporaryContent content = new TemporaryContent().Put("link-health.json", LinkHealthFile.Write(new LinkHealth(new DateOnly(2026, 11, 26), LinkHealth.Empty.Addresses)));
        Assert.Empty(content.Read().LinkHealth.Addresses);
        Assert.Equal("", content.Report());
    }

    [Theory]
    [InlineData("\"dead\"", "¦\"deed\"", "MSQ114")]
    [InlineData("{\"state\"", "¦{\"sate\"", "MSQ109")]
    [InlineData("\"state\": ", "\"sate\": ¦", "MSQ108")]
    [InlineData("\"2026-01-02\"", "¦\"2026-02-30\"", "MSQ111")]
    [InlineData("\"2026-01-02\"", "¦7", "MSQ110")]
    [InlineData("\"2026-11-26\"", "¦{\"a\": 1}", "MSQ110")]
    [InlineData("\"no-such-host\"", "¦[1]", "MSQ110")]
    [InlineData("\"http://a.example/\": ", "\"javascript:alert(1)\": ¦", "MSQ110")]
    [InlineData("\"http://a.example/\": ", "\"mailto:a@b.example\": ¦", "MSQ110")]
    [InlineData("\"http://a.example/\": ", "\"http://A.example\": ¦", "MSQ110")]
    [InlineData("\"http://a.example/\": ", "\"http://a.example/з\": ¦", "MSQ110")]
    [InlineData("\"http://a.example/\": ", "\"http://115.бел/\": ¦", "MSQ110")]
    [InlineData("\"http://a.example/\": ", "\"a.example/\": ¦", "MSQ110")]
    [InlineData("{\"state\": \"dead\", \"trouble\": \"no-such-host\", \"since\": \"2026-01-02\"}", "¦{\"state\": \"dead\"}", "MSQ109")]
    [InlineData("\"since\"", "\"leads-to\": ¦\"http://a.example/з\", \"since\"", "MSQ110")]
    [InlineData("\"since\"", "\"leads-to\": ¦\"javascript:alert(1)\", \"since\"", "MSQ110")]
    [InlineData("\"since\"", "\"status\": ¦7, \"since\"", "MSQ110")]
    [InlineData("\"since\"", "\"answers-https\": ¦1, \"since\"", "MSQ110")]
    [InlineData("\"since\"", "¦\"state\": \"dead\", \"since\"", "MSQ107")]
    [InlineData("\n }\n}", "\n¦<<<<<<< HEAD\n }\n}", "MSQ119")]
    [InlineData("\n }\n}", "¦", "MSQ119")]
    [InlineData("\n }\n}", "\n }\n}\n¦{}", "MSQ119")]
    [InlineData("\"no-such-host\"", "¦\"\\ud800\"", "MSQ119")]
    [InlineData("\"no-such-host\"", "[¦[[[[[[[[[1]]]]]]]]]]", "MSQ119")]
    public void What_is_wrong_is_said_at_its_place(string old, string with, string code)
    {
        string text = Good.Replace(old, with, StringComparison.Ordinal);
        string[] before = text.Split('¦')[0].Split('\n');
        using TemporaryContent content = new TemporaryContent().Put("link-health.json", text.Replace("¦", "", StringComparison.Ordinal));
        Assert.Contains($"content/link-health.json:{before.Length}:{before[^1].Length + 1} {code}", content.Places());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"addresses\": []}")]
    [InlineData("{\"probed\": null, \"addresses\": {\"http://a.example/\": null}}")]
    public void What_is_no_such_file_is_an_error_and_nothing_is_known(string text)
    {
        using TemporaryContent content = new TemporaryContent().Put("link-health.json", text);
        Assert.NotEmpty(content.Findings());
        Assert.All(content.Findings(), one => Assert.Equal("content/link-health.json", one.At.File));
        Assert.Empty(content.Read().LinkHealth.Addresses);
    }

    [Fact]
    public void A_hundred_thousand_addresses_are_read_and_a_file_beyond_all_measure_is_not()
    {
        using TemporaryContent content = new();
        IEnumerable<string> lines = Enumerable.Range(0, 100_000).Select(number => $"\"http://h{number}.example/\": {{\"state\": \"alive\", \"since\": \"2026-01-02\"}}");
        content.Put("link-health.json", $"{{\"probed\": \"2026-11-26\", \"addresses\": {{\n{string.Join(",\n", lines)}\n}}}}");
        Assert.Equal(100_000, content.Read().LinkHealth.Addresses.Count);
        content.Put("link-health.json", new byte[33 * 1024 * 1024]);
        Assert.Equal("MSQ101", Assert.Single(content.Findings()).Rule.Code);
    }

    [Fact]
    public void A_http_address_that_answers_https_is_a_hint_where_the_last_probe_knew()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  national-portals:\n    - {name: A, url: \"http://a.example/\"}\n    - {name: B, url: \"http://b.example/\"}\n    - {name: C, url: \"http://c.example/\"}\n    - {name: D, url: a.example}");
        Assert.DoesNotContain("MSQ239", content.Report(), StringComparison.Ordinal);
        string entry = "\": {\"state\": \"alive\", \"since\": \"2026-01-02\", \"answers-https\": ";
        content.Put("link-health.json", $"{{\"probed\": \"2026-11-26\", \"addresses\": {{\"http://a.example/{entry}true}}, \"http://b.example/{entry}false}}}}}}");
        Assert.Equal(["content/responses/2020/DNK.yaml:7:22 MSQ239"], content.Places().Where(place => place.EndsWith("MSQ239", StringComparison.Ordinal)));
        content.Change("site.yaml", "redirects: []", "hints-off: [MSQ239]\nredirects: []");
        Assert.DoesNotContain("MSQ239", content.Report(), StringComparison.Ordinal);
    }
}
