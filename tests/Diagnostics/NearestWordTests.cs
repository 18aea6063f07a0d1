using MsqSite.Diagnostics;

namespace MsqSite.Tests.Diagnostics;

public sealed class NearestWordTests
{
    private static readonly string[] Topics = ["access-to-information", "personal-data", "open-data", "digital-identity", "digital-signature"];

    [Theory]
    [InlineData("digital-identty", "digital-identity")] // a letter dropped
    [InlineData("digital-identityy", "digital-identity")] // one added
    [InlineData("digital-idemtity", "digital-identity")] // one changed
    [InlineData("digital-idenitty", "digital-identity")] // two swapped
    [InlineData("OPEN-DATA", "open-data")]
    [InlineData("open_data", "open-data")]
    [InlineData("opendata", "open-data")]
    public void A_slip_of_the_pen_is_understood(string written, string meant)
    {
        Assert.Equal(meant, NearestWord.To(written, Topics));
        Assert.Equal($"did you mean \"{meant}\"?", NearestWord.DidYouMean(written, Topics));
    }

    [Theory]
    [InlineData("fisheries")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("data")]
    public void Another_word_is_not_guessed_at(string written)
    {
        Assert.Null(NearestWord.To(written, Topics));
        Assert.Null(NearestWord.DidYouMean(written, Topics));
    }

    [Fact]
    public void Of_two_equally_near_the_first_is_named() => Assert.Equal("cat", NearestWord.To("bat", ["cat", "rat", "bad"]));

    [Fact]
    public void The_nearest_is_named_and_not_the_first_near_one() => Assert.Equal("number", NearestWord.To("numbers", ["members", "number"]));

    [Fact]
    public void Without_known_words_there_is_none() => Assert.Null(NearestWord.To("abc", []));

    [Fact]
    public void A_word_of_one_letter_is_no_slip_for_another() => Assert.Null(NearestWord.To("x", ["a", "b"]));
}
