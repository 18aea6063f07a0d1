using MsqSite.Model;

namespace MsqSite.Tests.Model;

/// <summary>A host is shown in its own letters where those cannot be taken for other ones.</summary>
public sealed class ReadableHostTests
{
    [Theory]
    [InlineData("качество-услуг.бел")]
    [InlineData("портал.example")]
    [InlineData("сосо.бел")]
    [InlineData("xn--r8jz45g.jp", "例え.jp")]
    [InlineData("ドメインname例.jp")]
    [InlineData("정부24.한국")]
    [InlineData("موقع.وزارة-الاتصالات.مصر")]
    [InlineData("сайт2020.рф")]
    [InlineData("straße.example")]
    [InlineData("münchen.example")]
    [InlineData("chính-phủ.example")]
    [InlineData("भारत.भारत")]
    [InlineData("www.портал.blr.example")]
    [InlineData("ουτοπία.ελ")]
    public void Letters_of_one_script_and_of_those_that_are_written_together_are_shown(string host, string? shown = null) => Assert.Equal(shown ?? host, Shown(host));

    [Theory]
    [InlineData("раypal.example", "xn--ypal-43d9g.example")]
    [InlineData("сосо.example", null)]
    [InlineData("аррӏе.example", "xn--80ak6aa92e.example")]
    [InlineData("gοv.example", "xn--gv-jbc.example")]
    [InlineData("αποβ-name.example", null)]
    [InlineData("кремль한국.example", null)]
    [InlineData("аbс.бел", null)]
    [InlineData("😀.example", "xn--e28h.example")]
    [InlineData("ɡov.example", null)]
    public void What_looks_like_other_letters_stays_in_ASCII(string host, string? shown)
    {
        string seen = Shown(host);
        Assert.StartsWith("xn--", seen, StringComparison.Ordinal);
        Assert.Equal(shown ?? seen, seen);
    }

    [Fact]
    public void Each_label_is_judged_by_itself() => Assert.Equal("портал.xn--ypal-43d9g.бел", Shown("портал.раypal.бел"));

    private static string Shown(string host)
    {
        WebAddress web = WebAddress.Read($"https://{host}/", out _)!;
        Assert.DoesNotContain(web.Href, c => !char.IsAscii(c));
        return web.Host;
    }
}
