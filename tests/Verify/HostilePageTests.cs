using MsqSite.Diagnostics;
using MsqSite.Verify;

namespace MsqSite.Tests.Verify;

public class HostilePageTests
{
    public static TheoryData<string> Pages =>
    [
        "",
        "\0\0\0",
        "<",
        "</",
        "<!",
        "<!doctype",
        "<p title=\"" + new string('x', 1_000_000),
        "<" + new string('x', 1_000_000) + ">",
        "<p " + new string('x', 1_000_000) + ">",
        Repeat("<b>", 100_000),
        Repeat("</b>", 100_000),
        Repeat("<b>", 50_000) + Repeat("</i>", 50_000),
        Repeat("<svg>", 100_000),
        Repeat("<a href='?'>", 50_000),
        "<p " + Repeat("a b c='1' ", 100_000) + ">",
        "<p " + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"a{number} ")) + ">",
        Repeat("<p id=x><a href=#y aria-labelledby='q r s'>", 20_000),
        Repeat("</>", 300_000),
        "<!--" + Repeat("--!", 300_000),
        "<!--" + Repeat("-", 300_000),
        Repeat("&#99999999999999999999;&#xFFFFFFFF;&#x;&zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz;&nGt;&amp", 10_000),
        "<title>" + Repeat("<", 100_000),
        "<textarea>" + Repeat("</a", 100_000),
        "<script>" + Repeat("<!--<script>--", 50_000),
        "<svg><![CDATA[" + Repeat("]]", 100_000),
        Repeat("<img srcset='", 1) + Repeat("a,", 200_000) + "'>",
        Repeat("\uFFFF", 100_000),
        Repeat("\uD800", 1_000),
    ];

    [Theory]
    [MemberData(nameof(Pages), DisableDiscoveryEnumeration = true)]
    public async Task A_hostile_page_gets_findings_and_neither_hangs_nor_throws(string html)
    {
        DiagnosticBag findings = new();
        LinkTable table = new(SamplePage.BaseUrl);

        // Long enough for a machine that does other things too.
        await Task.Run(() =>
        {
            table.Add(PageVerifier.Verify(html, SamplePage.Expected, findings));
            table.Resolve(findings);
        }).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.True(findings.HasErrors);
        Assert.All(findings.Sorted().GroupBy(one => one.Rule.Code), rule => Assert.InRange(rule.Count(), 1, 50));
        Assert.All(findings.Sorted(), one => Assert.InRange(one.Message.Length, 1, 600));
    }

    [Fact]
    public void A_page_cut_off_or_garbled_anywhere_gets_findings_and_never_throws()
    {
        string page = SamplePage.WithAnswer("<p><a href=\"../norway/#q\">&lt;a&gt; &#39;</a><svg role=\"img\"><title>T</title></svg><!-- c --></p>");
        Random random = new(2020);
        for (int round = 0; round < 3_000; round++)
        {
            char[] garbled = page[..random.Next(page.Length + 1)].ToCharArray();
            for (int i = random.Next(4); i > 0 && garbled.Length > 0; i--)
            {
                garbled[random.Next(garbled.Length)] = "<>/\"'&;=!-# \0[]a"[random.Next(16)];
            }

            LinkTable table = new(SamplePage.BaseUrl);
            DiagnosticBag findings = new();
            table.Add(PageVerifier.Verify(new string(garbled), SamplePage.Expected, findings));
            table.Resolve(findings);
        }
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
