using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Check;

/// <summary>Hints beyond correctness: given where a second look pays, and nowhere else; each can be turned off.</summary>
public sealed class HintTests
{
    [Theory]
    [InlineData("The strategy for 2015-2018 was renewed.", "2015-2018")]
    [InlineData("Le plan national 2012–2016 a pris fin.", "2012–2016")]
    [InlineData("Программа на 2011 – 2015 годы завершена.", "2011 – 2015")]
    [InlineData("Programme of work 2009/10.", "2009/10")]
    public void Years_of_a_plan_that_had_ended_are_a_hint(string text, string years) => Assert.Contains($"\"{years}\"", Hint("MSQ232", text), StringComparison.Ordinal);

    [Theory]
    [InlineData("The strategy for 2016-2022 is in force.")]
    [InlineData("Law of 2010 on the strategy of 2020.")]
    [InlineData("The parliament of 2011-2015 met. A strategy is being written.")]
    [InlineData("Standard strategy ISO 2010-14-3.")]
    [InlineData("The strategy has the number 2011-2015/7.")]
    [InlineData("A strategy of 2015-2011 cannot be.")]
    public void Other_years_are_none(string text) => NoHint("MSQ232", text);

    [Fact]
    public void Years_count_by_the_day_of_the_answer()
    {
        using TemporaryContent content = new();
        content.Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}submitted: 2016-05-01\nanswers:\n  additional-information: The strategy for 2014-2018.\n");
        Assert.DoesNotContain("MSQ232", content.Report(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Los servicios públicos del país son para todos y las personas pueden pedirlos en el portal con su clave.")]
    [InlineData("fr", "All services of the state are open to all who live in the country, and it is free of charge to have them.")]
    [InlineData("es", "国家政务服务平台向所有公民开放 国家政务服务平台向所有公民开放 数据 每天 更新 一次 由 部门 负责 管理 和 发布 信息")]
    [InlineData("ru", "جميع الخدمات الحكومية متاحة للجميع على البوابة الوطنية ويمكن لكل شخص أن يطلبها مجانا في كل وقت")]
    public void A_text_in_another_language_than_declared_is_a_hint(string declared, string text) => Assert.Contains("looks like", Hint("MSQ236", text, declared), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "All services of the state are open to all who live in the country, and it is free of charge to have them.")]
    [InlineData("en", "Ministère de la Santé, Direction des données")]
    [InlineData("en", "See: https://portal.example/ https://portal.example/2 https://portal.example/3 a b c d e f g h i j k l m")]
    [InlineData("en", "The ministry is called Министерство связи и информатизации in Russian, and that is the name of the office that is in charge of the portal.")]
    [InlineData("fr", "Les services publics du pays sont ouverts à tous et une partie des données est publiée dans le portail.")]
    public void Names_addresses_and_quotations_are_none(string declared, string text) => NoHint("MSQ236", text, declared);

    [Theory]
    [InlineData("{label: Share, given: \"3,2 %\", value: 3.2, unit: percent}")]
    [InlineData("{label: People, given: \"1,234,567\", unit: number}")]
    [InlineData("{label: People, given: \"12,345\", unit: number}")]
    public void A_comma_whose_meaning_is_said_or_plain_is_no_hint(string figure) => Assert.DoesNotContain("MSQ234", Report($"  ict-investment:\n    figures:\n      - {figure}\n"), StringComparison.Ordinal);

    [Fact]
    public void A_hint_that_site_yaml_turns_off_is_not_given_and_others_are()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  additional-information: The strategy for 2011-2015.\n  national-portals:\n    - {name: \"https://a.example\", url: \"https://a.example\"}");
        content.Change("site.yaml", "redirects: []", "hints-off: [MSQ232]\nredirects: []");
        string report = content.Report();
        Assert.DoesNotContain("MSQ232", report, StringComparison.Ordinal);
        Assert.Contains("MSQ237", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_hint_of_checking_can_be_turned_off()
    {
        using TemporaryContent content = new();
        content.Change("site.yaml", "redirects: []", $"hints-off: [{string.Join(", ", CheckRules.All.Where(rule => rule.Severity == Severity.Hint).Select(rule => rule.Code))}]\nredirects: []");
        Assert.Equal("", content.Report());
    }

    private static string Hint(string code, string text, string language = "en") => Assert.Single(Lines(code, text, language));

    private static void NoHint(string code, string text, string language = "en") => Assert.Empty(Lines(code, text, language));

    private static IEnumerable<string> Lines(string code, string text, string language) =>
        Report($"  additional-information: |\n    {text}\n", language).Split('\n').Where(line => line.Contains($" {code}:", StringComparison.Ordinal));

    private static string Report(string answers, string language = "en")
    {
        using TemporaryContent content = new();
        return content.Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}language: {language}\nanswers:\n{answers}").Report();
    }
}
