using System.Collections.Immutable;

namespace MsqSite.Sample;

/// <summary>What must come out of every page and file as the text that it is. No addresses in these: those of other schemes are errors in content.</summary>
internal static class HostileText
{
    public static ImmutableArray<string> All { get; } =
    [
        "<script>alert(\"1\")</script>",
        "</main></body><!-- not the end",
        "\"><svg onload=alert(1)>",
        "<img src=x onerror='alert(1)'>",
        "{{ template }} {% raw %} {{ include 'page' }}",
        "{{ 1 / 0 }} ${7*7} #{7*7}",
        "Fish & chips &amp; &lt;b&gt;tea&lt;/b&gt; &nbsp; &#x41;",
        "\"double\", 'single', `back` and «pointed» quotes",
        "=1+1",
        "@SUM(1,2)",
        "-1;2,3\ttab",
        "'; DROP TABLE countries; --",
        "]]> <![CDATA[ <?xml version=\"1.0\"?>",
        "[^1] [unfinished](  ![picture] **bold _both",
        "key: value # no comment, - no list, {no: map}, *no-alias, &no-anchor, !no-tag, %no-directive",
        "C:\\folder\\new\\table \\u0041 \\",
        "Ünïcödé: 🧭🏝️ 👩‍🚀 e\u0301 ﬁ ߷ 𐍈",
        "mixed العربية 123 (abc) עברית 45% text",
        "Lantern" + "harbourorchardpaperboat".PadRight(160, 'x'),
        "多".PadRight(120, '字'),
    ];
}
