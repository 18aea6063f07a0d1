using System.Text.Json;
using MsqSite.Render;
using MsqSite.Shape.Linked;

namespace MsqSite.Tests.Render;

/// <summary>What machines are told, written into a page.</summary>
public sealed class LinkedDataWritingTests
{
    [Fact]
    public void No_sign_of_HTML_and_no_separator_of_lines_stands_as_itself_and_letters_do()
    {
        const string Words = "</script><!--&'\"\u2028\u2029\u0001\u007F Ж 数 \U0001F600";
        string json = LinkedData.Write([new Thing("Thing", null, ("name", Said.Words(Words)))]).Value;
        Assert.DoesNotContain(json, c => c is '<' or '>' or '&' or '\'' or '\u2028' or '\u2029' || char.IsControl(c));
        Assert.Contains("Ж 数", json, StringComparison.Ordinal);
        using JsonDocument read = JsonDocument.Parse(json);
        Assert.Equal(Words, read.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void The_context_says_which_texts_are_addresses_and_days_and_nothing_else()
    {
        string json = LinkedData.Write([new Thing(["A", "B"], "https://a.example/", [("url", Said.At("https://b.example/")), ("date", Said.On(new DateOnly(2020, 1, 2))), ("name", Said.Words("")), ("part", Said.Each([]))])]).Value;
        Assert.Equal(
            """{"@context":{"@vocab":"https://schema.org/","date":{"@type":"Date"},"url":{"@type":"@id"}},"@type":["A","B"],"@id":"https://a.example/","url":"https://b.example/","date":"2020-01-02"}""",
            json);
    }
}
