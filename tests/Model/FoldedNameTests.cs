using MsqSite.Model;

namespace MsqSite.Tests.Model;

public sealed class FoldedNameTests
{
    [Theory]
    [InlineData("Côte d’Ivoire", "COTE D'IVOIRE")]
    [InlineData("The Netherlands", "netherlands")]
    [InlineData("Republic of the Congo", "Republic of  Congo")]
    [InlineData("Netherlands, the", "Netherlands")]
    [InlineData("Guinea-Bissau", "Guinea Bissau")]
    [InlineData("Türkiye", "TURKIYE")]
    [InlineData("Co\u0302te d'Ivoire", "Côte d'Ivoire")]
    [InlineData("Việt Nam", "Viet\u00A0Nam")]
    [InlineData("Nordic\u200B Council", "Nordic Council")]
    [InlineData("Королёв", "КОРОЛЕВ")]
    [InlineData("Straße", "STRASSE")]
    public void Spellings_of_one_name_fold_to_the_same(string one, string other) => Assert.Equal(FoldedName.Of(one), FoldedName.Of(other));

    [Theory]
    [InlineData("Niger", "Nigeria")]
    [InlineData("Guinea", "Guinea-Bissau")]
    [InlineData("AT&T", "AT T")]
    [InlineData("C#", "C")]
    [InlineData("Athens", "ens")]
    [InlineData("中国", "韩国")]
    [InlineData("مالي", "مالطة")]
    public void Other_names_stay_apart(string one, string other) => Assert.NotEqual(FoldedName.Of(one), FoldedName.Of(other));

    [Theory]
    [InlineData("...")]
    [InlineData("—")]
    [InlineData("the")]
    [InlineData("?!")]
    [InlineData("\u200F\u200F")]
    public void A_name_of_nothing_but_marks_is_still_a_name(string name) => Assert.NotEmpty(FoldedName.Of(name));

    [Fact]
    public void What_was_folded_folds_to_itself() =>
        Assert.All(["The Côte d’Ivoire (the)", "Organisation for Economic Co-operation", "Союз «Ёлка»"], name => Assert.Equal(FoldedName.Of(name), FoldedName.Of(FoldedName.Of(name))));

    [Fact]
    public void A_name_of_a_million_letters_folds_at_once() => Assert.Equal(1_000_000, FoldedName.Of(new string('É', 1_000_000)).Length);
}
