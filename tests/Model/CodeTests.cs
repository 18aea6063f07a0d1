using System.Collections.Frozen;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Tests.Model;

public sealed class CodeTests
{
    [Theory]
    [InlineData("BLR", true)]
    [InlineData("NOR", true)]
    [InlineData("blr", false)]
    [InlineData("BL", false)]
    [InlineData("BLRX", false)]
    [InlineData("BL1", false)]
    [InlineData("ÅLA", false)]
    [InlineData("", false)]
    [InlineData("ВLR", false)] // the first letter is Cyrillic
    public void A_country_code_is_three_capital_letters(string text, bool good)
    {
        Assert.Equal(good, Iso3Code.TryParse(text, out Iso3Code code));
        Assert.Equal(good ? text : null, code.Value);
    }

    [Theory]
    [InlineData("004", true)]
    [InlineData("112", true)]
    [InlineData("4", false)]
    [InlineData("0004", false)]
    [InlineData("OO4", false)]
    [InlineData("-04", false)]
    [InlineData("٠٠٤", false)] // Arabic digits
    public void An_M49_code_is_three_digits_as_text(string text, bool good)
    {
        Assert.Equal(good, M49Code.TryParse(text, out M49Code code));
        Assert.Equal(good ? text : null, code.Value);
    }

    [Theory]
    [InlineData("belarus", true)]
    [InlineData("cote-d-ivoire", true)]
    [InlineData("2020", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("Belarus", false)]
    [InlineData("a_b", false)]
    [InlineData("a b", false)]
    [InlineData("türkiye", false)]
    [InlineData("..", false)]
    [InlineData("a/b", false)]
    public void A_slug_is_small_letters_and_digits_joined_by_hyphens(string? text, bool good) => Assert.Equal(good, Slug.IsOne(text));

    [Fact]
    public void A_box_that_a_given_list_does_not_name_was_left_unticked()
    {
        SourceSpan at = new("f.yaml", 1, 1, 1);
        Ticks ticks = new(AnswerState.Answered, [new Tick(new SourceText("a", at), AnswerState.Answered), new Tick(new SourceText("b", at), AnswerState.NotRecoverable)]);
        Assert.Equal([AnswerState.Answered, AnswerState.NotRecoverable, AnswerState.AnsweredNo], new[] { "a", "b", "c" }.Select(ticks.Of));
    }

    [Theory]
    [InlineData(AnswerState.NotRecoverable)]
    [InlineData(AnswerState.NotAnswered)]
    [InlineData(AnswerState.NotAsked)]
    public void Ticks_that_are_not_known_are_never_a_no(AnswerState state) => Assert.Equal(state, new Ticks(state, []).Of("a"));

    [Fact]
    public void Without_ticks_no_box_was_answered() => Assert.Equal(AnswerState.NotAnswered, Ticks.None.Of("a"));

    [Theory]
    [InlineData(true, null, ResponseStatus.Published)]
    [InlineData(false, null, ResponseStatus.NotAuthorised)]
    [InlineData(true, "2021-01-01", ResponseStatus.Withdrawn)]
    [InlineData(false, "2021-01-01", ResponseStatus.Withdrawn)]
    public void The_status_follows_from_consent_and_withdrawal(bool authorised, string? withdrawn, ResponseStatus status) =>
        Assert.Equal(status, Response(authorised, withdrawn is null ? null : DateOnly.ParseExact(withdrawn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null).Status);

    [Fact]
    public void A_response_last_changed_when_it_was_updated_or_else_published()
    {
        Assert.Equal(new DateOnly(2020, 1, 2), Response(true, null, null).LastChanged);
        Assert.Equal(new DateOnly(2020, 5, 6), Response(true, null, new DateOnly(2020, 5, 6)).LastChanged);
    }

    [Theory]
    [InlineData("ar", true)]
    [InlineData("ar-EG", true)]
    [InlineData("en", false)]
    [InlineData("arn", false)]
    public void Some_languages_are_written_from_right_to_left(string language, bool rightToLeft) => Assert.Equal(rightToLeft, Languages.IsRightToLeft(language));

    [Fact]
    public void A_name_that_a_language_lacks_is_given_in_English()
    {
        Names names = new(new Dictionary<string, string> { ["en"] = "Belarus", ["fr"] = "Bélarus" }.ToFrozenDictionary());
        Assert.Equal(["Belarus", "Bélarus", "Belarus"], new[] { "en", "fr", "zh" }.Select(names.In));
    }

    private static Response Response(bool authorised, DateOnly? withdrawn, DateOnly? updated)
    {
        SourceSpan at = new("f.yaml", 1, 1, 1);
        return new Response(new SourceText("DNK", at), 2020, null, new DateOnly(2020, 1, 2), updated, authorised, withdrawn, "en", null, [],
            IAnswerSheet.None, FrozenDictionary<string, SourceText>.Empty, null, [], at);
    }
}
