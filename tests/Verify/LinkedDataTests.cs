namespace MsqSite.Tests.Verify;

/// <summary>What a page tells machines must be whole, since nobody sees it.</summary>
public sealed class LinkedDataTests
{
    [Theory]
    [InlineData("{\"a\": [1, \"\\u003C/script> <!-- \u0645 \U0001F600\"]}")]
    [InlineData("\n {\"@context\": {}} \n")]
    [InlineData("{\"a\": \"<b> <!-- <script> --> &amp;\"}")]
    public void Whole_JSON_passes(string json) => Assert.Empty(Verify(json));

    [Theory]
    [InlineData("", "the JSON-LD breaks off: it is no whole JSON", 44)]
    [InlineData("{\"a\": 1", "the JSON-LD breaks off: it is no whole JSON", 86)]
    [InlineData("[1]", "the JSON-LD is no object", 79)]
    [InlineData("{\"m\": \"\u0645\", \"a\": &quot;}", "the JSON-LD is no JSON from \"&quot;}\" on", 95)]
    [InlineData("{} {}", "the JSON-LD is no JSON from \"{}\" on", 82)]
    [InlineData("{\"a\": 1,}", "the JSON-LD is no JSON from \"}\" on", 87)]
    public void A_fault_is_told_with_its_place(string json, string message, int column) =>
        Assert.Equal([$"{SamplePage.Source} MSQ420 {message} (in countries/belarus/index.html:15:{column})"], Verify(json));

    [Fact]
    public void An_end_of_the_element_in_a_text_breaks_the_data() => Assert.Contains(Verify("{\"a\": \"</script><p>\"}</p>"), line => line.Contains("MSQ420", StringComparison.Ordinal));

    [Fact]
    public void Other_scripts_are_not_read() => Assert.DoesNotContain(SamplePage.Verify(SamplePage.WithAnswer("<script src=\"../../assets/site.css\">no JSON</script>")), line => line.Contains("MSQ420", StringComparison.Ordinal));

    private static string[] Verify(string json) => SamplePage.Verify(SamplePage.WithAnswer($"<script type=\"application/ld+json\">{json}</script>"));
}
