using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Check;

/// <summary>The form's limit of words (20 in the small questionnaire), and words that stand in more than one answer.</summary>
public sealed class WordCheckTests
{
    [Theory]
    [InlineData(19, false)]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void The_limit_itself_is_kept_to(int words, bool found)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  strategy: {Words(words)}");
        Assert.Equal(found ? ["MSQ211"] : [], content.Findings().Select(one => one.Rule.Code));
    }

    [Theory]
    [InlineData("– & / • …")]
    [InlineData("<https://a.example/one/two>")]
    [InlineData("https://a.example/one?two=three")]
    [InlineData("www.a.example")]
    public void Signs_and_addresses_are_no_words(string more)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  strategy: \"{Words(20)} {more}\"");
        Assert.Empty(content.Findings());
    }

    [Fact]
    public void The_words_of_a_named_link_count_and_its_address_does_not()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  strategy: \"{Words(18)} [nineteen twenty](https://a.example/b)\"");
        Assert.Empty(content.Findings());
        using TemporaryContent more = TemporaryContent.WithAnswers($"  strategy: \"{Words(18)} [nineteen twenty one](https://a.example/b)\"");
        Assert.Contains("has 21 words; the form asks for at most 20", more.Only(CheckRules.TooManyWords).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. {0}")]
    [InlineData("1. *{0}*")]
    [InlineData("- {0}")]
    [InlineData("> {0}")]
    public void The_marks_of_a_list_are_no_words_whatever_else_the_text_holds(string frame)
    {
        string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, Words(20));
        using TemporaryContent content = TemporaryContent.WithAnswers($"  strategy: \"{text}\"");
        Assert.Empty(content.Findings());
    }

    [Fact]
    public void All_words_of_an_answer_count_together()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  technologies: {{selected: [big-data], other: {Words(11)}, explanation: {Words(10).ToUpperInvariant()}}}");
        content.Change("questionnaires/2020.yaml", "kind: options", "kind: options\n        max-words: 20");
        content.Only(CheckRules.TooManyWords);
    }

    [Fact]
    public void A_question_without_a_limit_takes_any_number()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  additional-information: {Words(2_000)}");
        Assert.Empty(content.Findings());
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void Twelve_words_in_two_answers_are_a_hint(int words, bool found)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  strategy: Before {Words(words)}\n  additional-information: \"After: {Words(words).ToUpperInvariant().Replace(" ", ", ", StringComparison.Ordinal)}!\"");
        Assert.Equal(found ? ["MSQ212"] : [], content.Findings().Select(one => one.Rule.Code));
    }

    [Fact]
    public void A_hint_stands_at_the_second_answer_and_names_the_first_once()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  additional-information: {Words(20)}\n  strategy: {Words(20)}");
        Diagnostic only = content.Only(CheckRules.RepeatedText);
        Assert.Equal("content/responses/2020/DNK.yaml:6:3", $"{only.At}"); // second in the questionnaire's order
        Assert.EndsWith("stands in the answer to strategy too", only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_repeated_inside_one_answer_are_its_own_business()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  additional-information: {Words(15)} and {Words(15)}");
        Assert.Empty(content.Findings());
    }

    [Fact]
    public void The_same_words_of_two_countries_are_no_hint()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  additional-information: {Words(15)}");
        content.Change("responses/2020/NOR.yaml", "usage-statistics: yes", $"usage-statistics: yes\n  additional-information: {Words(15)}");
        Assert.Empty(content.Findings());
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => $"word{i}"));
}
