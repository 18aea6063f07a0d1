using System.Collections.Immutable;
using System.Globalization;

namespace MsqSite.Sample;

/// <summary>Addresses as a country might write them, all under names that are reserved for examples; a few of services that shorten addresses.</summary>
internal sealed class SampleAddresses(SampleRandom random, string code)
{
    private static readonly ImmutableArray<string> Labels =
        ["www", "portal", "e-services", "data", "forum", "quays", "my.counter", "tenders", "statistics", "law", "maps", "www.harbours", "lanterns", "archive"];

    private static readonly ImmutableArray<string> InternationalLabels =
        ["портал", "бумажный-корабль", "بوابة", "بيانات-مفتوحة", "门户", "開放資料", "données", "señal", "πύλη", "पोर्टल", "bücher"];

    private static readonly ImmutableArray<string> Shorteners = ["clck.ru", "bit.ly", "goo.gl", "t.co"];

    private static readonly ImmutableArray<string> Paths =
        ["", "/", "/en/", "/start/", "/services/list", "/document/?id=#&part=h#", "/pdf/#/law%28#%29.pdf", "/index_#/", "/a/b/c/d/plan-#.html", "/search?q=boats&lang=en&page=#",
            "/harbours-tides-and-lighthouses/statistics-of-invented-services-and-of-paper-boats-by-year/#/", "/документы/#", "/~office/", ":8443/login", "/doc_(final)_#.pdf"];

    private readonly string domain = code.ToLowerInvariant() + ".example";

    /// <summary>Any form.</summary>
    public string Next() => random.Below(200) switch
    {
        < 3 => $"{Host()}{Path()}",
        < 4 => $"http://nowhere..{domain}/",
        < 14 => $"https://{random.Pick(InternationalLabels)}.{domain}{Path()}",
        _ => InText(),
    };

    /// <summary>A form that Markdown takes for a link wherever it stands.</summary>
    public string InText() => random.Below(40) switch
    {
        < 2 => $"https://{random.Pick(Shorteners)}/synthetic-{code}-{Number()}",
        < 18 => $"http://{Host()}{Path()}",
        _ => $"https://{Host()}{Path()}",
    };

    public string Mail() => $"office{Number()}@{domain}";

    private string Host() => $"{random.Pick(Labels)}.{domain}";

    private string Path() => random.Pick(Paths).Replace("#", Number(), StringComparison.Ordinal);

    private string Number() => random.Between(10, 9999).ToString(CultureInfo.InvariantCulture);
}
