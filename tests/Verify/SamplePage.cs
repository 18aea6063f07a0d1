using MsqSite.Diagnostics;
using MsqSite.Verify;

namespace MsqSite.Tests.Verify;

/// <summary>A page without a fault, to which each test adds one; and the answers it was made from.</summary>
internal static class SamplePage
{
    public const string Path = "countries/belarus/index.html";
    public const string BaseUrl = "https://example.org/msq/";
    public const string Canonical = BaseUrl + "countries/belarus/";
    public const string Question = "legal-framework";

    public static readonly SourceSpan Source = SourceSpan.WholeFile("content/responses/2020/BLR.yaml");
    public static readonly SourceSpan Answer = new("content/responses/2020/BLR.yaml", 27, 3, 15);

    public const string Html = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Belarus 2020</title>
        <meta name="description" content="What Belarus answered.">
        <link rel="canonical" href="https://example.org/msq/countries/belarus/">
        <link rel="stylesheet" href="../../assets/site.css">
        </head>
        <body>
        <a href="#main">Skip to content</a>
        <main id="main">
        <h1>Belarus</h1>
        <section id="section-3"><h2>Legal framework</h2>
        <article id="legal-framework"><h3>Laws</h3><p>Answer</p></article>
        </section>
        </main>
        </body>
        </html>

        """;

    public static PageExpectation Expected { get; } = new(
        Path, Source, ["section-3", Question], new Dictionary<string, SourceSpan> { [Question] = Answer }, Canonical);

    /// <summary>The page with this markup in place of the answer: line 15, column 44 of the page.</summary>
    public static string WithAnswer(string markup) => Html.Replace("<p>Answer</p>", markup, StringComparison.Ordinal);

    public static string With(string old, string replacement)
    {
        Assert.Contains(old, Html, StringComparison.Ordinal);
        return Html.Replace(old, replacement, StringComparison.Ordinal);
    }

    public static string[] Verify(string html, PageExpectation? expected = null)
    {
        DiagnosticBag findings = new();
        PageVerifier.Verify(html, expected ?? Expected, findings);
        return Lines(findings);
    }

    public static PageFacts Facts(string html, PageExpectation? expected = null) =>
        PageVerifier.Verify(html, expected ?? Expected, new DiagnosticBag());

    /// <summary>Each finding as its place, code and sentence.</summary>
    public static string[] Lines(DiagnosticBag findings) => [.. findings.Sorted().Select(one => $"{one.At} {one.Rule.Code} {one.Message}")];
}
