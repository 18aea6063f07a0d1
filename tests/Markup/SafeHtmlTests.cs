using MsqSite.Markup;

namespace MsqSite.Tests.Markup;

/// <summary>The words of HTML that was made from an answer.</summary>
public sealed class SafeHtmlTests
{
    private static readonly LinkSetting Setting = new(_ => new LinkNote("a tag", null, []), "", number => $"note-{number}");

    [Theory]
    [InlineData("One **two** (<https://a.example>), three.", "One two (https://a.example), three.")]
    [InlineData("[A plan](http://a.example/x) and more", "A plan and more")]
    [InlineData("- one\n- two & <b>three</b>", "one two & <b>three</b>")]
    [InlineData("", "")]
    public void Are_those_that_a_reader_sees_without_hosts(string text, string words)
    {
        Assert.Equal(words, AnswerMarkup.Parse(text).ToHtml(Setting).Words(1000));
    }

    [Fact]
    public void Are_not_looked_for_further_than_asked() => Assert.InRange(AnswerMarkup.Parse(string.Concat(Enumerable.Repeat("*one* two ", 1000))).ToHtml(Setting).Words(50).Length, 45, 70);
}
