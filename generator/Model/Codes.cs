using System.Diagnostics.CodeAnalysis;

namespace MsqSite.Model;

/// <summary>A country's three-letter code of ISO 3166-1: <c>BLR</c>.</summary>
public readonly record struct Iso3Code(string Value)
{
    public static bool TryParse(string text, out Iso3Code code)
    {
        bool good = text.Length == 3 && text.All(char.IsAsciiLetterUpper);
        code = good ? new Iso3Code(text) : default;
        return good;
    }

    public override string ToString() => Value;
}

/// <summary>A country's or region's code of the UN Statistics Division's M49 standard: three digits as text, <c>004</c>.</summary>
public readonly record struct M49Code(string Value)
{
    public static bool TryParse(string text, out M49Code code)
    {
        bool good = text.Length == 3 && text.All(char.IsAsciiDigit);
        code = good ? new M49Code(text) : default;
        return good;
    }

    public override string ToString() => Value;
}

/// <summary>What Wikidata knows a country as: <c>Q184</c>.</summary>
public readonly record struct WikidataId(string Value)
{
    /// <summary>The address that stands for the country itself; the page about it lies elsewhere.</summary>
    public string Address => $"http://www.wikidata.org/entity/{Value}";

    public static bool TryParse(string text, out WikidataId id)
    {
        bool good = text.Length > 1 && text[0] == 'Q' && text[1] != '0' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        id = good ? new WikidataId(text) : default;
        return good;
    }

    public override string ToString() => Value;
}

/// <summary>The part of an address that names a thing: lower-case ASCII letters and digits joined by single hyphens.</summary>
public static class Slug
{
    public static bool IsOne([NotNullWhen(true)] string? text) =>
        !string.IsNullOrEmpty(text)
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}
