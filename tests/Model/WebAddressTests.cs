using MsqSite.Model;

namespace MsqSite.Tests.Model;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://data.gov.by/", "https://data.gov.by/", "data.gov.by")]
    [InlineData("HTTP://Example.ORG/PaTh?Q=A#B", "http://example.org/PaTh?Q=A#B", "example.org")]
    [InlineData("http://example.org", "http://example.org", "example.org")]
    [InlineData("http://example.org?q=1", "http://example.org?q=1", "example.org")]
    [InlineData("http://example.org:80/x", "http://example.org/x", "example.org")]
    [InlineData("https://example.org:443/x", "https://example.org/x", "example.org")]
    [InlineData("http://example.org:8080/x", "http://example.org:8080/x", "example.org")]
    [InlineData("http://example.org./x", "http://example.org./x", "example.org.")]
    [InlineData("http://my_host.example/", "http://my_host.example/", "my_host.example")]
    [InlineData("http://127.0.0.1/", "http://127.0.0.1/", "127.0.0.1")]
    [InlineData("http://example.org/a/../b/./", "http://example.org/a/../b/./", "example.org")]
    [InlineData("http://example.org/%D0%B4%zz%41", "http://example.org/%D0%B4%zz%41", "example.org")]
    [InlineData("http://www.pravo.by/pdf/2010-15/2010-15%28087-101%29.pdf", "http://www.pravo.by/pdf/2010-15/2010-15%28087-101%29.pdf", "www.pravo.by")]
    public void A_good_address_leads_where_it_was_written_to(string written, string href, string host)
    {
        WebAddress address = Good(written);
        Assert.Equal((href, host, true), (address.Href, address.Host, address.SchemeWritten));
    }

    // The port that goes without saying keeps an address from the short way of reading it.
    [Fact]
    public void The_short_way_of_reading_most_addresses_leads_where_the_long_one_does()
    {
        string[] hosts = ["a.b", "www.pravo.by", "x-1.example.org", "a..b", ".a.b", "a.b.", "-a.b", "a-.b", "a.-b", "1.2.3.4", "a.1b", "a.b1", "b", "localhost", "xn--90ais.by", "a--b.org", "A.b", new string('a', 64) + ".b", new string('a', 63) + ".b", ""];
        string[] rests = ["", "/", "/a/../b/./", "?q=1", "#", "#a?b/c", "/%zz%41", "/a[0]!$&'()*+,;=~", "/a\"b", "/дом", "/a|b", "/a\\b", "\\a", "/@b", "/" + new string('a', 3000)];
        Assert.All(
            from scheme in new[] { "http", "https", "HTTPS", "Http" } from host in hosts from rest in rests select (scheme, host, rest),
            one =>
            {
                string port = one.scheme.EndsWith("s", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
                Assert.Equal(WebAddress.Read($"{one.scheme}://{one.host}{port}{one.rest}", out AddressFault slow), WebAddress.Read($"{one.scheme}://{one.host}{one.rest}", out AddressFault quick));
                Assert.Equal(slow, quick);
            });
    }

    [Theory]
    [InlineData("www.pravo.by/document/?guid=3871&p0=h10800455", "http://www.pravo.by/document/?guid=3871&p0=h10800455")]
    [InlineData("115.бел", "http://115.xn--90ais")]
    [InlineData("example.org:8080/x", "http://example.org:8080/x")]
    [InlineData("//example.org/x", "http://example.org/x")]
    [InlineData("www.x", "http://www.x")]
    [InlineData("javascript.example:1/alert", "http://javascript.example:1/alert")]
    public void An_address_without_a_scheme_gets_http_and_is_marked(string written, string href)
    {
        WebAddress address = Good(written);
        Assert.Equal((href, "http", false, false), (address.Href, address.Scheme, address.SchemeWritten, address.IsHttps));
    }

    [Theory]
    [InlineData("http://качество-услуг.бел/", "http://xn----7sbgfh2alwzdhpc0c.xn--90ais/", "качество-услуг.бел")]
    [InlineData("http://xn----7sbgfh2alwzdhpc0c.xn--90ais/", "http://xn----7sbgfh2alwzdhpc0c.xn--90ais/", "качество-услуг.бел")]
    [InlineData("http://КАЧЕСТВО-УСЛУГ.БЕЛ/", "http://xn----7sbgfh2alwzdhpc0c.xn--90ais/", "качество-услуг.бел")]
    [InlineData("https://例え.jp", "https://xn--r8jz45g.jp", "例え.jp")]
    [InlineData("https://موقع.example/", "https://xn--4gbrim.example/", "موقع.example")]
    [InlineData("http://😀.example/", "http://xn--e28h.example/", "xn--e28h.example")]
    [InlineData("http://example。org/", "http://example.org/", "example.org")]
    public void A_host_in_another_script_is_ASCII_in_the_link_and_itself_to_the_reader(string written, string href, string host)
    {
        WebAddress address = Good(written);
        Assert.Equal((href, host), (address.Href, address.Host));
    }

    [Theory]
    [InlineData("http://x.example/a\"b", "http://x.example/a%22b")]
    [InlineData("http://x.example/<script>", "http://x.example/%3Cscript%3E")]
    [InlineData("http://x.example/`{|}^\\", "http://x.example/%60%7B%7C%7D%5E%5C")]
    [InlineData("http://x.example/дом?ключ=😀", "http://x.example/%D0%B4%D0%BE%D0%BC?%D0%BA%D0%BB%D1%8E%D1%87=%F0%9F%98%80")]
    [InlineData("http://x.example/'&=", "http://x.example/'&=")]
    [InlineData("http://x.example/\u200B\u202E", "http://x.example/%E2%80%8B%E2%80%AE")]
    public void What_may_not_stand_in_a_link_is_escaped(string written, string href) => Assert.Equal(href, Good(written).Href);

    [Fact]
    public void Half_a_letter_is_escaped_as_the_mark_of_a_lost_one() => Assert.Equal("http://x.example/%EF%BF%BD", Good("http://x.example/\uD800").Href);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("javascript://x.example/%0Aalert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://x.example")]
    [InlineData("tel:+375172878706")]
    [InlineData("view-source:http://x.example")]
    [InlineData("blob:http://x.example/1")]
    [InlineData("localhost:8080")]
    [InlineData("x.example:javascript")]
    public void Another_scheme_is_refused(string written) => Refused(written, AddressFault.OtherScheme);

    [Theory]
    [InlineData("http://a.example http://b.example")]
    [InlineData(" http://a.example")]
    [InlineData("http://a.example\n")]
    [InlineData("http://a.example/\t")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("http://a.example/\u00A0")]
    [InlineData("http://a.example/\u2028")]
    [InlineData("http://a.example/\0")]
    public void Spaces_and_control_characters_are_refused(string written) => Refused(written, AddressFault.HasSpace);

    [Theory]
    [InlineData("")]
    [InlineData("http")]
    [InlineData("http:")]
    [InlineData("http://")]
    [InlineData("http:///x.example")]
    [InlineData("http:x.example/y")]
    [InlineData("http://x.example\\@evil.example/")]
    [InlineData("http://denmark")]
    [InlineData("http://?x")]
    [InlineData("http://a..b")]
    [InlineData("http://.x.example")]
    [InlineData("http://x.example../")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[2001:db8::1]:8080/")]
    [InlineData("http://user@x.example/")]
    [InlineData("https://user:secret@x.example")]
    [InlineData("http://x.example%2f@evil.example/")]
    [InlineData("x.example:99999/")]
    [InlineData("/countries/")]
    [InlineData("#part")]
    [InlineData("?query")]
    [InlineData("portal")]
    public void What_has_no_host_that_a_browser_could_find_is_malformed(string written) => Refused(written, AddressFault.Malformed);

    [Fact]
    public void A_host_with_a_part_of_64_letters_or_of_300_in_all_is_malformed()
    {
        Good($"http://{new string('a', 63)}.example");
        Refused($"http://{new string('a', 64)}.example", AddressFault.Malformed);
        Refused($"http://{new string('д', 60)}.example", AddressFault.Malformed);
        Refused($"http://{string.Concat(Enumerable.Repeat("abcde.", 50))}example", AddressFault.Malformed);
    }

    // A punycode host may hide what no reader sees: U+202E turns the rest of the line round.
    [Theory]
    [InlineData("http://xn--a.example/")]
    [InlineData("http://a\u200Bb.example/")]
    [InlineData("http://xn--ab-g1t.example/")]
    [InlineData("http://xn--moc-7q0a.example/")]
    public void The_host_that_readers_see_holds_no_character_that_they_do_not(string written)
    {
        string shown = WebAddress.Read(written, out _)?.Host ?? "";
        Assert.DoesNotContain(shown, c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);
    }

    [Theory]
    [InlineData("mailto:a@b.example", "mailto:a@b.example", "a@b.example")]
    [InlineData("MAILTO:A.B+c@b.example", "mailto:A.B%2Bc@b.example", "A.B+c@b.example")]
    [InlineData("mailto:a@b.example?subject=x&body=y", "mailto:a@b.example", "a@b.example")]
    [InlineData("mailto:a\"b<c>@d.example", "mailto:a%22b%3Cc%3E@d.example", "a\"b<c>@d.example")]
    public void A_mail_address_is_linked_alone(string written, string href, string shown)
    {
        WebAddress address = Good(written);
        Assert.Equal((href, shown, true), (address.Href, address.Host, address.IsMail));
    }

    [Theory]
    [InlineData("mailto:")]
    [InlineData("mailto:a")]
    [InlineData("mailto:a@b")]
    [InlineData("mailto:@b.example")]
    [InlineData("mailto:a@.example")]
    [InlineData("mailto:a@b.")]
    [InlineData("mailto:a@b.example,c@d.example")]
    public void What_is_no_mail_address_is_malformed(string written) => Refused(written, AddressFault.Malformed);

    [Theory]
    [InlineData("https://clck.ru/FUBxj", true)]
    [InlineData("http://BIT.ly/x", true)]
    [InlineData("https://www.clck.ru.example/", false)]
    [InlineData("https://data.gov.by/clck.ru", false)]
    public void A_shortened_address_is_known_by_its_host(string written, bool shortened) => Assert.Equal(shortened, Good(written).IsShortened);

    private static WebAddress Good(string written)
    {
        WebAddress? address = WebAddress.Read(written, out AddressFault fault);
        Assert.Equal(AddressFault.None, fault);
        Assert.NotNull(address);
        Assert.DoesNotContain(address.Href, c => c is <= ' ' or '"' or '<' or '>' or '`' or >= '\u007F');
        return address;
    }

    private static void Refused(string written, AddressFault expected)
    {
        Assert.Null(WebAddress.Read(written, out AddressFault fault));
        Assert.Equal(expected, fault);
    }
}
